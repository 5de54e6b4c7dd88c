import type { Words } from './words.ts';

/** What the shared pieces of both screens say. */
export const KIT_WORDS = {
  demo: {
    bar: { zh: '演示模式', en: 'Demonstration' },
    now: { zh: '当前时间 {now}', en: 'It is {now}' },
    hour: { zh: '前进 1 小时', en: '1 hour on' },
    day: { zh: '前进 1 天', en: '1 day on' },
    days: { zh: '前进 {n} 天', en: '{n} days on' },
    reset: { zh: '复位', en: 'Reset' },
    moved: { zh: '时间已到 {now}，{n} 件申报随之流转', en: 'It is now {now}; {n} applications moved on' },
    accounts: { zh: '演示账号，点一下直接登录', en: 'Demonstration accounts: one click signs in' },
    accountsHint: { zh: '密码均为 {password}', en: 'The password is always {password}' },
  },
  signIn: {
    login: { zh: '登录名', en: 'Login' },
    password: { zh: '密码', en: 'Password' },
    submit: { zh: '登录', en: 'Sign in' },
    busy: { zh: '正在登录…', en: 'Signing in…' },
    loginMissing: { zh: '请填写登录名', en: 'Give your login' },
    passwordMissing: { zh: '请填写密码', en: 'Give your password' },
  },
  load: {
    busy: { zh: '正在读取…', en: 'Loading…' },
    failed: { zh: '没有读取到内容', en: 'This could not be loaded' },
    again: { zh: '重试', en: 'Try again' },
  },
  finding: {
    holds: { zh: '符合', en: 'met' },
    fails: { zh: '不符合', en: 'not met' },
    missing: { zh: '缺项', en: 'missing' },
    advisory: { zh: '仅提示', en: 'for information' },
  },
  papers: {
    title: { zh: '文书', en: 'Papers' },
    none: { zh: '还没有文书。', en: 'There is no paper yet.' },
    pdf: { zh: '{title}（PDF）', en: '{title} (PDF)' },
    announced: { zh: '已公告', en: 'announced to everybody' },
  },
  step: {
    optional: { zh: '（可不填）', en: ' (optional)' },
    yes: { zh: '是', en: 'Yes' },
    no: { zh: '否', en: 'No' },
    chooseDay: { zh: '选择日期', en: 'Choose a day' },
    chooseMoment: { zh: '选择日期和时间', en: 'Choose day and time' },
  },
  language: {
    label: { zh: '界面语言', en: 'Language' },
    other: { zh: 'English', en: '中文' },
  },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  noGrade: { zh: '未达等级', en: 'no grade' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Words;
