import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { decimalPlaces } from '#engine/model/exact.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { fromPointer } from '#engine/model/pointer.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing wrong with a set of facts; `field` is written as people write paths: `staff[3].trainedUntil`. */
export interface FactProblem {
  readonly pointer: string;
  readonly field: string;
  readonly code: string;
  readonly message: LocalText;
}

const validators = new WeakMap<JsonObject, ValidateFunction>();

/** What is wrong with the facts by their schema, every problem at once; empty when they are sound. */
export function validateFacts(vocabulary: Vocabulary, facts: Json): readonly FactProblem[] {
  const validate = validatorOf(vocabulary.schema);
  if (validate(facts)) return [];
  return (validate.errors ?? []).map(toProblem);
}

/**
 * Compiles a facts schema, which also finds the schema's own faults.
 * @throws Error from Ajv when the schema is no sound JSON Schema.
 */
export function compileFactsSchema(schema: JsonObject): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, ownProperties: true });
  ajv.addFormat('date', isPlainDate).addFormat('month', isPlainMonth);
  ajv.addVocabulary(['x-en', 'x-unit', 'x-source', 'x-absent', 'x-key', 'x-value-titles']);
  ajv.addKeyword({
    keyword: 'x-decimals',
    type: 'number',
    schemaType: 'number',
    validate: (places: number, value: number) => decimalPlaces(value) <= places,
    error: { message: ({ schema: places }) => `must have at most ${String(places)} decimals` },
  });
  return ajv.compile(schema);
}

function validatorOf(schema: JsonObject): ValidateFunction {
  const held = validators.get(schema);
  if (held !== undefined) return held;
  const compiled = compileFactsSchema(schema);
  validators.set(schema, compiled);
  return compiled;
}

function toProblem(error: ErrorObject): FactProblem {
  const params = error.params as Readonly<Record<string, unknown>>;
  const name = params.missingProperty ?? params.additionalProperty;
  const pointer = typeof name === 'string' ? `${error.instancePath}/${name}` : error.instancePath;
  return { pointer, field: fieldPath(pointer), code: error.keyword, message: messageOf(error, params) };
}

function messageOf(error: ErrorObject, params: Readonly<Record<string, unknown>>): LocalText {
  const type = String(params.type);
  const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String).join(', ') : '';
  const texts: Readonly<Record<string, LocalText>> = {
    required: { zh: '必须提供', en: 'is required' },
    additionalProperties: { zh: '不是已知的数据项', en: 'is not a known fact' },
    type: { zh: `类型应为 ${type}`, en: `must be ${type}` },
    enum: { zh: `取值应为其中之一：${allowed}`, en: `must be one of: ${allowed}` },
    format: { zh: '不是有效的日期或月份', en: `is not a valid ${String(params.format)} of the calendar` },
    pattern: { zh: '格式不符', en: `does not match ${String(params.pattern)}` },
    'x-decimals': { zh: '小数位数过多', en: error.message ?? 'has too many decimals' },
    minimum: { zh: `不得小于 ${String(params.limit)}`, en: `must be at least ${String(params.limit)}` },
    maximum: { zh: `不得大于 ${String(params.limit)}`, en: `must be at most ${String(params.limit)}` },
  };
  return texts[error.keyword] ?? { zh: '不符合数据格式', en: error.message ?? error.keyword };
}

function fieldPath(pointer: string): string {
  return fromPointer(pointer).reduce(
    (text, step) => (/^\d+$/.test(step) ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}
