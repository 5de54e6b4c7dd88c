import type { Vocabulary } from '#engine/facts/vocabulary.ts';
import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import { parseUnit } from '#engine/model/unit.ts';
import { typeName, type Field, type LogicType } from '#engine/types/logic-type.ts';
import { findFactPath } from './fact-path.ts';
import { listChoices } from './choices.ts';
import type { FieldKind, Form, FormField } from './form.ts';
import { schemaPath } from './load-form.ts';
import { findUnit } from './local-title.ts';
import { scalarText } from './scalar-text.ts';

type Facts = Readonly<Record<string, Field>>;

/** Checks `x-fact`: each path exists, holds the same kind of value in the same unit, and every row gives all that a row of the facts needs. */
export function checkFactMapping(form: Form, vocabulary: Vocabulary): readonly Diagnostic[] {
  return form.fields.flatMap((field) => checkField(field, vocabulary.fields, form.id));
}

function checkField(field: FormField, facts: Facts, id: string): readonly Diagnostic[] {
  if (field.kind === 'group') return field.children.flatMap((child) => checkField(child, facts, id));
  const mapping = findFactPath(field.schema);
  if (mapping === undefined) return [];
  const path = mapping.path.join('.');
  const fact = own(facts, path);
  if (fact === undefined) return [unknownFact(field, path, facts, id)];
  const mismatch = findMismatch(field, fact.type);
  if (mismatch !== undefined) return [wrongKind(field, path, mismatch, id)];
  return field.kind === 'rows' ? checkRow(field, fact.type, id) : [];
}

function checkRow(field: FormField, type: LogicType, id: string): readonly Diagnostic[] {
  if (type.kind !== 'list' || type.of.kind !== 'row') return [];
  const facts = type.of.fields;
  const given = new Set(listMapped(field.children));
  const lacking = Object.entries(facts).filter(([name]) => !given.has(name));
  return [
    ...field.children.flatMap((child) => checkField(child, facts, id)),
    ...lacking.map(([name, fact]) =>
      problem('PL-FORM-FACT-NOT-GIVEN', id, field.scope, {
        zh: `「${field.title.zh}」的每一行没有给出数据项 ${name}（${fact.title.zh}）；请让一个字段的 x-fact 指向它`,
        en: `Rows of “${field.title.en}” do not give ${name} (${fact.title.en}); map a field to it with x-fact`,
      }),
    ),
  ];
}

function listMapped(fields: readonly FormField[]): readonly string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group') return listMapped(field.children);
    return findFactPath(field.schema)?.path[0] ?? [];
  });
}

const KINDS: Readonly<Record<FieldKind, LogicType['kind']>> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  month: 'month',
  rows: 'list',
  choices: 'list',
  months: 'list',
  list: 'list',
  files: 'list',
  items: 'list',
  group: 'row',
  time: 'text',
  moment: 'text',
  alternatives: 'unknown',
  nothing: 'unknown',
  unknown: 'unknown',
};

/** What speaks against the mapping, `undefined` when nothing does. */
function findMismatch(field: FormField, type: LogicType): LocalText | undefined {
  const choices = field.kind === 'choice' ? listChoices(field.schema) : undefined;
  const numeric = choices?.every(({ value }) => typeof value === 'number') === true;
  const kind = numeric ? 'number' : KINDS[field.kind];
  if (type.kind !== kind) return { zh: `应为${typeName(type).zh}`, en: `must be ${typeName(type).en}` };
  if (type.kind === 'text' && type.values !== undefined) return findStrangeValue(field, type.values);
  if (type.kind !== 'number') return undefined;
  const unit = findUnit(field.schema)?.zh;
  if (unit === undefined || type.unit === undefined || parseUnit(unit) === type.unit) return undefined;
  return { zh: `单位应为 ${type.unit}，不是 ${unit}`, en: `is counted in ${type.unit}, not in ${unit}` };
}

function findStrangeValue(field: FormField, known: readonly string[]): LocalText | undefined {
  const strange = listChoices(field.schema)?.find(({ value }) => !known.includes(scalarText(value)));
  if (strange === undefined) return undefined;
  const value = scalarText(strange.value);
  return { zh: `没有取值 ${value}`, en: `does not have the value ${value}` };
}

function unknownFact(field: FormField, path: string, facts: Facts, id: string): Diagnostic {
  const near = suggest(path, Object.keys(facts));
  return problem('PL-FORM-FACT-UNKNOWN', id, field.scope, {
    zh: `「${field.title.zh}」写入数据项 ${path}，但没有这个数据项${near ? `，是否应为 ${near}？` : ''}`,
    en: `“${field.title.en}” fills ${path}, which the facts do not have.${near ? ` Did you mean ${near}?` : ''}`,
  });
}

function wrongKind(field: FormField, path: string, reason: LocalText, id: string): Diagnostic {
  return problem('PL-FORM-FACT-MISMATCH', id, field.scope, {
    zh: `「${field.title.zh}」写入数据项 ${path}，但该数据项${reason.zh}`,
    en: `“${field.title.en}” fills ${path}, which ${reason.en}`,
  });
}

function problem(code: string, id: string, scope: string, message: LocalText): Diagnostic {
  const pointer = `${scope.slice(1)}/x-fact`;
  return diagnostic({ code, severity: 'error', message, document: `forms/${schemaPath(id)}`, pointer });
}
