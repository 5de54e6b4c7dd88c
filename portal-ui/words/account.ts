import type { Words } from '#ui-kit/screen/words.ts';

export const ACCOUNT_WORDS = {
  signIn: { zh: '登录', en: 'Sign in' },
  signInLead: { zh: '用企业的经办人账号登录。', en: 'Sign in with the account of your enterprise.' },
  staff: { zh: '数据中心和协会的工作人员，请到评定工作台登录', en: 'Staff sign in at the workbench' },
  noAccount: { zh: '还没有账号？', en: 'No account yet?' },
  haveAccount: { zh: '已经注册？', en: 'Registered already?' },
  register: { zh: '企业注册', en: 'Register your enterprise' },
  registerLead: {
    zh: '一家企业一个统一社会信用代码。注册后即可填写申报，随时保存。',
    en: 'One enterprise, one credit code. After registering you can apply and save at any time.',
  },
  registerClosed: {
    zh: '此处暂不开放注册。请联系受理单位。',
    en: 'Registration is not open here. Ask the office in charge.',
  },
  submit: { zh: '提交注册', en: 'Register' },
  busy: { zh: '正在提交…', en: 'Registering…' },
} as const satisfies Words;
