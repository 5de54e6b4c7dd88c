import { describe, expect, test } from 'vitest';
import { activeFields } from '#engine/form/active-fields.ts';
import { adoptForm } from '#engine/form/adopt-form.ts';
import { BrokenForm } from '#engine/form/inline-refs.ts';
import { listExtras } from '#engine/form/list-extras.ts';
import { pruneHidden } from '#engine/form/prune-hidden.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';

const text = { type: 'string' };

function formOf(properties: JsonObject, more: JsonObject = {}, layout?: Json) {
  const schema = { type: 'object', properties, ...more };
  return adoptForm(layout === undefined ? { id: 'f', schema } : { id: 'f', schema, layout });
}

describe('a construct of JSON Schema is a field of its kind', () => {
  test.each<[string, JsonObject]>([
    ['group', { type: 'object', properties: { b: text } }],
    ['group', { properties: { b: text } }],
    ['group', { allOf: [{ type: 'object', properties: { b: text } }] }],
    [
      'group',
      {
        oneOf: [
          { type: 'object', properties: { b: text } },
          { type: 'object', properties: { c: text } },
        ],
      },
    ],
    ['rows', { type: 'array', items: { type: 'object', properties: { b: text } } }],
    ['list', { type: 'array', items: text }],
    ['choices', { type: 'array', items: { oneOf: [{ const: 'a', title: '甲' }, { const: 'b' }] } }],
    ['items', { type: 'array', items: { type: 'number' } }],
    ['items', { type: 'array', items: { type: 'array', items: text } }],
    ['months', { type: 'array', items: { type: 'string', format: 'month' } }],
    ['choice', { oneOf: [{ const: 1, title: '一' }, { const: 'b' }] }],
    ['choice', { anyOf: [{ const: 'a' }, { type: 'null' }] }],
    ['choice', { const: 'a' }],
    ['number', { type: ['integer', 'null'] }],
    ['text', { pattern: '^a' }],
    ['date', { type: 'string', format: 'date' }],
    ['moment', { type: 'string', format: 'date-time' }],
    ['alternatives', { type: ['string', 'boolean'] }],
    ['alternatives', { oneOf: [{ type: 'string' }, { type: 'number' }] }],
    ['boolean', { type: 'boolean', const: true }],
    ['text', { type: 'string', anyOf: [{ pattern: '^a' }, { maxLength: 3 }] }],
    ['nothing', { type: 'null' }],
    ['unknown', {}],
    ['unknown', { type: 'array' }],
    ['unknown', { type: 'array', prefixItems: [text] }],
  ])('%s: %j', (kind, schema) => {
    expect(formOf({ a: schema }).fields.map((field) => field.kind)).toEqual([kind]);
  });
});

describe('fields that hang on the value', () => {
  const keysOf = (form: ReturnType<typeof formOf>, data: JsonObject) =>
    activeFields(form.root, data).map(({ key }) => key);
  const isFirm = { properties: { kind: { const: 'firm' } }, required: ['kind'] };

  test('of then and else come and go, and what was filled in for the other one does not count', () => {
    const then = { properties: { code: text }, required: ['code'] };
    const form = formOf({ kind: text }, { if: isFirm, then, else: { properties: { id: text } } });
    expect(keysOf(form, { kind: 'firm' })).toEqual(['kind', 'code']);
    expect(keysOf(form, {})).toEqual(['kind', 'id']);
    expect(pruneHidden(form, { kind: 'firm', code: 'a', id: 'b' })).toEqual({ kind: 'firm', code: 'a' });
    expect(validateForm(form, { kind: 'firm' }).map(({ pointer }) => pointer)).toEqual(['/code']);
  });

  test('of dependentSchemas come with their key', () => {
    const form = formOf({ card: text }, { dependentSchemas: { card: { properties: { address: text } } } });
    expect(keysOf(form, {})).toEqual(['card']);
    expect(keysOf(form, { card: '1' })).toEqual(['card', 'address']);
  });

  test('of an alternative are those of the one that the value is most like', () => {
    const oneOf = [
      { type: 'object', properties: { name: text, id: text }, required: ['name', 'id'] },
      { type: 'object', properties: { name: text, code: text }, required: ['name', 'code'] },
    ];
    const form = formOf({}, { oneOf });
    expect(keysOf(form, {})).toEqual([]);
    expect(keysOf(form, { name: 'a', code: 'b' })).toEqual(['name', 'code']);
    expect(keysOf(form, { id: 'a' })).toEqual(['name', 'id']);
  });
});

describe('data are never lost', () => {
  test('what no field stands for stays, and is listed', () => {
    const form = formOf({ a: text, u: {} });
    const data = { a: 'x', u: [1, { deep: true }], other: { b: null } };
    expect(settleForm(form, data)).toEqual(data);
    expect(listExtras(form, data)).toEqual([{ path: ['other'], value: { b: null } }]);
  });

  test('null stays where it is a value, and stands for a required field that may be null', () => {
    const nullable = { type: ['string', 'null'] };
    const form = formOf({ a: nullable, b: nullable, c: text }, { required: ['b'] });
    expect(settleForm(form, { a: null, c: null })).toEqual({ a: null, b: null });
  });
});

describe('a schema that others wrote', () => {
  test('may be of draft 7, with tuples, dependencies and definitions', () => {
    const definitions = { name: { type: 'string', minLength: 2 } };
    const properties = {
      a: { $ref: '#/definitions/name' },
      b: { type: 'array', items: [text], additionalItems: false },
    };
    const form = formOf(properties, { definitions, dependencies: { a: ['b'] } });
    expect(validateForm(form, { a: 'x', b: ['y', 'z'] }).map(({ code }) => code)).toEqual(['minLength', 'items']);
    expect(validateForm(form, { a: 'xx' }).map(({ code }) => code)).toEqual(['dependentRequired']);
  });

  test('is told what it says that no form knows, with the place', () => {
    const form = formOf({ a: { type: 'string', format: 'iban', colour: 'red' } });
    expect(form.unknown).toEqual([
      { document: 'schema', pointer: '/properties/a/format', what: 'format: iban' },
      { document: 'schema', pointer: '/properties/a/colour', what: 'colour: red' },
    ]);
  });

  test('is judged where it refers to itself further down, and refused where it does so on the spot', () => {
    const node = { type: 'object', properties: { name: text, inner: { $ref: '#/$defs/node' } }, required: ['name'] };
    const form = formOf({ root: { $ref: '#/$defs/node' } }, { $defs: { node } });
    expect(form.unknown.map(({ pointer }) => pointer)).toContain('/$defs/node/properties/inner');
    expect(
      validateForm(form, { root: { name: 'a', inner: { name: 'b', inner: {} } } }).map(({ code }) => code),
    ).toEqual(['required']);
    expect(() => formOf({ a: { $ref: '#/properties/a' } })).toThrow(BrokenForm);
  });
});

describe('a layout that others wrote', () => {
  const control = (key: string, more: JsonObject = {}) => ({ type: 'Control', scope: `#/properties/${key}`, ...more });
  const whenA = (effect: string) => ({ effect, condition: { scope: '#/properties/a', schema: { const: 'x' } } });

  test('hides by a schema, so that the value does not count', () => {
    const layout = { type: 'VerticalLayout', elements: [control('a'), control('b', { rule: whenA('SHOW') })] };
    const form = formOf({ a: text, b: text }, {}, layout);
    expect(pruneHidden(form, { a: 'x', b: 'y' })).toEqual({ a: 'x', b: 'y' });
    expect(pruneHidden(form, { a: 'z', b: 'y' })).toEqual({ a: 'z' });
  });

  test('closes by a schema, and the value counts all the same', () => {
    const layout = { type: 'VerticalLayout', elements: [control('a'), control('b', { rule: whenA('DISABLE') })] };
    expect(pruneHidden(formOf({ a: text, b: text }, {}, layout), { a: 'x', b: 'y' })).toEqual({ a: 'x', b: 'y' });
  });

  test('shows a field in two places, and hides it only when both are hidden', () => {
    const layout = { type: 'VerticalLayout', elements: [control('b', { rule: whenA('SHOW') }), control('b')] };
    expect(pruneHidden(formOf({ a: text, b: text }, {}, layout), { b: 'y' })).toEqual({ b: 'y' });
  });

  test('is told of elements, scopes and rules that no form knows', () => {
    const elements = [{ type: 'Carousel', elements: [control('a', { rule: {} })] }, control('z')];
    expect(formOf({ a: text }, {}, { type: 'VerticalLayout', elements }).unknown).toEqual([
      { document: 'layout', pointer: '/elements/0/type', what: 'type' },
      { document: 'layout', pointer: '/elements/0/elements/0/rule', what: 'rule' },
      { document: 'layout', pointer: '/elements/1/scope', what: '#/properties/z' },
    ]);
  });
});
