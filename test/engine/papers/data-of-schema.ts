import fc from 'fast-check';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';

/** Arbitrary data that fits a schema of the kind papers use. */
export function dataOf(schema: JsonObject): fc.Arbitrary<Json> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as Json[]));
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: numberOf(schema.minimum, 0), max: numberOf(schema.maximum, 1000) });
    case 'number':
      return fc.double({ min: numberOf(schema.minimum, 0.01), max: numberOf(schema.maximum, 1e9), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(dataOf(schema.items as JsonObject), {
        minLength: numberOf(schema.minItems, 0),
        maxLength: Math.min(3, numberOf(schema.maxItems, 3)),
      });
    default:
      return objectOf(schema);
  }
}

function objectOf(schema: JsonObject): fc.Arbitrary<Json> {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const parts = Object.entries(properties).map(([name, part]) => [name, dataOf(part as JsonObject)] as const);
  const requiredKeys = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  return fc.record(Object.fromEntries(parts), { requiredKeys, noNullPrototype: true });
}

function textOf(schema: JsonObject): fc.Arbitrary<string> {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  if (schema.format === 'date') return day.map((date) => date.toISOString().slice(0, 10));
  if (schema.format === 'date-time') return day.map((date) => `${date.toISOString().slice(0, 19)}+08:00`);
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern));
  const limits = { minLength: numberOf(schema.minLength, 0), maxLength: Math.min(40, numberOf(schema.maxLength, 40)) };
  return fc.string({ ...limits, unit: fc.constantFrom(...'安防工程有限公司{}<>&"\'#$*_\\ aZ0') });
}

function numberOf(value: Json | undefined, instead: number): number {
  return typeof value === 'number' ? value : instead;
}
