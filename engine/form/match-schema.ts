import { RE2JS } from 're2js';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';
import { decimalPlaces } from '#engine/model/exact.ts';
import { FORMATS } from './formats/formats.ts';
import { isSameJson } from './same-json.ts';

/**
 * Whether a value fits a schema, as the Ajv of forms would say, but without compiling code: it is asked in the page, where that is
 * forbidden, which fields of `if`, `oneOf` and the rules of a layout are there. An absent value fits whatever asks nothing of it. What a
 * reference in a circle asks is not looked at.
 */
export function fitsSchema(schema: Json | undefined, value: Json | undefined): boolean {
  if (!isJsonObject(schema)) return schema !== false;
  return (
    fitsType(schema, value) && fitsKind(schema, value) && fitsCombined(schema, value) && fitsCondition(schema, value)
  );
}

const PATTERNS = new Map<string, RE2JS>();

function matches(pattern: string, text: string): boolean {
  const compiled = PATTERNS.get(pattern) ?? RE2JS.compile(pattern);
  PATTERNS.set(pattern, compiled);
  return compiled.matcher(text).find();
}

function fitsType(schema: JsonObject, value: Json | undefined): boolean {
  const type = own(schema, 'type');
  const types = isList(type) ? type : type === undefined ? [] : [type];
  if (types.length > 0 && !types.some((name) => isOfType(name, value))) return false;
  const options = own(schema, 'enum');
  if (isList(options) && !options.some((option) => isSameJson(option, value))) return false;
  const only = own(schema, 'const');
  return only === undefined || isSameJson(only, value);
}

function isOfType(type: Json, value: Json | undefined): boolean {
  switch (type) {
    case 'object':
      return isJsonObject(value);
    case 'array':
      return isList(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

function fitsKind(schema: JsonObject, value: Json | undefined): boolean {
  if (typeof value === 'number') return fitsNumber(schema, value);
  if (typeof value === 'string') return fitsText(schema, value);
  if (isList(value)) return fitsList(schema, value);
  return !isJsonObject(value) || fitsObject(schema, value);
}

/** As Ajv with `multipleOfPrecision`, so that 19.99 is a multiple of 0.01. */
const PRECISION = 1e-6;

function fitsNumber(schema: JsonObject, value: number): boolean {
  const step = own(schema, 'multipleOf');
  const quotient = typeof step === 'number' ? value / step : 0;
  const places = own(schema, 'x-decimals');
  return (
    value >= limit(schema, 'minimum', -Infinity) &&
    value <= limit(schema, 'maximum', Infinity) &&
    value > limit(schema, 'exclusiveMinimum', -Infinity) &&
    value < limit(schema, 'exclusiveMaximum', Infinity) &&
    Math.abs(Math.round(quotient) - quotient) <= PRECISION &&
    (typeof places !== 'number' || decimalPlaces(value) <= places)
  );
}

function fitsText(schema: JsonObject, value: string): boolean {
  const length = [...value].length;
  if (length < limit(schema, 'minLength', 0) || length > limit(schema, 'maxLength', Infinity)) return false;
  const pattern = own(schema, 'pattern');
  if (typeof pattern === 'string' && !matches(pattern, value)) return false;
  const format = own(schema, 'format');
  return typeof format !== 'string' || (own(FORMATS, format)?.(value) ?? true);
}

function fitsList(schema: JsonObject, value: readonly Json[]): boolean {
  if (value.length < limit(schema, 'minItems', 0) || value.length > limit(schema, 'maxItems', Infinity)) return false;
  const first = own(schema, 'prefixItems');
  const fixed = isList(first) ? first : [];
  const fits = value.every((item, index) =>
    fitsSchema(index < fixed.length ? fixed[index] : own(schema, 'items'), item),
  );
  if (!fits) return false;
  if (own(schema, 'uniqueItems') === true && hasTwice(value)) return false;
  const wanted = own(schema, 'contains');
  if (wanted === undefined) return true;
  const found = value.filter((item) => fitsSchema(wanted, item)).length;
  return found >= limit(schema, 'minContains', 1) && found <= limit(schema, 'maxContains', Infinity);
}

function hasTwice(value: readonly Json[]): boolean {
  return value.some((item, index) => value.slice(0, index).some((earlier) => isSameJson(earlier, item)));
}

function fitsObject(schema: JsonObject, value: JsonObject): boolean {
  const keys = Object.keys(value);
  if (keys.length < limit(schema, 'minProperties', 0) || keys.length > limit(schema, 'maxProperties', Infinity)) {
    return false;
  }
  const has = (key: Json): boolean => typeof key === 'string' && Object.hasOwn(value, key);
  const hasAll = (names: Json | undefined): boolean => !isList(names) || names.every(has);
  return (
    hasAll(own(schema, 'required')) &&
    entriesOf(schema, 'dependentRequired').every(([key, names]) => !has(key) || hasAll(names)) &&
    entriesOf(schema, 'dependentSchemas').every(([key, inner]) => !has(key) || fitsSchema(inner, value)) &&
    keys.every((key) => fitsSchema(own(schema, 'propertyNames'), key) && fitsProperty(schema, key, value[key]))
  );
}

function fitsProperty(schema: JsonObject, key: string, value: Json | undefined): boolean {
  const named = own(entriesAsObject(schema, 'properties'), key);
  const byPattern = entriesOf(schema, 'patternProperties').filter(([pattern]) => matches(pattern, key));
  if (named === undefined && byPattern.length === 0) return fitsSchema(own(schema, 'additionalProperties'), value);
  return fitsSchema(named, value) && byPattern.every(([, inner]) => fitsSchema(inner, value));
}

function fitsCombined(schema: JsonObject, value: Json | undefined): boolean {
  const [all, any, one] = [own(schema, 'allOf'), own(schema, 'anyOf'), own(schema, 'oneOf')];
  const fits = (inner: Json): boolean => fitsSchema(inner, value);
  if (isList(all) && !all.every(fits)) return false;
  if (isList(any) && !any.some(fits)) return false;
  return !isList(one) || one.filter(fits).length === 1;
}

function fitsCondition(schema: JsonObject, value: Json | undefined): boolean {
  const not = own(schema, 'not');
  if (not !== undefined && fitsSchema(not, value)) return false;
  const condition = own(schema, 'if');
  if (condition === undefined) return true;
  return fitsSchema(own(schema, fitsSchema(condition, value) ? 'then' : 'else'), value);
}

function limit(schema: JsonObject, keyword: string, otherwise: number): number {
  const value = own(schema, keyword);
  return typeof value === 'number' ? value : otherwise;
}

function entriesAsObject(schema: JsonObject, keyword: string): JsonObject {
  const value = own(schema, keyword);
  return isJsonObject(value) ? value : {};
}

function entriesOf(schema: JsonObject, keyword: string): readonly [string, Json][] {
  return Object.entries(entriesAsObject(schema, keyword));
}
