import type { Words } from '#ui-kit/screen/words.ts';

/** What people are told about their own account. */
export const ACCOUNT_WORDS = {
  title: { zh: '我的账号', en: 'My account' },
  owes: {
    title: { zh: '请先完成以下事项', en: 'This comes first' },
    'choose-password': {
      zh: '设置新密码：现用密码是工作人员给的临时密码，或已到更换期限。',
      en: 'Choose another password: the present one was given by the staff, or is due for a change.',
    },
    'set-up-two-step': {
      zh: '设置两步验证：本系统要求工作人员登录时输入动态码。',
      en: 'Set up two-step sign-in: this installation asks the staff for a code.',
    },
    done: { zh: '已完成，可以继续办理业务。', en: 'Done; you can go on.' },
    go: { zh: '继续', en: 'Go on' },
  },
  password: {
    title: { zh: '登录密码', en: 'Password' },
    since: { zh: '上次设置：{at}', en: 'Chosen {at}' },
    until: { zh: '，须在 {at} 前更换', en: '; to be changed before {at}' },
    present: { zh: '现用密码', en: 'Present password' },
    next: { zh: '新密码', en: 'New password' },
    again: { zh: '再输一次新密码', en: 'New password again' },
    rule: {
      zh: '至少 10 位，含大写字母、小写字母、数字、符号中的三类，不含登录名和信用代码，且不与最近 5 次相同。',
      en: 'At least 10 characters, three of upper case, lower case, digits and signs, without login and credit code, and none of the last 5.',
    },
    missing: { zh: '请填写', en: 'Fill this in' },
    differs: { zh: '两次输入的新密码不一致，请重新输入', en: 'The two do not agree; enter them again' },
    change: { zh: '更换密码', en: 'Change the password' },
    changed: {
      zh: '密码已更换，其他设备上的登录已退出。',
      en: 'The password was changed; you are signed out everywhere else.',
    },
  },
  twoStep: {
    title: { zh: '两步验证', en: 'Two-step sign-in' },
    off: {
      zh: '登录时除密码外再输入手机验证器显示的六位动态码。密码泄露时账号仍然安全。',
      en: 'Besides the password, six digits shown by an authenticator on your phone are asked for. The account stays safe when the password leaks.',
    },
    on: { zh: '已启用。恢复码还剩 {n} 个。', en: 'In use; {n} recovery codes are left.' },
    fewCodes: {
      zh: '恢复码快用完了，请重新设置一次，换一组新的。',
      en: 'Few recovery codes are left. Set it up anew for fresh ones.',
    },
    password: { zh: '先输入登录密码', en: 'First your password' },
    begin: { zh: '开始设置', en: 'Set it up' },
    renew: { zh: '重新设置（更换手机）', en: 'Set it up anew (another phone)' },
    end: { zh: '停用', en: 'End it' },
    scan: {
      zh: '用手机上的验证器应用（如腾讯身份验证器、Microsoft Authenticator）扫描二维码，再输入它显示的六位数。',
      en: 'Scan the QR code with an authenticator on your phone (such as Microsoft Authenticator), then enter the six digits it shows.',
    },
    qr: { zh: '验证器二维码', en: 'QR code for the authenticator' },
    secret: { zh: '不能扫码时，在应用里手工输入：', en: 'If you cannot scan, type this into the authenticator:' },
    code: { zh: '六位动态码', en: 'Six digits' },
    confirm: { zh: '启用', en: 'Use it' },
    recovery: {
      zh: '已启用。请把下面的恢复码抄下或打印，放在安全的地方：手机不在身边时，每个恢复码可以登录一次。它们只显示这一次。',
      en: 'In use. Write these recovery codes down or print them, and keep them safe: each lets you in once without the phone. They are shown this once.',
    },
    print: { zh: '打印', en: 'Print' },
    kept: { zh: '我已保存恢复码', en: 'I have kept them' },
    ended: { zh: '两步验证已停用。', en: 'Two-step sign-in was ended.' },
  },
  visits: {
    title: { zh: '登录的设备', en: 'Where you are signed in' },
    lead: {
      zh: '不是您本人的登录，请立即退出并更换密码。',
      en: 'If one of them is not you, end it at once and change the password.',
    },
    when: {
      zh: '网络地址 {address}，{began} 登录，{seen} 最近使用',
      en: 'from {address}, since {began}, last used {seen}',
    },
    here: { zh: '本设备', en: 'this one' },
    end: { zh: '退出', en: 'End' },
    endOf: { zh: '退出 {device} 上的登录', en: 'End the session on {device}' },
    endOthers: { zh: '退出其他全部设备', en: 'End all others' },
    ended: { zh: '已退出。', en: 'Ended.' },
    unknown: { zh: '未知设备', en: 'unknown device' },
  },
  code: { zh: '动态码或恢复码', en: 'Code or recovery code' },
  codeHint: {
    zh: '打开手机上的验证器应用，输入六位数；手机不在身边时输入一个恢复码。',
    en: 'Open the authenticator on your phone and enter the six digits, or a recovery code if you have not got it.',
  },
  forgotten: { zh: '忘记密码？', en: 'Forgot your password?' },
} as const satisfies Words;
