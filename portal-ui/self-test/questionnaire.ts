import type { Edition } from '#engine/edition/edition.ts';
import type { Form } from '#engine/form/form.ts';
import { loadForm } from '#engine/form/load-form.ts';
import { pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import type { Field, LogicType } from '#engine/types/logic-type.ts';
import { SELF_TEST_WORDS } from '../words/self-test.ts';
import { openQuestions, type Question, type QuestionGroup } from './questions.ts';

const FORM = 'self-test';

const MOST_ROWS = 50;

/** The column that says how many rows are alike. */
export const HOW_MANY = 'howMany';

/** A form that asks what the rules of an edition need to know, a section for each category of points. */
export function questionnaire(edition: Edition): Form {
  const groups = openQuestions(edition);
  const questions = groups.flatMap((group) => group.questions);
  const schema: JsonObject = {
    ...titled(SELF_TEST_WORDS.title),
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(questions.map((question) => [question.name, schemaOf(question)])),
  };
  const layout: JsonObject = { kind: 'layout', type: 'Categorization', elements: groups.map(sectionOf) };
  return loadForm({ [`${FORM}/schema.json`]: schema, [`${FORM}/layout.json`]: layout }, FORM);
}

/** Whether a column of a list is asked for: free text only tells rows apart, and is told apart by itself. */
export function isAskedColumn({ type }: Field): boolean {
  return type.kind !== 'text' || type.values !== undefined;
}

function sectionOf({ category, questions }: QuestionGroup): Json {
  const label = category ?? SELF_TEST_WORDS.conditions;
  const controls = questions.map(({ name }) => ({ type: 'Control', scope: `#/properties${pointerStep(name)}` }));
  return {
    type: 'Category',
    label: label.zh,
    'x-en': label.en,
    elements: [{ type: 'Group', elements: controls }],
  };
}

function schemaOf({ name, field, columns, readers }: Question): JsonObject {
  const { type, title } = field;
  const about = { ...titled(title), 'x-help': helpOf(readers, type) };
  if (type.kind !== 'list') return { ...about, ...valueSchema(name, field) };
  if (type.of.kind === 'row') return { ...about, ...rowsSchema(type.of.fields, columns, type.unit) };
  return {
    ...about,
    type: 'array',
    maxItems: MOST_ROWS,
    uniqueItems: true,
    items: valueSchema(name, itemOf(field, type.of)),
  };
}

/** Rows that are alike are told once, with how many there are of them. */
function rowsSchema(
  fields: Readonly<Record<string, Field>>,
  columns: readonly string[],
  unit: string | undefined,
): JsonObject {
  const asked = columns.flatMap((column) => {
    const field = fields[column];
    return field !== undefined && isAskedColumn(field) ? [[column, field] as const] : [];
  });
  const howMany = { ...titled(SELF_TEST_WORDS.howMany), type: 'integer', minimum: 1, maximum: 999, ...unitOf(unit) };
  const properties = asked.map(([column, field]) => [
    column,
    { ...titled(field.title), ...valueSchema(column, field) },
  ]);
  return {
    type: 'array',
    maxItems: MOST_ROWS,
    items: {
      type: 'object',
      additionalProperties: false,
      required: [HOW_MANY, ...asked.filter(([, { type }]) => !mayBeBlank(type)).map(([column]) => column)],
      properties: Object.fromEntries([[HOW_MANY, howMany], ...properties]) as JsonObject,
    },
  };
}

/** Whether no answer is one: a list without rows, and what may be none. */
export function mayBeBlank(type: LogicType): boolean {
  return type.nullable || type.kind === 'list';
}

function itemOf(field: Field, type: LogicType): Field {
  return { ...field, type };
}

function valueSchema(name: string, { type, valueTitles }: Field): JsonObject {
  switch (type.kind) {
    case 'number':
      return { type: 'number', minimum: 0, ...unitOf(type.unit) };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
    case 'month':
      return { type: 'string', format: type.kind };
    case 'text':
      return {
        type: 'string',
        ...(type.values === undefined ? {} : { enum: [...type.values] }),
        ...(valueTitles === undefined ? {} : { 'x-enum-titles': valueTitles as unknown as JsonObject }),
      };
    case 'list':
      return {
        type: 'array',
        items: valueSchema(name, { title: untranslated(name), type: type.of, source: undefined }),
      };
    default:
      throw new Error(`${name} is ${type.kind}, which nobody can be asked for`);
  }
}

function helpOf(readers: readonly string[], type: LogicType): JsonObject {
  const { countsIn, none } = SELF_TEST_WORDS;
  const say = (locale: keyof LocalText): string =>
    `${countsIn[locale].replace('{rules}', readers.join(locale === 'zh' ? '、' : ', '))}${mayBeBlank(type) ? none[locale] : ''}`;
  return { zh: say('zh'), en: say('en') };
}

function titled({ zh, en }: LocalText): JsonObject {
  return { title: zh, 'x-en': en };
}

function unitOf(unit: string | undefined): JsonObject {
  return unit ? { 'x-unit': unit } : {};
}
