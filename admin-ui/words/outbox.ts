import type { Words } from '#ui-kit/screen/words.ts';

export const OUTBOX_WORDS = {
  title: { zh: '发件箱', en: 'Outbox' },
  lead: {
    zh: '邮件和短信的发送情况。地址已遮盖，内容不在此显示。结果不明的邮件不会自动重发，确认未收到后再重发。',
    en: 'What became of e-mail and SMS. Addresses are masked and words not shown. An e-mail that may have arrived is not sent again by itself.',
  },
  off: {
    zh: '尚未设置邮件和短信，系统只发站内消息。',
    en: 'Neither e-mail nor SMS is set up; there are only messages in the system.',
  },
  on: { zh: '已启用：{channels}', en: 'Set up: {channels}' },
  none: { zh: '没有这样的消息。', en: 'Nothing of the kind.' },
  filter: { zh: '按状态筛选', en: 'By state' },
  all: { zh: '全部', en: 'All' },
  channel: { zh: '方式', en: 'Channel' },
  address: { zh: '地址', en: 'Address' },
  document: { zh: '消息文件', en: 'Document' },
  status: { zh: '状态', en: 'State' },
  attempts: { zh: '次数', en: 'Attempts' },
  madeAt: { zh: '产生时间', en: 'Written' },
  sentAt: { zh: '发送时间', en: 'Sent' },
  next: { zh: '{at} 再试', en: 'again at {at}' },
  resend: { zh: '重发', en: 'Send again' },
  resendOf: { zh: '重发给 {address}', en: 'Send again to {address}' },
  resent: { zh: '已重新排入发件箱', en: 'It waits to be sent again' },
  channels: { email: { zh: '邮件', en: 'e-mail' }, sms: { zh: '短信', en: 'SMS' } },
  statuses: {
    waiting: { zh: '待发', en: 'waiting' },
    sending: { zh: '发送中', en: 'being sent' },
    sent: { zh: '已发', en: 'sent' },
    failed: { zh: '失败', en: 'failed' },
    uncertain: { zh: '结果不明', en: 'uncertain' },
  },
} as const satisfies Words;
