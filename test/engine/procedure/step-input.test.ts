import { describe, expect, it } from 'vitest';
import { inputFaults } from '#engine/procedure/step-input.ts';
import type { InputDocument } from '#engine/procedure/procedure-document.ts';
import type { Json } from '#engine/model/json.ts';

const MOMENT = { now: '2024-06-18T02:00:00.000Z', today: '2024-06-18' };
const TITLE = { zh: '某项', en: 'something' };

function faultOf(input: Partial<InputDocument>, value: Json) {
  const asked = { name: 'it', title: TITLE, required: true, ...input };
  return inputFaults([asked], { it: value }, MOMENT)[0]?.code ?? 'fits';
}

describe('环节所需的内容按类型核对', () => {
  it.each<[string, Partial<InputDocument>, Json, string]>([
    ['没有写类型的是一行文字', {}, '编号 1', 'fits'],
    ['一行文字不能换行', {}, '第一行\n第二行', 'input-invalid'],
    ['500 字', {}, '字'.repeat(500), 'fits'],
    ['501 字，多一字', {}, '字'.repeat(501), 'input-invalid'],
    ['长文字可以换行', { type: 'longtext' }, '第一行\n第二行', 'fits'],
    ['文字不能是数字', {}, 5, 'input-invalid'],
    ['必填的不能是空格', {}, ' ', 'input-missing'],
    ['可不填的可以空着', { required: false, type: 'url' }, '', 'fits'],
    ['网址', { type: 'url' }, 'https://example.org/a', 'fits'],
    ['看起来像网址而不是', { type: 'url' }, 'https://', 'input-invalid'],
    ['脚本不是网址', { type: 'url' }, 'javascript:alert(1)', 'input-invalid'],
    ['日期', { type: 'day' }, '2024-02-29', 'fits'],
    ['没有的日期', { type: 'day' }, '2023-02-29', 'input-invalid'],
    ['不能晚于今天：今天', { type: 'day', past: true }, '2024-06-18', 'fits'],
    ['不能晚于今天：明天', { type: 'day', past: true }, '2024-06-19', 'input-invalid'],
    ['没有时区的时刻', { type: 'instant' }, '2024-06-18T10:00:00', 'input-invalid'],
    ['不能晚于现在：现在，用另一时区写', { type: 'instant', past: true }, '2024-06-18T10:00:00+08:00', 'fits'],
    ['不能晚于现在：晚一秒', { type: 'instant', past: true }, '2024-06-18T10:00:01+08:00', 'input-invalid'],
    ['数字', { type: 'number' }, 0, 'fits'],
    ['写成文字的数字', { type: 'number' }, '12', 'input-invalid'],
    ['列出的选项', { type: 'choice', options: [{ value: 'a', title: TITLE }] }, 'a', 'fits'],
    ['没有列出的选项', { type: 'choice', options: [{ value: 'a', title: TITLE }] }, 'b', 'input-invalid'],
    ['“否”也是回答', { type: 'boolean' }, false, 'fits'],
    ['“是”不能写成文字', { type: 'boolean' }, 'true', 'input-invalid'],
  ])('%s', (_, input, value, code) => {
    expect(faultOf(input, value)).toBe(code);
  });

  it.each<[string, Partial<InputDocument>]>([
    ['请填写“某项”', {}],
    ['请填写“某项”', { type: 'number' }],
    ['请选择“某项”', { type: 'choice', options: [{ value: 'a', title: TITLE }] }],
    ['请选择“某项”', { type: 'day' }],
  ])('缺少时说“%s”', (zh, input) => {
    const [fault] = inputFaults([{ name: 'it', title: TITLE, required: true, ...input }], {}, MOMENT);
    expect(fault).toMatchObject({ code: 'input-missing', text: { zh } });
  });

  it('不合适的内容说出是哪一项、应当怎样', () => {
    const [fault] = inputFaults([{ name: 'it', title: TITLE, required: true, type: 'url' }], { it: 'x' }, MOMENT);
    expect(fault).toMatchObject({ name: 'it', text: { zh: '“某项”应为网址，以 http:// 或 https:// 开头' } });
  });
});
