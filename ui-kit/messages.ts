import type { Locale, LocalText } from '#engine/model/local-text.ts';

/** Every sentence the form pieces say by themselves; `{n}` and `{name}` stand for what is filled in. */
export const MESSAGES = {
  required: { zh: '必填', en: 'required' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  choose: { zh: '请选择', en: 'Choose' },
  chooseDate: { zh: '选择日期', en: 'Choose a day' },
  chooseMonth: { zh: '选择月份', en: 'Choose a month' },
  chooseMonths: { zh: '选择月份，可多选', en: 'Choose months' },
  previous: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Next' },
  steps: { zh: '填表步骤', en: 'Parts of the form' },
  stepOf: { zh: '第 {n} 步，共 {total} 步', en: 'Part {n} of {total}' },
  problemsInStep: { zh: '{n} 处需要修改', en: '{n} to mend' },
  summaryTitle: { zh: '还有 {n} 处需要修改', en: '{n} to mend before you can submit' },
  warningsTitle: { zh: '另有 {n} 处请核对', en: '{n} more to check' },
  moreProblems: { zh: '另有 {n} 处未列出', en: '{n} more are not listed' },
  add: { zh: '添加一行', en: 'Add a row' },
  edit: { zh: '编辑', en: 'Edit' },
  view: { zh: '查看', en: 'View' },
  duplicate: { zh: '复制', en: 'Duplicate' },
  remove: { zh: '删除', en: 'Delete' },
  removeRow: { zh: '删除第 {n} 行？', en: 'Delete row {n}?' },
  cancel: { zh: '取消', en: 'Cancel' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  done: { zh: '完成', en: 'Done' },
  nextRow: { zh: '下一行', en: 'Next row' },
  row: { zh: '第 {n} 行', en: 'Row {n}' },
  rows: { zh: '共 {n} 行', en: '{n} rows' },
  noRows: { zh: '还没有内容', en: 'Nothing listed yet' },
  rowsFull: { zh: '最多 {n} 行', en: 'At most {n} rows' },
  actions: { zh: '操作', en: 'Actions' },
  number: { zh: '序号', en: 'No.' },
  page: { zh: '第 {n} 页，共 {total} 页', en: 'Page {n} of {total}' },
  empty: { zh: '未填写', en: 'Not filled in' },
  computed: { zh: '自动计算', en: 'worked out' },
  pushedBy: { zh: '推送：{name}', en: 'from {name}' },
  notPushed: { zh: '尚无推送数据', en: 'nothing received yet' },
  dispute: { zh: '有异议', en: 'Dispute' },
  undispute: { zh: '撤回异议', en: 'Accept the record' },
  disputeReason: { zh: '异议理由', en: 'Why it is wrong' },
  reveal: { zh: '显示完整内容', en: 'Show in full' },
  upload: { zh: '选择文件', en: 'Choose files' },
  uploading: { zh: '正在上传…', en: 'Uploading…' },
  uploadFailed: { zh: '「{name}」没有上传成功：{reason}', en: '“{name}” was not uploaded: {reason}' },
  uploadClosed: { zh: '此处暂不能上传文件', en: 'Files cannot be uploaded here' },
  noFiles: { zh: '没有文件', en: 'No files' },
  unknownField: {
    zh: '此项无法在表单中编辑，内容原样保留',
    en: 'This field cannot be edited here; its content is kept as it is',
  },
  allGood: { zh: '没有发现问题', en: 'Nothing to mend' },
} as const satisfies Record<string, LocalText>;

/** The name of a sentence in {@link MESSAGES}. */
export type MessageKey = keyof typeof MESSAGES;

/** A sentence in a language, with its placeholders filled. */
export function say(locale: Locale, key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fillIn(MESSAGES[key][locale], values);
}

/** A sentence with its placeholders filled. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
