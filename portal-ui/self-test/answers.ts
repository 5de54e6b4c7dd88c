import type { Edition } from '#engine/edition/edition.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import { isBlank } from '#engine/model/pointer.ts';
import type { Field, LogicType } from '#engine/types/logic-type.ts';
import { HOW_MANY, isAskedColumn, mayBeBlank } from './questionnaire.ts';
import { openQuestions, type Question } from './questions.ts';

/** Rows that are taken as alike at most; more would only make the machine slow. */
const MOST_ALIKE = 999;

/** Answers as the rules read them, by the names of facts and measures. */
export interface Answers {
  readonly fixed: JsonObject;
  /** Answers that are not complete yet. */
  readonly leftOut: number;
}

/** Reads what somebody answered. Where no answer is one, it means none; any other question without an answer stays open. */
export function readAnswers(edition: Edition, data: JsonObject): Answers {
  const questions = openQuestions(edition).flatMap((group) => group.questions);
  const read = questions.map((question) => [question.name, readAnswer(question, own(data, question.name))] as const);
  return {
    fixed: Object.fromEntries(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
    leftOut: read.reduce((sum, [, { leftOut }]) => sum + leftOut, 0),
  };
}

interface Read {
  readonly value: Json | undefined;
  readonly leftOut: number;
}

function readAnswer({ field, columns }: Question, given: Json | undefined): Read {
  const { type } = field;
  if (type.kind === 'list') return readList(type, columns, Array.isArray(given) ? (given as readonly Json[]) : []);
  if (isBlank(given)) return { value: type.nullable ? null : undefined, leftOut: 0 };
  return isOf(type, given) ? { value: given, leftOut: 0 } : { value: undefined, leftOut: 1 };
}

function readList(type: LogicType & { kind: 'list' }, columns: readonly string[], given: readonly Json[]): Read {
  if (type.of.kind !== 'row') return { value: given.filter((each) => isOf(type.of, each)), leftOut: 0 };
  const { fields } = type.of;
  const groups = given.map((row, index) => (isJsonObject(row) ? readRows(fields, columns, row, index) : undefined));
  return {
    value: groups.flatMap((rows) => rows ?? []),
    leftOut: groups.filter((rows) => rows === undefined).length,
  };
}

/** The rows that one answer stands for, told apart by their free texts; `undefined` while something is missing in it. */
function readRows(
  fields: Readonly<Record<string, Field>>,
  columns: readonly string[],
  given: JsonObject,
  index: number,
): readonly JsonObject[] | undefined {
  const asked = columns.filter((column) => fields[column] !== undefined && isAskedColumn(fields[column]));
  const values = asked.map((column): [string, Json | undefined] => {
    const type = fields[column]?.type;
    const value = own(given, column);
    if (isBlank(value)) return [column, type && mayBeBlank(type) ? null : undefined];
    return [column, type && isOf(type, value) ? value : undefined];
  });
  const count = own(given, HOW_MANY);
  const complete = values.filter((entry): entry is [string, Json] => entry[1] !== undefined);
  if (complete.length < values.length || !isCount(count)) return undefined;
  const row = Object.fromEntries(complete);
  const texts = Object.keys(fields).filter((column) => fields[column] !== undefined && !isAskedColumn(fields[column]));
  return Array.from({ length: count }, (_, place) => ({
    ...row,
    ...Object.fromEntries(texts.map((column) => [column, `${index + 1}-${place + 1}`])),
  }));
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_ALIKE;
}

function isOf(type: LogicType, value: Json): boolean {
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' && value >= 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    case 'month':
      return typeof value === 'string' && isPlainMonth(value);
    case 'text':
      return typeof value === 'string' && (type.values === undefined || type.values.includes(value));
    default:
      return Array.isArray(value);
  }
}
