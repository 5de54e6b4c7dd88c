import { own, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { FormField } from './form.ts';
import { asLocalText } from './local-text-value.ts';
import { findUnit } from './local-title.ts';
import { scalarText } from './scalar-text.ts';

/** What a failed keyword says, beside the field: its limit, type or format. */
export interface Failure {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Sentence = (title: LocalText, failure: Failure, field: FormField) => LocalText;

/** What to do about a failed keyword, in the words of somebody at the counter. */
export function messageOf(failure: Failure, field: FormField): LocalText {
  const special = failure.keyword === 'required' ? undefined : asLocalText(own(field.schema, 'x-message'));
  if (special !== undefined) return special;
  const sentence = own(SENTENCES, failure.keyword) ?? unreadable;
  return sentence(field.title, failure, field);
}

const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: (title, _, field) => own(BY_KIND, field.kind)?.(title) ?? fillIn(title),
  const: (title, _, field) => (field.kind === 'boolean' ? tick(title) : unreadable(title)),
  enum: choose,
  type: wrongType,
  format: wrongFormat,
  pattern: (title) =>
    say(title, '格式不正确，请核对后重新填写', 'is not written in the expected form; please check it'),
  minimum: (title, failure, field) =>
    say(title, `不能小于 ${limit(failure, field).zh}`, `must be at least ${limit(failure, field).en}`),
  maximum: (title, failure, field) =>
    say(title, `不能大于 ${limit(failure, field).zh}`, `must be at most ${limit(failure, field).en}`),
  exclusiveMinimum: (title, failure, field) =>
    say(title, `应大于 ${limit(failure, field).zh}`, `must be more than ${limit(failure, field).en}`),
  exclusiveMaximum: (title, failure, field) =>
    say(title, `应小于 ${limit(failure, field).zh}`, `must be less than ${limit(failure, field).en}`),
  'x-decimals': (title, _, field) => {
    const places = scalarText(own(field.schema, 'x-decimals'));
    return say(title, `最多保留 ${places} 位小数`, `may have at most ${places} decimals`);
  },
  minLength: (title, { params }) =>
    say(title, `至少填写 ${count(params)} 个字`, `needs at least ${count(params)} characters`),
  maxLength: (title, { params }) =>
    say(title, `不能超过 ${count(params)} 个字`, `may have at most ${count(params)} characters`),
  minItems: (title, { params }) => say(title, `至少需要 ${count(params)} 项`, `needs at least ${count(params)}`),
  maxItems: (title, { params }) => say(title, `最多 ${count(params)} 项`, `may have at most ${count(params)}`),
  uniqueItems: (title) => say(title, '有重复的内容，请删除重复项', 'holds the same entry twice; please remove one'),
  checksum: (title) =>
    say(
      title,
      '的校验位不符，请核对；确认无误的可以提交，由工作人员人工核实',
      'has a check character that does not fit; please check it. If it is right, submit it and staff will verify it',
    ),
  duplicate: (title) => say(title, '与前面的一行相同，评定时只计一次', 'repeats a row above; it counts once'),
};

const BY_KIND: Readonly<Record<string, (title: LocalText) => LocalText>> = {
  choice: choose,
  choices: choose,
  boolean: (title) => ({ zh: `请确认「${title.zh}」`, en: `Please answer “${title.en}”` }),
  date: choose,
  month: choose,
  months: choose,
  files: (title) => ({ zh: `请上传「${title.zh}」`, en: `Please upload “${title.en}”` }),
  rows: (title) => ({ zh: `「${title.zh}」至少填写一行`, en: `“${title.en}” needs at least one row` }),
};

/** A key that the form does not have. */
export function unknownKey(key: string): LocalText {
  return {
    zh: `表中没有「${key}」这一项，请删除后再提交`,
    en: `The form has no field “${key}”; please remove it`,
  };
}

function wrongType(title: LocalText, { params }: Failure): LocalText {
  if (params.type === 'number') return say(title, '应填写数字', 'must be a number');
  if (params.type === 'integer') return say(title, '应填写整数', 'must be a whole number');
  return unreadable(title);
}

const FORMAT_WORDS: Readonly<Record<string, LocalText>> = {
  date: { zh: '不是有效的日期', en: 'is not a day of the calendar' },
  month: { zh: '不是有效的月份', en: 'is not a month of the calendar' },
  'credit-code': {
    zh: '应为 18 位，只含数字和大写字母（不含 I、O、S、V、Z）',
    en: 'has 18 characters, digits and capitals without I, O, S, V and Z',
  },
  'id-card': {
    zh: '不是有效的 18 位居民身份证号码，请核对',
    en: 'is not a valid 18-character identity number; please check it',
  },
  mobile: { zh: '应为 11 位手机号码', en: 'must be a mobile number of 11 digits' },
  phone: { zh: '不是有效的电话号码，例如 0471-1234567', en: 'is not a telephone number, such as 0471-1234567' },
  region: { zh: '应为 6 位行政区划代码', en: 'must be a region code of 6 digits' },
  postcode: { zh: '应为 6 位邮政编码', en: 'must be a postcode of 6 digits' },
  email: { zh: '不是有效的电子邮箱地址', en: 'is not an e-mail address' },
};

function wrongFormat(title: LocalText, { params }: Failure): LocalText {
  const words = own(FORMAT_WORDS, String(params.format));
  return words === undefined ? unreadable(title) : say(title, words.zh, words.en);
}

function limit({ params }: Failure, { schema }: { schema: JsonObject }): LocalText {
  const unit = findUnit(schema);
  const number = String(params.limit);
  return { zh: unit ? `${number} ${unit.zh}` : number, en: unit ? `${number} ${unit.en}` : number };
}

function count(params: Failure['params']): string {
  return String(params.limit);
}

function say(title: LocalText, zh: string, en: string): LocalText {
  return { zh: `「${title.zh}」${zh}`, en: `“${title.en}” ${en}` };
}

function fillIn(title: LocalText): LocalText {
  return { zh: `请填写「${title.zh}」`, en: `Please fill in “${title.en}”` };
}

function choose(title: LocalText): LocalText {
  return { zh: `请选择「${title.zh}」`, en: `Please choose “${title.en}”` };
}

function tick(title: LocalText): LocalText {
  return { zh: `请阅读并勾选「${title.zh}」`, en: `Please read and tick “${title.en}”` };
}

function unreadable(title: LocalText): LocalText {
  return say(title, '的内容无法识别，请重新填写', 'cannot be read; please fill it in again');
}
