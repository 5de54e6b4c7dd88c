import type { LocalText } from '#engine/model/local-text.ts';

const MESSAGES = {
  'too-long': ['文本过长（{}），请拆分后再保存', 'the text is too long ({}); split it'],
  'too-deep': ['嵌套超过 {} 层，请减少嵌套', 'nested deeper than {} levels; use fewer'],
  unreadable: ['文本语法有误：{}', 'the text cannot be read: {}'],
  construct: ['不允许使用“{}”：文本中只能写数据项、助手和 if、unless、each', '"{}" is not allowed here: a text holds data paths, helpers and if, unless, each'],
  'raw-output': ['“{}”使用了不转义输出，请改用双花括号', '"{}" is printed unescaped; use two braces'],
  'unknown-helper': ['没有名为“{}”的助手', 'there is no helper called "{}"'],
  parameters: ['“{}”的参数不正确', 'the parameters of "{}" are not as they should be'],
  'unknown-path': ['读取了“{}”，但数据说明中没有这一项', 'reads "{}", which the data schema does not declare'],
  unguarded: ['“{}”可能没有值，请放在 {{#if}} 或 when 之内，或写明替代文字', '"{}" may be absent; ask for it by {{#if}} or when, or give the words to print instead'],
  bare: ['“{}”不能直接打印，请使用助手', '"{}" cannot be printed as it is; use a helper'],
  kind: ['“{}”：助手不适用于这种数据', '"{}": the helper does not take that kind of value'],
  'unknown-choice': ['“{}”不在可选值之内', '"{}" is none of the possible values'],
  'choices-incomplete': ['“{}”的可选值没有全部写出文字', 'not every possible value of "{}" is given words'],
  'not-a-list': ['“{}”不是列表，不能重复', '"{}" is no list and cannot be repeated'],
  'row-name': ['请为“{}”的每一行起名：{{#each … as |row|}}', 'give the rows of "{}" a name: {{#each … as |row|}}'],
  'name-taken': ['行名“{}”与已有名称重复', 'the row name "{}" is taken'],
  'print-path': ['填写了“{}”，但数据说明中没有这一项', 'fills "{}", which the data schema does not declare'],
  'print-unfilled': ['没有填写数据说明要求的“{}”', 'nothing fills "{}", which the data schema requires'],
  markup: ['屏幕版中不允许的标记：{}', 'markup that a screen version may not hold: {}'],
} as const satisfies Record<string, readonly [string, string]>; // prettier-ignore

/** Something wrong with one text of a template. */
export interface TextFault {
  readonly code: keyof typeof MESSAGES;
  readonly message: LocalText;
}

/** Words a fault; `meant` is the name a person probably had in mind. */
export function textFault(code: TextFault['code'], subject: string, meant?: string): TextFault {
  const [zh, en] = MESSAGES[code];
  const guess =
    meant === undefined ? { zh: '', en: '' } : { zh: `，是否想写“${meant}”？`, en: `. Did you mean "${meant}"?` };
  return {
    code,
    message: { zh: zh.replace('{}', () => subject) + guess.zh, en: en.replace('{}', () => subject) + guess.en },
  };
}
