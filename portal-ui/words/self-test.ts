import type { Words } from '#ui-kit/screen/words.ts';

export const SELF_TEST_WORDS = {
  title: { zh: '自测：能评几级？', en: 'Self-test: which grade could we get?' },
  nav: { zh: '自测', en: 'Self-test' },
  lead: {
    zh: '回答下面的问题，右边随时显示积分和等级。用的就是评定时的那套规则。不用登录。',
    en: 'Answer the questions and see points and grade as you go, by the very rules that decide. No account needed.',
  },
  privacy: {
    zh: '所填内容只在这台设备的浏览器里计算，不发送、不保存；关闭或刷新页面就没有了。',
    en: 'All is worked out in your browser. Nothing is sent or kept; it is gone when you close or reload the page.',
  },
  howMany: { zh: '数量', en: 'How many' },
  conditions: { zh: '申报条件', en: 'Conditions' },
  countsIn: { zh: '用于 {rules}', en: 'counts in {rules}' },
  none: { zh: '；没有就空着', en: '; leave empty for none' },
  counted: { zh: '怎样才计入', en: 'What counts' },
  clear: { zh: '全部清空', en: 'Clear everything' },
  clearSure: { zh: '清空所有已填内容？', en: 'Clear all answers?' },
  print: { zh: '打印结果', en: 'Print the result' },
  register: { zh: '注册并开始申报', en: 'Register and apply' },
  toRules: { zh: '查看全部规则', en: 'See all rules' },
  day: { zh: '按 {day} 计算 · 施行版 {edition}', en: 'as of {day} · edition {edition}' },
} as const satisfies Words;
