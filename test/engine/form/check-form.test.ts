import { describe, expect, test } from 'vitest';
import { checkForm, checkForms } from '#engine/form/check-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { FACTS, FORMS } from '#test/forms/read-forms.ts';
import { smallForm, smallSource, textField } from './small-form.ts';

const facts = FACTS;
const materials = ['materials/licence'];

test('the forms of this house have nothing to mend', () => {
  expect(checkForms(FORMS, { facts: FACTS })).toEqual([]);
});

describe('a form is told what is wrong with it', () => {
  const rowsOf = (properties: JsonObject): JsonObject => ({
    type: 'array',
    title: '荣誉',
    'x-en': 'Honours',
    'x-fact': 'honours',
    items: { type: 'object', additionalProperties: false, properties },
  });
  const level = textField('级别', { enum: ['national'], 'x-fact': 'level' });
  const subject = textField('事由', { 'x-fact': 'subject' });

  test.each<[string, JsonObject]>([
    ['PL-FORM-KEYWORD-UNKNOWN', { a: textField('甲', { 'x-shwo': true }) }],
    ['PL-FORM-PATTERN-NOT-LINEAR', { a: textField('甲', { pattern: '(a)\\1' }) }],
    [
      'PL-FORM-UNIQUE-UNBOUNDED',
      { a: { ...textField('甲'), type: 'array', items: { type: 'string' }, uniqueItems: true } },
    ],
    ['PL-FORM-NAME-RESERVED', { asOf: textField('甲') }],
    ['PL-FORM-LOGIC-BROKEN', { a: textField('甲', { 'x-show': { nonsense: [] } }) }],
    ['PL-FORM-TITLE-MISSING', { a: { type: 'string', title: '甲' } }],
    ['PL-FORM-MATERIAL-UNKNOWN', { a: textField('甲', { 'x-material': 'materials/license' }) }],
    ['PL-FORM-SCHEMA-BROKEN', { a: textField('甲', { minLength: 'many' }) }],
    ['PL-FORM-FACT-UNKNOWN', { a: textField('甲', { 'x-fact': 'enterprise.nmae' }) }],
    ['PL-FORM-FACT-MISMATCH', { a: textField('甲', { 'x-fact': 'enterprise.registeredCapital' }) }],
    [
      'PL-FORM-FACT-MISMATCH',
      { a: { ...textField('甲', { 'x-fact': 'enterprise.registeredCapital', 'x-unit': '元' }), type: 'number' } },
    ],
    ['PL-FORM-FACT-MISMATCH', { a: textField('甲', { enum: ['AAAA'], 'x-fact': 'credit.industryRating' }) }],
    ['PL-FORM-FACT-NOT-GIVEN', { a: rowsOf({ level, subject }) }],
  ])('%s', (code, properties) => {
    expect(checkForm(smallForm(properties), { facts, materials }).map((found) => found.code)).toEqual([code]);
  });

  test('PL-FORM-BRANCH-BOUND: what is there only sometimes cannot be sealed, so it may not be sensitive', () => {
    const later = { properties: { b: textField('乙', { 'x-sensitive': 'phone' }) } };
    const form = smallForm({ a: textField('甲') }, { if: { required: ['a'] }, then: later });
    expect(checkForm(form).map(({ code }) => code)).toContain('PL-FORM-BRANCH-BOUND');
  });

  test('with the name that was meant', () => {
    const [found] = checkForm(smallForm({ a: textField('甲', { 'x-fact': 'enterprise.nmae' }) }), { facts });
    expect(found?.message.en).toContain('Did you mean enterprise.name?');
  });

  test.each<[string, JsonObject]>([
    [
      'PL-FORM-SCOPE-UNKNOWN',
      {
        type: 'VerticalLayout',
        elements: [
          { type: 'Control', scope: '#/properties/a' },
          { type: 'Control', scope: '#/properties/aa' },
        ],
      },
    ],
    ['PL-FORM-LAYOUT-UNKNOWN', { type: 'Groop', elements: [{ type: 'Control', scope: '#/properties/a' }] }],
    [
      'PL-FORM-RULE-UNKNOWN',
      {
        type: 'Control',
        scope: '#/properties/a',
        rule: { effect: 'SHOWS', condition: { scope: '#', schema: {} } },
      },
    ],
    ['PL-FORM-FIELD-NOT-SHOWN', { type: 'VerticalLayout', elements: [] }],
  ])('%s', (code, layout) => {
    expect(checkForm(smallForm({ a: textField('甲') }, {}, layout)).map((found) => found.code)).toEqual([code]);
  });

  test('PL-FORM-COLUMN-UNKNOWN', () => {
    const layout = { type: 'Control', scope: '#/properties/a', options: { columns: ['levle'] } };
    const found = checkForm(smallForm({ a: rowsOf({ level }) }, {}, layout));
    expect(found.map(({ code }) => code)).toEqual(['PL-FORM-COLUMN-UNKNOWN']);
  });

  test.each([
    ['a reference that leads nowhere', { $ref: 'types#/$defs/monye' }],
    ['references in a circle', { $ref: '#/properties/a' }],
  ])('PL-FORM-BROKEN: %s', (_, field) => {
    expect(checkForms(smallSource({ a: field })).map(({ code }) => code)).toEqual(['PL-FORM-BROKEN']);
  });

  test('PL-FORM-BROKEN: a ladder of references that doubles at every step ends soon', () => {
    const steps = Array.from({ length: 30 }, (_, index): [string, JsonObject] => {
      const next = { $ref: `#/$defs/s${index + 1}` };
      return [`s${index}`, { type: 'object', properties: { a: next, b: next } }];
    });
    const source = smallSource({ a: { $ref: '#/$defs/s0' } }, { $defs: Object.fromEntries([...steps, ['s30', {}]]) });
    expect(checkForms(source).map(({ code }) => code)).toEqual(['PL-FORM-BROKEN']);
  });
});
