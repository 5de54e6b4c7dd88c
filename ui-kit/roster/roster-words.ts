import type { FormSession } from '#ui-kit/form/form-session.ts';
import { fillIn } from '#ui-kit/messages.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';

/** Every sentence of the sheets' pieces; `{n}` and the like stand for what is filled in. */
const WORDS = {
  paste: { zh: '从 Excel 粘贴或导入', en: 'Paste or import from Excel' },
  export: { zh: '导出 Excel', en: 'Export to Excel' },
  template: { zh: '下载模板', en: 'Download the template' },
  tools: { zh: '「{title}」的 Excel 操作', en: 'Excel for {title}' },
  title: { zh: '导入{title}', en: 'Import {title}' },
  pasteHere: {
    zh: '在 Excel 或 WPS 中选中含表头的单元格，复制后粘贴到这里',
    en: 'Copy the cells with their headings in Excel and paste them here',
  },
  orFile: {
    zh: '或者选择文件（.xlsx、.csv，不超过 5 MB、5000 行）',
    en: 'Or choose a file (.xlsx or .csv, up to 5 MB and 5,000 rows)',
  },
  reading: { zh: '正在读取…', en: 'Reading…' },
  checking: { zh: '正在检查…', en: 'Checking…' },
  continue: { zh: '下一步', en: 'Next' },
  back: { zh: '上一步', en: 'Back' },
  cancel: { zh: '取消', en: 'Cancel' },
  heading: { zh: '表头所在行', en: 'Line of headings' },
  noHeading: { zh: '没有表头，按顺序对应', en: 'No headings, in the order of the form' },
  lineNo: { zh: '第 {n} 行', en: 'Line {n}' },
  mapping: {
    zh: '列的对应关系（已对应 {n} 列，可以修改）',
    en: 'Which column is which ({n} matched; you can change them)',
  },
  mapColumn: { zh: '表格第 {n} 列 {name} 对应', en: 'Column {n} {name} is' },
  notRead: { zh: '不导入', en: 'Not imported' },
  sample: { zh: '例：{text}', en: 'e.g. {text}' },
  mode: { zh: '导入方式', en: 'How to import' },
  append: { zh: '追加到现有行之后', en: 'Add after the rows that are there' },
  update: {
    zh: '按「{key}」更新，没有的追加（空单元格不改动）',
    en: 'Update by {key}, add the others (empty cells change nothing)',
  },
  replace: { zh: '替换全部现有行', en: 'Replace all rows' },
  keepsFiles: { zh: '「{key}」相同的行保留已传附件', en: 'Rows with the same {key} keep their attachments' },
  result: {
    zh: '读到 {n} 行：新增 {added} 行，更新 {updated} 行',
    en: '{n} rows read: {added} new, {updated} updated',
  },
  faulty: { zh: '{n} 行有问题，可以先导入再修改', en: '{n} rows have problems; you can import now and mend later' },
  sound: { zh: '没有发现问题', en: 'No problems found' },
  remarks: { zh: '{n} 处请核对', en: '{n} to check' },
  onlyFaulty: { zh: '只看有问题的行', en: 'Only rows with problems' },
  nextFaulty: { zh: '下一个有问题的行', en: 'Next row with a problem' },
  preview: { zh: '预览', en: 'Preview' },
  line: { zh: '行', en: 'Line' },
  otherProblems: { zh: '其他', en: 'Other' },
  apply: { zh: '导入 {n} 行', en: 'Import {n} rows' },
  tooMany: {
    zh: '导入后有 {n} 行，最多 {most} 行，请删减后再导入',
    en: 'There would be {n} rows; at most {most} are allowed',
  },
  nothing: { zh: '没有读到内容', en: 'Nothing was found to import' },
  imported: { zh: '已导入：新增 {added} 行，更新 {updated} 行', en: 'Imported: {added} new, {updated} updated' },
  undo: { zh: '撤销导入', en: 'Undo the import' },
  undoLater: {
    zh: '导入之后的修改也会一并撤销，确定吗？',
    en: 'Changes made since the import are undone too. Continue?',
  },
  close: { zh: '知道了', en: 'Dismiss' },
  failed: { zh: '没有成功：{reason}', en: 'That did not work: {reason}' },
  explanations: { zh: '填写说明', en: 'How to fill in' },
  allowed: { zh: '可选值', en: 'Allowed values' },
  column: { zh: '列', en: 'Column' },
  required: { zh: '是否必填', en: 'Required' },
  format: { zh: '格式', en: 'Format' },
  meaning: { zh: '说明', en: 'Meaning' },
  yes: { zh: '必填', en: 'Required' },
  optional: { zh: '选填', en: 'Optional' },
  sameAs: { zh: '与第 {n} 行重复', en: 'Same as row {n}' },
  faultyRows: { zh: '{n} 行有问题', en: '{n} rows with problems' },
  templateFile: { zh: '模板', en: 'template' },
} as const satisfies Record<string, LocalText>;

/** The name of a sentence. */
export type RosterWord = keyof typeof WORDS;

type Values = Readonly<Record<string, string | number>>;

/** A sentence of the sheets' pieces in a language. */
export function sayOfRoster(locale: Locale, word: RosterWord, values: Values = {}): string {
  return fillIn(WORDS[word][locale], values);
}

/** The same in the language of a form. */
export function rosterWords(session: FormSession): (word: RosterWord, values?: Values) => string {
  return (word, values) => sayOfRoster(session.locale.value, word, values);
}
