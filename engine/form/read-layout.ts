import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { isList } from '#engine/model/pointer.ts';
import { LAYOUT_TYPES, type FormCondition, type FormField, type LayoutElement } from './form.ts';
import type { FieldIndex } from './index-fields.ts';
import { asLocalText } from './local-text-value.ts';
import { findTitle } from './local-title.ts';
import { listTexts } from './read-fields.ts';
import { scalarText } from './scalar-text.ts';
import { readRule } from './read-rule.ts';

/** Where an element stands: in the layout, and in the detail of which field. */
interface Home {
  readonly index: FieldIndex;
  readonly pointer: string;
  readonly inside: FormField | undefined;
}

/** Reads a layout against the fields it shows; a scope without a field gives a control without one, which the check reports. */
export function readLayout(layout: Json, index: FieldIndex): LayoutElement {
  return readElement(layout, { index, pointer: '', inside: undefined });
}

/**
 * For the scope of each field that a layout shows, the conditions of the elements around it. A field shown by a hidden group is hidden too,
 * so that its value does not count; one that is shown in two places is hidden when it is in both.
 */
export function conditionsByScope(layout: LayoutElement): ReadonlyMap<string, readonly FormCondition[]> {
  const found = new Map<string, (readonly FormCondition[])[]>();
  collectConditions(layout, [], found);
  return new Map([...found].map(([scope, ways]) => [scope, joinWays(ways)]));
}

/** The elements inside an element, a detail included. */
export function listInner(element: LayoutElement): readonly LayoutElement[] {
  return element.detail === undefined ? element.elements : [...element.elements, element.detail];
}

/** An element and all inside it. */
export function listElements(element: LayoutElement): readonly LayoutElement[] {
  return [element, ...listInner(element).flatMap(listElements)];
}

function collectConditions(
  element: LayoutElement,
  outer: readonly FormCondition[],
  found: Map<string, (readonly FormCondition[])[]>,
): void {
  const conditions = [...outer, ...element.conditions];
  const scope = element.field?.scope;
  if (scope !== undefined) found.set(scope, [...(found.get(scope) ?? []), conditions]);
  for (const inner of listInner(element)) collectConditions(inner, conditions, found);
}

function joinWays(ways: readonly (readonly FormCondition[])[]): readonly FormCondition[] {
  const [only] = ways;
  if (only === undefined || ways.some((way) => way.length === 0)) return [];
  return ways.length === 1 ? only : [{ any: ways.map((all) => ({ all })) }];
}

function readElement(element: Json, home: Home): LayoutElement {
  const object = isJsonObject(element) ? element : {};
  const scope = own(object, 'scope');
  const field = typeof scope === 'string' ? home.index.find(scope, home.inside) : undefined;
  const elements = own(object, 'elements');
  const detail = optionOf(object, 'detail');
  const inside = field?.kind === 'rows' || field?.kind === 'group' ? field : home.inside;
  return {
    type: LAYOUT_TYPES.find((type) => type === own(object, 'type')) ?? 'Unknown',
    pointer: home.pointer,
    label: labelOf(object),
    elements: isList(elements)
      ? elements.map((inner, at) => readElement(inner, { ...home, pointer: `${home.pointer}/elements/${at}` }))
      : [],
    scope: typeof scope === 'string' ? scope : undefined,
    field: field && withOptions(field, object),
    columns: listTexts(optionOf(object, 'columns')),
    detail: isJsonObject(detail)
      ? readElement(detail, { ...home, inside, pointer: `${home.pointer}/options/detail` })
      : undefined,
    ...readRule(object, home.inside),
  };
}

/** A label may be a text, a text that is switched off, or words of ours; `text` is what a `Label` says. */
function labelOf(element: JsonObject): LocalText | undefined {
  const label = own(element, 'label');
  if (isJsonObject(label)) return own(label, 'show') === false ? undefined : asLocalText(own(label, 'text'));
  return findTitle(element, 'label') ?? findTitle(element, 'text');
}

const WIDGETS: Readonly<Record<string, string>> = { radio: 'radio' };
const FORMATS: readonly string[] = ['date', 'time', 'date-time', 'password'];

/** A control may call its field something else and ask for another input; the field's place and its data stay what they are. */
function withOptions(field: FormField, element: JsonObject): FormField {
  const title = own(element, 'type') === 'Label' ? undefined : labelOf(element);
  const format = optionOf(element, 'format');
  const widget = optionOf(element, 'multi') === true ? 'textarea' : own(WIDGETS, scalarText(format));
  const added: Record<string, Json> = {};
  if (field.kind === 'text' || field.kind === 'choice') {
    if (widget !== undefined) added['x-widget'] = widget;
    if (typeof format === 'string' && FORMATS.includes(format) && saves(element)) added['format'] = format;
  }
  if (optionOf(element, 'readonly') === true || own(element, 'readonly') === true) added['readOnly'] = true;
  if (title === undefined && Object.keys(added).length === 0) return field;
  const schema = { ...field.schema, ...added };
  return { ...field, title: title ?? field.title, schema, kind: kindWith(field, added) };
}

/** A layout that keeps days in a spelling of its own gets a text, because ours would be another value. */
function saves(element: JsonObject): boolean {
  return !['dateSaveFormat', 'timeSaveFormat', 'dateTimeSaveFormat'].some(
    (name) => optionOf(element, name) !== undefined,
  );
}

const KINDS: Readonly<Record<string, FormField['kind']>> = { date: 'date', time: 'time', 'date-time': 'moment' };

function kindWith({ kind }: FormField, { format }: Readonly<Record<string, Json>>): FormField['kind'] {
  return kind === 'text' && typeof format === 'string' ? (own(KINDS, format) ?? kind) : kind;
}

function optionOf(element: JsonObject, name: string): Json | undefined {
  const options = own(element, 'options');
  return isJsonObject(options) ? own(options, name) : undefined;
}
