import fc from 'fast-check';
import type { Json, JsonObject } from '#engine/model/json.ts';

/** A random schema with data for it, some that fit, some that nearly do. */
export interface SchemaWithData {
  readonly schema: JsonObject;
  readonly data: JsonObject;
}

/** A schema and, where it can be said simply, what fits it. */
interface Drawn {
  readonly schema: JsonObject;
  readonly values: fc.Arbitrary<Json>;
}

const WORDS = ['a', 'bb', 'ccc', '2026-06-01', '2026-02-30', 'x@y.cn', '12', '甲乙丙丁'] as const;
const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(...WORDS, null, true, false, 0, 3, 7.5, -1, 19.99),
  fc.jsonValue({ maxDepth: 1 }).map((value) => JSON.parse(JSON.stringify(value)) as Json),
);

/** Random schemas of what real forms are made of, each with random data. */
export function anySchemaWithData(): fc.Arbitrary<SchemaWithData> {
  const whole = fc.oneof({ weight: 5, arbitrary: object(1) }, { weight: 1, arbitrary: object(2) });
  return whole.chain(({ schema, values }) =>
    values.map((data) => ({ schema: { ...schema, $defs: { code: CODE } }, data: data as JsonObject })),
  );
}

const CODE: JsonObject = { type: 'string', pattern: '^[a-c]+$', title: '代码' };

function object(depth: number): fc.Arbitrary<Drawn> {
  return fc
    .tuple(fc.array(value(depth), { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat({ max: 11 }), fc.boolean())
    .map(([drawn, mask, extra, closed]) => {
      const keys = drawn.map((_, index) => `k${index}`);
      const properties = Object.fromEntries(drawn.map(({ schema }, index) => [`k${index}`, schema]));
      const required = keys.filter((_, index) => (mask >> index) % 2 === 1);
      const more = moreOfObject(extra, keys, closed);
      const model: Record<string, fc.Arbitrary<Json>> = {
        ...Object.fromEntries(drawn.map(({ values }, index) => [`k${index}`, mostly(values)])),
        late: fc.constantFrom<Json[]>('a', 'bb', 3),
        z: anything,
      };
      return {
        schema: { type: 'object', properties, ...(required.length > 0 ? { required } : {}), ...more },
        values: fc
          .record(model, { requiredKeys: keys.slice(1) })
          .map((group) => JSON.parse(JSON.stringify(dropSome(group, mask))) as Json),
      };
    });
}

/** Now and then an extra key, so that closed groups and late fields are met. */
function dropSome(group: Readonly<Record<string, Json>>, mask: number): JsonObject {
  return Object.fromEntries(
    Object.entries(group).filter(([key]) => (key !== 'z' || mask % 5 === 0) && (key !== 'late' || mask % 3 === 0)),
  );
}

function moreOfObject(kind: number, [first = 'k0', second = 'k0']: readonly string[], closed: boolean): JsonObject {
  const late = { late: { type: 'string', minLength: 2, title: '后来的' } };
  const has = { required: [first], properties: { [first]: { type: 'string' } } };
  switch (kind) {
    case 0:
      return { if: has, then: { properties: late, required: ['late'] } };
    case 1:
      return { if: has, then: { required: [second] }, else: { properties: late } };
    case 2:
      return { dependentRequired: { [first]: [second] } };
    case 3:
      return { dependentSchemas: { [first]: { properties: late, required: ['late'] } } };
    case 4:
      return { allOf: [{ properties: late }, { if: has, then: { required: ['late'] } }] };
    case 5:
      return { anyOf: [{ required: [first] }, { required: [second] }] };
    case 6:
      return { not: { required: ['z'] } };
    case 7:
      return { minProperties: 1, maxProperties: 4, propertyNames: { maxLength: 4 } };
    default:
      return closed ? { additionalProperties: false } : {};
  }
}

function value(depth: number): fc.Arbitrary<Drawn> {
  const plain = fc.oneof(text, number, choice, boolean, formatted);
  return depth === 0 ? plain : fc.oneof({ weight: 4, arbitrary: plain }, { weight: 3, arbitrary: nested(depth - 1) });
}

function nested(depth: number): fc.Arbitrary<Drawn> {
  return fc.oneof(object(depth), rows(depth), list(depth), choices, either(depth), eitherGroup(depth));
}

const limit = fc.integer({ min: 0, max: 4 });

const text: fc.Arbitrary<Drawn> = fc
  .record(
    { minLength: limit, maxLength: fc.integer({ min: 2, max: 6 }), pattern: fc.constantFrom('a', '^\\d+$', '[一-龥]') },
    { requiredKeys: [] },
  )
  .chain((limits) =>
    fc
      .constantFrom<Json[]>('string', ['string', 'null'])
      .map((type) => ({ schema: { type, title: '文字', ...limits }, values: fc.constantFrom<Json[]>(...WORDS) })),
  );

const number: fc.Arbitrary<Drawn> = fc
  .record(
    {
      minimum: limit,
      exclusiveMaximum: fc.integer({ min: 3, max: 30 }),
      multipleOf: fc.constantFrom(0.01, 0.5, 2),
      'x-decimals': fc.constantFrom(0, 2),
    },
    { requiredKeys: [] },
  )
  .chain((limits) =>
    fc.constantFrom('number', 'integer').map((type) => ({
      schema: { type, title: '数字', ...limits },
      values: fc.constantFrom<Json[]>(0, 1, 3, 4, 7.5, 19.99),
    })),
  );

const boolean: fc.Arbitrary<Drawn> = fc
  .constantFrom<JsonObject[]>({ type: 'boolean' }, { type: 'boolean', const: true })
  .map((schema) => ({ schema, values: fc.boolean() }));

const formatted: fc.Arbitrary<Drawn> = fc
  .constantFrom<JsonObject[]>(
    { type: 'string', format: 'date' },
    { type: 'string', format: 'email' },
    { $ref: '#/$defs/code' },
  )
  .map((schema) => ({ schema, values: fc.constantFrom<Json[]>(...WORDS) }));

const choice: fc.Arbitrary<Drawn> = fc
  .constantFrom<JsonObject[]>(
    { type: 'string', enum: ['a', 'bb'] },
    { enum: ['a', 3, null] },
    { const: 'a' },
    {
      oneOf: [
        { const: 'a', title: '甲' },
        { const: 3, title: '三' },
      ],
    },
    { type: 'string', anyOf: [{ const: 'a', title: '甲' }, { enum: ['bb', 'ccc'] }] },
  )
  .map((schema) => ({ schema, values: fc.constantFrom<Json[]>('a', 'bb', 3) }));

const choices: fc.Arbitrary<Drawn> = fc.tuple(limit, fc.boolean()).map(([minItems, uniqueItems]) => ({
  schema: { type: 'array', items: { enum: ['a', 'bb', 'ccc'] }, minItems, uniqueItems, maxItems: 4 },
  values: fc.array(fc.constantFrom<Json[]>('a', 'bb', 'ccc'), { maxLength: 4 }),
}));

function rows(depth: number): fc.Arbitrary<Drawn> {
  return fc.tuple(object(depth), limit).map(([row, minItems]) => ({
    schema: { type: 'array', items: row.schema, minItems, maxItems: 3 },
    values: fc.array(row.values, { maxLength: 3 }),
  }));
}

function list(depth: number): fc.Arbitrary<Drawn> {
  return fc.tuple(value(depth), fc.boolean()).map(([item, counted]) => ({
    schema: { type: 'array', items: item.schema, ...(counted ? { contains: { type: 'string' }, maxContains: 2 } : {}) },
    values: fc.array(mostly(item.values), { maxLength: 3 }),
  }));
}

/** One of two things, told apart by what they are. */
function either(depth: number): fc.Arbitrary<Drawn> {
  return fc.tuple(value(depth), value(0), fc.constantFrom('oneOf', 'anyOf')).map(([one, other, keyword]) => ({
    schema: { title: '两者之一', [keyword]: [one.schema, other.schema] },
    values: fc.oneof(one.values, other.values),
  }));
}

/** One of two groups around fields that both have. */
function eitherGroup(depth: number): fc.Arbitrary<Drawn> {
  return fc.tuple(object(depth), object(depth), fc.constantFrom('oneOf', 'anyOf')).map(([one, other, keyword]) => ({
    schema: { type: 'object', properties: { own: { type: 'string' } }, [keyword]: [one.schema, other.schema] },
    values: fc.oneof(one.values, other.values),
  }));
}

function mostly(values: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 8, arbitrary: values }, { weight: 1, arbitrary: anything });
}
