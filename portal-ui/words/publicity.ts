import type { Words } from '#ui-kit/screen/words.ts';

export const PUBLICITY_WORDS = {
  lead: {
    zh: '拟定等级在发证前公开征求异议。这里不显示积分、合同金额和个人信息。',
    en: 'Proposed grades are open to objection before certificates are issued. Points, amounts and personal data are not shown.',
  },
  none: { zh: '还没有公示。', en: 'Nothing has been published yet.' },
  openOnly: { zh: '只看公示中', en: 'Only those open' },
  all: { zh: '全部', en: 'All' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  kind: { zh: '申报事项', en: 'Kind' },
  grade: { zh: '拟定等级', en: 'Proposed grade' },
  period: { zh: '公示期', en: 'Period' },
  state: { zh: '状态', en: 'State' },
  from: { zh: '自 {opens} 起', en: 'from {opens}' },
  until: { zh: '至 {closes} 止', en: 'to {closes}' },
  untilOpen: { zh: '截止时间待异议办结后顺延确定', en: 'its end is set once the objection is decided' },
  publishedAt: { zh: '{at} 发布', en: 'published {at}' },
  open: { zh: '公示中', en: 'open' },
  stopped: { zh: '异议处理中，暂停计时', en: 'stopped by an objection' },
  closed: { zh: '已结束', en: 'closed' },
  places: { zh: '公示地点', en: 'Published at' },
  snapshot: { zh: '公示原页存档', en: 'The page as published' },
  snapshotOpen: { zh: '打开存档', en: 'Open' },
  digest: { zh: '存档摘要（SHA-256）', en: 'Its digest (SHA-256)' },
  objectTitle: { zh: '如何提出异议', en: 'How to object' },
  object: {
    zh: '对拟定等级有异议的单位和个人，请在公示期截止的时刻之前在线提出，或以实名书面形式向{bodies}提出，写明不同意的认定和理由。异议受理后公示暂停计时。',
    en: 'Whoever disagrees with the proposed grade objects online, or writes to {bodies}, before the period ends, under their own name, with the finding they dispute and the reasons. Once an objection is taken up, the clock stands still.',
  },
  objectOver: {
    zh: '公示期已过，不再受理异议。对已发证企业可以提出投诉。',
    en: 'The period is over. A complaint against the holder of a certificate is still possible.',
  },
  back: { zh: '返回公示列表', en: 'Back to the list' },
  or: { zh: '或', en: ' or ' },
} as const satisfies Words;
