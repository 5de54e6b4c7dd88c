import { getExamples } from '@jsonforms/examples';
import { adoptForm, isGroup, WHOLE_VALUE } from '#engine/form/adopt-form.ts';
import type { Form, FormField, UnknownPiece } from '#engine/form/form.ts';
import { listFields } from '#engine/form/index-fields.ts';
import { listExtras } from '#engine/form/list-extras.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList, toPointer } from '#engine/model/pointer.ts';

/** An example of JSON Forms, as far as it is made of documents. */
export interface Example {
  readonly name: string;
  readonly label: string;
  readonly schema: JsonObject | undefined;
  readonly layout: Json | undefined;
  readonly data: Json | undefined;
  readonly translated: boolean;
}

/** What the form renderer makes of an example. */
export interface Judgement {
  readonly verdict: 'works' | 'partly' | 'not';
  readonly because: readonly string[];
}

/** The examples as plain JSON. */
export function listExamples(): readonly Example[] {
  return getExamples().map(({ name, label, schema, uischema, data, i18n }) => ({
    name,
    label,
    schema: asJson(schema) as JsonObject | undefined,
    layout: asJson(uischema),
    data: asJson(data),
    translated: i18n !== undefined,
  }));
}

/** Opens an example, and puts data that are no object where the form keeps them. `undefined` for one without a schema. */
export function openExample({ name, schema, layout, data }: Example): { form: Form; data: JsonObject } | undefined {
  if (schema === undefined) return undefined;
  const form = adoptForm(layout === undefined ? { id: name, schema } : { id: name, schema, layout });
  if (isGroup(schema)) return { form, data: isJsonObject(data) ? data : {} };
  return { form, data: data === undefined ? {} : { [WHOLE_VALUE]: data } };
}

/** Says whether an example works, and what of it does not. */
export function judgeExample(example: Example): Judgement {
  const opened = openExample(example);
  if (opened === undefined || example.schema === undefined) {
    return { verdict: 'not', because: ['there is no schema, and none is guessed from data'] };
  }
  const short = listShortcomings(opened.form, example);
  const notes = listNotes(opened.form, opened.data, example);
  return { verdict: short.length === 0 ? 'works' : 'partly', because: [...short, ...notes] };
}

function listShortcomings(form: Form, example: Example): readonly string[] {
  const undrawn = listFields(form.root).filter(({ kind }) => kind === 'unknown');
  const open = listOpenKeys(form.schema, '#');
  const circles = form.unknown.filter(({ what }) => what === '$ref');
  const others = form.unknown.filter(({ what }) => what !== '$ref');
  return [
    ...sentence(circles.map(placeOf), 'refers to itself: judged, but shown as JSON'),
    ...sentence(others.map(placeOf), 'is unknown and does nothing'),
    ...sentence(unique(undrawn), 'shown as JSON, not edited'),
    ...sentence(open, 'keys that only a pattern names are kept and shown as JSON, not edited'),
    ...(example.translated ? ['translations that come as code are not read; their keys are shown'] : []),
    ...sentence(listOptions(example.layout, SPELLED), 'a spelling of its own, so it is a text'),
  ];
}

function listNotes(form: Form, data: JsonObject, example: Example): readonly string[] {
  const extras = listExtras(form, data).map(({ path }) => toPointer(path));
  const wrapped = example.schema !== undefined && !isGroup(example.schema);
  const ignored = listOptions(example.layout, IGNORED);
  return [
    ...(wrapped ? [`the data are no object and are kept as \`${WHOLE_VALUE}\``] : []),
    ...sentence(extras, 'in the data but in no schema: kept and shown'),
    ...(ignored.length === 0 ? [] : [`looks only, not heeded: ${ignored.map(quote).join(', ')}`]),
  ];
}

/** Options that change what is kept. */
const SPELLED = ['dateSaveFormat', 'timeSaveFormat', 'dateTimeSaveFormat'];
/** Options of looks. */
const IGNORED = [
  'suggestion',
  'showSortButtons',
  'elementLabelProp',
  'labelRef',
  'restrict',
  'trim',
  'slider',
  'toggle',
  'step',
  'variant',
  'views',
  'dateFormat',
  'dateTimeFormat',
  'ampm',
  'autocomplete',
  'orientation',
  'hideRequiredAsterisk',
  'showUnfocusedDescription',
  'clearable',
];

function listOptions(layout: Json | undefined, names: readonly string[]): readonly string[] {
  if (isList(layout)) return [...new Set(layout.flatMap((inner) => listOptions(inner, names)))];
  if (!isJsonObject(layout)) return [];
  const options = own(layout, 'options');
  const here = isJsonObject(options) ? names.filter((name) => Object.hasOwn(options, name)) : [];
  return [...new Set([...here, ...Object.values(layout).flatMap((inner) => listOptions(inner, names))])].sort();
}

/** Groups that take keys which no field stands for. */
function listOpenKeys(node: Json, scope: string): readonly string[] {
  if (isList(node)) return node.flatMap((inner, index) => listOpenKeys(inner, `${scope}/${index}`));
  if (!isJsonObject(node)) return [];
  const open = Object.hasOwn(node, 'patternProperties') || isJsonObject(own(node, 'additionalProperties'));
  const inner = Object.entries(node).flatMap(([key, value]) => listOpenKeys(value, `${scope}/${key}`));
  return open ? [scope] : inner;
}

function sentence(places: readonly string[], words: string): readonly string[] {
  if (places.length === 0) return [];
  const [first = '', second, ...rest] = places;
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return [`${quote(first)}${second === undefined ? '' : `, ${quote(second)}`}${more}: ${words}`];
}

function unique(fields: readonly FormField[]): readonly string[] {
  return [...new Set(fields.map(({ scope }) => scope))];
}

function placeOf({ document, pointer }: UnknownPiece): string {
  return `${document}#${pointer}`;
}

function quote(text: string): string {
  return `\`${text}\``;
}

function asJson(value: unknown): Json | undefined {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json);
}
