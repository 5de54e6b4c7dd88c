import type { Words } from '#ui-kit/screen/words.ts';

export const ENTERPRISE_WORDS = {
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  registeredAt: { zh: '注册时间', en: 'Registered' },
  notOne: {
    zh: '这个账号不属于任何企业。工作人员请到评定工作台办理。',
    en: 'This account belongs to no enterprise. Staff work in the workbench.',
  },
  toWorkbench: { zh: '前往评定工作台', en: 'Go to the workbench' },
  certificates: { zh: '我的证书', en: 'My certificates' },
  noCertificate: {
    zh: '还没有证书。完成一次申报并通过公示后，证书会出现在这里。',
    en: 'No certificate yet. It appears here after an application has passed its publicity.',
  },
  number: { zh: '证书编号', en: 'Number' },
  issuedOn: { zh: '发证日期', en: 'Issued' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  successor: { zh: '已由 {number} 接替', en: 'Succeeded by {number}' },
  daysLeft: { zh: '还有 {n} 天', en: '{n} days left' },
  download: { zh: '下载证书', en: 'Download' },
  applications: { zh: '我的申报', en: 'My applications' },
  noApplications: { zh: '还没有申报。请在“发起申报”中选一项业务。', en: 'No application yet. Choose one to start.' },
  start: { zh: '发起申报', en: 'Start an application' },
  startThis: { zh: '开始', en: 'Start' },
  starting: { zh: '正在建立…', en: 'Opening…' },
  notNow: { zh: '现在不能办理', en: 'Not open now' },
  kind: { zh: '业务', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  changedAt: { zh: '最近变动', en: 'Last change' },
  dueOn: { zh: '应于 {day} 前办理', en: 'due by {day}' },
  open: { zh: '打开', en: 'Open' },
} as const satisfies Words;
