import type { Words } from '#ui-kit/screen/words.ts';

export const SHELL_WORDS = {
  product: { zh: '申报门户', en: 'Application portal' },
  main: { zh: '主导航', en: 'Main' },
  home: { zh: '首页', en: 'Home' },
  publicity: { zh: '公示', en: 'Publicity' },
  notices: { zh: '公告', en: 'Notices' },
  lookup: { zh: '证书查询', en: 'Certificate look-up' },
  rules: { zh: '施行规则', en: 'Rules in force' },
  enterprise: { zh: '我的企业', en: 'My enterprise' },
  signIn: { zh: '登录', en: 'Sign in' },
  register: { zh: '企业注册', en: 'Register' },
  signOut: { zh: '退出', en: 'Sign out' },
  signedInAs: { zh: '已登录：{name}', en: 'Signed in as {name}' },
  menu: { zh: '菜单', en: 'Menu' },
  unknown: { zh: '没有这个页面', en: 'There is no such page' },
  unknownHint: {
    zh: '网址可能输错了，或者页面已经移走。请从首页重新进入。',
    en: 'The address may be misspelt, or the page has moved. Start again from the home page.',
  },
  toHome: { zh: '返回首页', en: 'Back to the home page' },
  footerRules: {
    zh: '按《{regulation}》{edition}施行版评定。规则、限值和每一条认定都可以查看。',
    en: 'Judged by {regulation}, edition of {edition}. Every rule, limit and finding is open to see.',
  },
  footerFee: { zh: '申报、评定、发证全程不收费。', en: 'No fee is taken at any point.' },
} as const satisfies Words;
