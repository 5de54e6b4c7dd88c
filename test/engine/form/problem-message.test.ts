import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { adoptForm } from '#engine/form/adopt-form.ts';
import { FORMAT_WORDS } from '#engine/form/format-words.ts';
import { FORMATS } from '#engine/form/formats/formats.ts';
import { SENTENCES } from '#engine/form/problem-message.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';

/** Keywords of Ajv that hold or describe other keywords and never fail by themselves, and `if`, whose branches speak. */
const SILENT = new Set(
  `$comment $ref $dynamicAnchor $dynamicRef $recursiveAnchor $recursiveRef id nullable if then else allOf properties
  patternProperties prefixItems dependentSchemas minContains maxContains`.split(/\s+/),
);

test('every keyword that can fail has a sentence', () => {
  const failing = Object.keys(new Ajv2020().RULES.all).filter((keyword) => !SILENT.has(keyword));
  expect(failing.filter((keyword) => !Object.hasOwn(SENTENCES, keyword))).toEqual([]);
});

test('every format that can fail has words', () => {
  const failing = Object.keys(FORMATS).filter((format) => format !== 'password');
  expect(failing.filter((format) => !Object.hasOwn(FORMAT_WORDS, format))).toEqual([]);
});

const text = { type: 'string', title: '名称' };
const list = { type: 'array', title: '清单', items: { type: 'string' } };
const group = { type: 'object', title: '地址', properties: { city: { type: 'string', title: '城市' } } };

/** A field, what is filled in, and what somebody at the counter reads. */
const CASES: readonly (readonly [string, JsonObject, Json | undefined, string, string])[] = [
  ['required', text, undefined, '请填写「名称」', 'Please fill in “名称”'],
  ['type', { ...text, type: 'number' }, 'x', '「名称」应填写数字', '“名称” must be a number'],
  ['type', { ...text, type: 'integer' }, 1.5, '「名称」应填写整数', '“名称” must be a whole number'],
  ['enum', { ...text, enum: ['a'] }, 'b', '请选择「名称」', 'Please choose “名称”'],
  [
    'oneOf',
    { title: '名称', oneOf: [{ const: 1, title: '一' }, { const: 2 }] },
    3,
    '请选择「名称」',
    'Please choose “名称”',
  ],
  ['const', { ...text, const: 'a' }, 'b', '「名称」只能是「a」', '“名称” can only be “a”'],
  [
    'const',
    { type: 'boolean', title: '承诺', const: true },
    false,
    '请阅读并勾选「承诺」',
    'Please read and tick “承诺”',
  ],
  [
    'minimum',
    { ...text, type: 'number', minimum: 1200000, 'x-unit': '元' },
    1,
    '「名称」不能小于 1,200,000 元',
    '“名称” must be at least 1,200,000 元',
  ],
  [
    'exclusiveMaximum',
    { ...text, type: 'number', exclusiveMaximum: 3 },
    3,
    '「名称」应小于 3',
    '“名称” must be less than 3',
  ],
  [
    'multipleOf',
    { ...text, type: 'number', multipleOf: 0.5 },
    0.3,
    '「名称」应为 0.5 的整数倍',
    '“名称” must be a multiple of 0.5',
  ],
  [
    'x-decimals',
    { ...text, type: 'number', 'x-decimals': 2 },
    0.125,
    '「名称」最多保留 2 位小数',
    '“名称” may have at most 2 decimals',
  ],
  ['minLength', { ...text, minLength: 2 }, '甲', '「名称」至少填写 2 个字', '“名称” needs at least 2 characters'],
  [
    'pattern',
    { ...text, pattern: '^a' },
    'b',
    '「名称」格式不正确，请核对后重新填写',
    '“名称” is not written in the expected form; please check it',
  ],
  [
    'format',
    { ...text, format: 'date' },
    '2026-02-30',
    '「名称」不是有效的日期',
    '“名称” is not a day of the calendar',
  ],
  ['minItems', { ...list, minItems: 2 }, ['a'], '「清单」至少需要 2 项', '“清单” needs at least 2'],
  [
    'uniqueItems',
    { ...list, uniqueItems: true, maxItems: 3 },
    ['a', 'a'],
    '「清单」有重复的内容，请删除重复项',
    '“清单” holds the same entry twice; please remove one',
  ],
  [
    'contains',
    { ...list, contains: { const: 'a' } },
    ['b'],
    '「清单」至少要有 1 项符合要求',
    '“清单” needs at least 1 entries of the kind asked for',
  ],
  [
    'not',
    { ...text, not: { const: 'a' } },
    'a',
    '「名称」不能是现在填写的内容，请修改',
    '“名称” may not be what it is now; please change it',
  ],
  [
    'maxProperties',
    { ...group, maxProperties: 1 },
    { city: 'a', b: 1 },
    '「地址」最多填写 1 项内容',
    '“地址” may have at most 1 entries',
  ],
  [
    'additionalProperties',
    { ...group, additionalProperties: false },
    { b: 1 },
    '表中没有「b」这一项，请删除后再提交',
    'The form has no field “b”; please remove it',
  ],
  [
    'dependentRequired',
    { ...group, dependentRequired: { b: ['city'] } },
    { b: 1 },
    '填写了「b」，也要填写「城市」',
    'With “b” filled in, “城市” is needed too',
  ],
  [
    'anyOf',
    { ...group, anyOf: [{ required: ['city'] }, { required: ['b'] }] },
    {},
    '「城市」「b」至少填写一项',
    'Please fill in one of “城市”, “b”',
  ],
  [
    'propertyNames',
    { ...group, propertyNames: { maxLength: 4 } },
    { verylong: 1 },
    '「地址」有不合要求的名称「verylong」，请修改',
    '“地址” holds the name “verylong”, which does not fit; please change it',
  ],
];

describe('what is wrong is said in words, with what to do', () => {
  test.each(CASES)('%s', (code, schema, value, zh, en) => {
    const form = adoptForm({ id: 'f', schema: { type: 'object', properties: { a: schema }, required: ['a'] } });
    const problems = validateForm(form, value === undefined ? {} : { a: value });
    expect(problems).toEqual([expect.objectContaining({ code, message: { zh, en } })]);
  });

  test('of the alternative that was meant, not of the others', () => {
    const person = {
      title: '个人',
      type: 'object',
      properties: { name: { type: 'string', title: '姓名' }, id: { type: 'string', title: '证件' } },
      required: ['name', 'id'],
    };
    const firm = {
      title: '企业',
      type: 'object',
      properties: { code: { type: 'string', title: '代码' } },
      required: ['code'],
    };
    const form = adoptForm({
      id: 'f',
      schema: { type: 'object', properties: { who: { title: '建设单位', oneOf: [person, firm] } } },
    });
    expect(validateForm(form, { who: { name: '张三' } }).map(({ pointer, message }) => [pointer, message.zh])).toEqual([
      ['/who/id', '请填写「证件」'],
    ]);
    expect(validateForm(form, { who: {} }).map(({ message }) => message.zh)).toEqual([
      '请选择「建设单位」属于哪一种：「个人」「企业」',
    ]);
  });
});
