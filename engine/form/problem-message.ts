import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { isList } from '#engine/model/pointer.ts';
import { titleOfChoice } from './choices.ts';
import { FORMAT_WORDS } from './format-words.ts';
import type { FormField } from './form.ts';
import { asLocalText } from './local-text-value.ts';
import { findUnit } from './local-title.ts';
import { scalarText } from './scalar-text.ts';

/** What a failed keyword says, beside the field: its limit, type or format. */
export interface Failure {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the other fields are called that it speaks of. */
  readonly titles?: readonly LocalText[];
}

type Sentence = (title: LocalText, failure: Failure, field: FormField) => LocalText;

/** What to do about a failed keyword, in the words of somebody at the counter. */
export function messageOf(failure: Failure, field: FormField): LocalText {
  const special = failure.keyword === 'required' ? undefined : asLocalText(own(field.schema, 'x-message'));
  if (special !== undefined) return special;
  const sentence = own(SENTENCES, failure.keyword) ?? ((title: LocalText) => unreadable(title));
  return sentence(field.title, failure, field);
}

/** A sentence for every keyword that can fail; a test holds the list against Ajv's. */
export const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: (title, _, field) => own(BY_KIND, field.kind)?.(title) ?? fillIn(title),
  const: (title, { params }, field) => onlyValue(title, params.allowedValue as Json, field),
  enum: choose,
  oneOf: oneOfSeveral,
  anyOf: oneOfSeveral,
  not: (title) => say(title, '不能是现在填写的内容，请修改', 'may not be what it is now; please change it'),
  dependentRequired: (title, { titles = [] }) => ({
    zh: `填写了${quoted(titles).zh}，也要填写「${title.zh}」`,
    en: `With ${quoted(titles).en} filled in, “${title.en}” is needed too`,
  }),
  dependencies: (title) => fillIn(title),
  additionalProperties: (title) => say(title, '有多余的内容，请删除', 'holds something extra; please remove it'),
  unevaluatedProperties: (title) => say(title, '有多余的内容，请删除', 'holds something extra; please remove it'),
  propertyNames: (title, { params }) => {
    const name = String(params.propertyName);
    return say(
      title,
      `有不合要求的名称「${name}」，请修改`,
      `holds the name “${name}”, which does not fit; please change it`,
    );
  },
  minProperties: (title, { params }) =>
    say(title, `至少填写 ${count(params)} 项内容`, `needs at least ${count(params)} entries`),
  maxProperties: (title, { params }) =>
    say(title, `最多填写 ${count(params)} 项内容`, `may have at most ${count(params)} entries`),
  contains: contained,
  items: (title) => say(title, '的项数过多，请删除多余的', 'has too many entries; please remove some'),
  additionalItems: (title) => say(title, '的项数过多，请删除多余的', 'has too many entries; please remove some'),
  unevaluatedItems: (title) => say(title, '的项数过多，请删除多余的', 'has too many entries; please remove some'),
  'false schema': (title) => say(title, '这里不能填写，请清空', 'must be left empty here'),
  multipleOf: (title, { params }) => {
    const step = spellNumber(params.multipleOf);
    return params.multipleOf === 1
      ? say(title, '应填写整数', 'must be a whole number')
      : say(title, `应为 ${step} 的整数倍`, `must be a multiple of ${step}`);
  },
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

const TYPE_WORDS: Readonly<Record<string, LocalText>> = {
  number: { zh: '应填写数字', en: 'must be a number' },
  integer: { zh: '应填写整数', en: 'must be a whole number' },
  boolean: { zh: '应选择是或否', en: 'must be yes or no' },
  string: { zh: '应填写文字', en: 'must be a text' },
  null: { zh: '应为空，请清空', en: 'must be left empty' },
};

function wrongType(title: LocalText, { params }: Failure): LocalText {
  const types = isList(params.type as Json) ? (params.type as readonly Json[]) : [params.type];
  const words = types.length === 1 ? own(TYPE_WORDS, String(types[0])) : undefined;
  return words === undefined ? unreadable(title) : say(title, words.zh, words.en);
}

function oneOfSeveral(title: LocalText, { titles = [], params }: Failure, field: FormField): LocalText {
  if (field.kind === 'choice' || field.kind === 'choices') return choose(title);
  if (Array.isArray(params.passingSchemas)) {
    return say(
      title,
      '同时符合几种填法，请只按其中一种填写',
      'fits more than one of its kinds; please fill in only one',
    );
  }
  if (field.alternatives.length > 0) {
    const kinds = quoted(field.alternatives.map((each) => each.title));
    return {
      zh: `请选择「${title.zh}」属于哪一种：${kinds.zh}`,
      en: `Please choose what “${title.en}” is: ${kinds.en}`,
    };
  }
  if (titles.length === 0) return unreadable(title);
  return { zh: `${quoted(titles).zh}至少填写一项`, en: `Please fill in one of ${quoted(titles).en}` };
}

function onlyValue(title: LocalText, value: Json, field: FormField): LocalText {
  if (field.kind === 'boolean') return value === true ? tick(title) : say(title, '只能选「否」', 'can only be “No”');
  const only = titleOfChoice(field.schema, value ?? null);
  return say(title, `只能是「${only.zh}」`, `can only be “${only.en}”`);
}

function contained(title: LocalText, { params }: Failure): LocalText {
  const [least, most] = [params.minContains, params.maxContains];
  if (most === undefined)
    return say(
      title,
      `至少要有 ${scalarText(least as Json)} 项符合要求`,
      `needs at least ${scalarText(least as Json)} entries of the kind asked for`,
    );
  return say(
    title,
    `符合要求的应有 ${scalarText(least as Json)} 至 ${scalarText(most as Json)} 项`,
    `needs ${scalarText(least as Json)} to ${scalarText(most as Json)} entries of the kind asked for`,
  );
}

function wrongFormat(title: LocalText, { params }: Failure): LocalText {
  const words = own(FORMAT_WORDS, String(params.format));
  return words === undefined ? unreadable(title) : say(title, words.zh, words.en);
}

function limit({ params }: Failure, { schema }: { schema: JsonObject }): LocalText {
  const unit = findUnit(schema);
  const number = spellNumber(params.limit);
  return { zh: unit ? `${number} ${unit.zh}` : number, en: unit ? `${number} ${unit.en}` : number };
}

function count(params: Failure['params']): string {
  return spellNumber(params.limit);
}

/** Thousands apart: 10,000. */
function spellNumber(value: unknown): string {
  const [whole = '', ...rest] = String(value).split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

function quoted(titles: readonly LocalText[]): LocalText {
  return { zh: titles.map(({ zh }) => `「${zh}」`).join(''), en: titles.map(({ en }) => `“${en}”`).join(', ') };
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
