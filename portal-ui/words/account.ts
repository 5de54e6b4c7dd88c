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
  handlers: {
    title: { zh: '本单位经办人', en: 'Handlers of the enterprise' },
    lead: {
      zh: '每位经办人用自己的账号办理本单位的业务，看到的内容相同。',
      en: 'Each handler acts for the enterprise with an account of their own, and all see the same.',
    },
    name: { zh: '姓名', en: 'Name' },
    email: { zh: '电子邮箱', en: 'E-mail' },
    since: { zh: '登录名 {login}，{at} 开通', en: 'login {login}, since {at}' },
    own: { zh: '本人', en: 'you' },
    invite: { zh: '邀请经办人', en: 'Invite a handler' },
    emailHint: { zh: '选填，用于找回密码', en: 'Optional; for a forgotten password' },
    nameMissing: { zh: '请填写姓名', en: 'Give the name' },
    make: { zh: '生成邀请链接', en: 'Make a link' },
    link: {
      zh: '请把链接发给{name}本人，{at}前有效，只能用一次，也只显示这一次。',
      en: 'Send this link to {name}. It counts once, until {at}, and is shown this once.',
    },
    copy: { zh: '复制链接', en: 'Copy the link' },
    sent: { zh: '已发给本人', en: 'Sent' },
    copied: { zh: '已复制', en: 'Copied' },
    end: { zh: '解除', en: 'Remove' },
    endOf: { zh: '解除 {name}', en: 'Remove {name}' },
    reason: {
      zh: '解除原因（须经法定代表人同意，记入审计）',
      en: 'Why (agreed by the legal representative; kept in the trail)',
    },
    reasonMissing: { zh: '请写明原因', en: 'Say why' },
    confirm: { zh: '确认解除', en: 'Remove' },
    ended: { zh: '已解除，其账号不能再登录。', en: 'Removed; the account is closed.' },
  },
  reset: {
    title: { zh: '找回密码', en: 'Forgotten password' },
    lead: {
      zh: '填写登录名。系统向该账号登记的电子邮箱发送设置新密码的链接，30 分钟内有效。',
      en: 'Give your login. A link to choose another password goes to the e-mail of the account; it is good for 30 minutes.',
    },
    loginMissing: { zh: '请填写登录名', en: 'Give your login' },
    send: { zh: '发送链接', en: 'Send the link' },
    sent: {
      zh: '如该登录名存在并留有邮箱，邮件已经发出。没有收到的，请查看垃圾邮件，或联系受理单位给临时密码。',
      en: 'If there is such a login with an e-mail, a letter is on its way. If none arrives, look among the junk, or ask the office in charge for a temporary password.',
    },
    choose: { zh: '设置新密码', en: 'Choose another password' },
    save: { zh: '保存新密码', en: 'Save' },
    done: { zh: '新密码已设置，请用它登录。', en: 'The password was changed. Sign in with it.' },
    again: { zh: '重新申请链接', en: 'Ask for another link' },
  },
  join: {
    title: { zh: '开通经办人账号', en: 'Become a handler' },
    lead: {
      zh: '{enterprise}邀请{name}作为经办人。请设置登录名和密码。',
      en: '{enterprise} invites {name} to act for it. Choose a login and a password.',
    },
    submit: { zh: '开通并登录', en: 'Open the account' },
    noLink: { zh: '请打开邀请链接进入本页。', en: 'Open this page by the link you were sent.' },
  },
  submit: { zh: '提交注册', en: 'Register' },
  busy: { zh: '正在提交…', en: 'Registering…' },
} as const satisfies Words;
