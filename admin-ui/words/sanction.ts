import type { Words } from '#ui-kit/screen/words.ts';

export const SANCTION_WORDS = {
  open: { zh: '处理立案', en: 'Open a sanction' },
  lead: {
    zh: '写明事由和事实。同一事实只处理一次；事由说明会写进告知书和决定书。',
    en: 'Name the cause and the facts. The same facts are decided on once; what was found is printed in the notice and the decision.',
  },
  against: { zh: '对象', en: 'Against' },
  kind: { zh: '处理', en: 'Sanction' },
  cause: { zh: '事由', en: 'Cause' },
  ground: { zh: '查明的具体原因', en: 'Ground as found' },
  groundNone: { zh: '不属于下列例外', en: 'none of the exceptions below' },
  facts: { zh: '事实名称（投诉编号、处罚文号等）', en: 'What names the facts (number of a complaint, of a penalty)' },
  comment: { zh: '事由说明（该单位会看到）', en: 'What was found (the enterprise reads it)' },
  choose: { zh: '请选择', en: 'Choose' },
  lacking: { zh: '请填写各项内容', en: 'Fill in every part' },
  submit: { zh: '立案', en: 'Open the case' },
  article: { zh: '{title}（{article}）', en: '{title} ({article})' },
  whatIf: {
    title: { zh: '若该认定不成立', en: 'Without that finding' },
    finding: { zh: '被质疑的认定', en: 'Disputed finding' },
    now: { zh: '现在', en: 'now' },
    then: { zh: '不计该项', en: 'without it' },
    none: { zh: '不授予等级', en: 'no grade' },
    points: { zh: '{n} 积分', en: '{n} points' },
    changes: { zh: '会改变等级', en: 'The grade would change' },
    same: { zh: '不改变等级', en: 'The grade would stay' },
    noEvaluation: { zh: '所涉案件还没有评定。', en: 'The case it is about was not evaluated.' },
  },
  filed: {
    note: {
      zh: '提出人的信息只供核实，不得告知被反映单位。敏感内容已遮盖。',
      en: 'Who filed it is for verification only and is never told to the enterprise. What is sensitive is masked.',
    },
    seen: {
      zh: '提出人的信息只供核实，不得告知被反映单位。本次查看已记录。',
      en: 'Who filed it is for verification only and is never told to the enterprise. This look was recorded.',
    },
    reveal: { zh: '查看完整内容（留痕）', en: 'Show everything (recorded)' },
    told: { zh: '告知被反映单位：{told}', en: 'Told to the enterprise: {told}' },
    about: { zh: '所涉案件', en: 'About' },
    seeCase: { zh: '打开所涉案件', en: 'Open the case' },
  },
} as const satisfies Words;
