import type { Words } from '#ui-kit/screen/words.ts';

export const HOME_WORDS = {
  title: { zh: '企业服务能力等级，在线申报', en: 'Apply for a service grade online' },
  intro: {
    zh: '填一份申请表，上传证明材料，边填边看预估积分和等级。评定依据逐条公开，结果随时可核。',
    en: 'Fill in one form, upload the evidence, and see the estimated points and grade as you type. Every reason is open to check.',
  },
  voluntary: { zh: '自愿参加，全程不收费。', en: 'Taking part is voluntary and free of charge.' },
  start: { zh: '注册并开始申报', en: 'Register and apply' },
  continue: { zh: '进入我的企业', en: 'Go to my enterprise' },
  quickLookup: { zh: '查一张证书', en: 'Look up a certificate' },
  quickLookupHint: {
    zh: '输入证书编号、企业名称或统一社会信用代码',
    en: 'Certificate number, enterprise name or credit code',
  },
  search: { zh: '查询', en: 'Look up' },
  howTitle: { zh: '怎么办理', en: 'How it works' },
  howIntro: { zh: '选一项业务，看看要经过哪些环节。', en: 'Choose a procedure to see the steps it takes.' },
  maybe: { zh: '视情况', en: 'where it comes to that' },
  publicityTitle: { zh: '正在公示', en: 'Now open to objection' },
  publicityNone: { zh: '目前没有公示中的结果。', en: 'Nothing is published at the moment.' },
  publicityAll: { zh: '查看全部公示', en: 'All publicity' },
  until: { zh: '{day} 止', en: 'until {day}' },
} as const satisfies Words;
