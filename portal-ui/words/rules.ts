import type { Words } from '#ui-kit/screen/words.ts';

export const RULES_WORDS = {
  lead: {
    zh: '以下内容直接取自正在用于评定的规则文件。改了规则，这里同时就变。',
    en: 'Taken from the very documents that decide. When a rule changes, this page changes.',
  },
  edition: { zh: '施行版', en: 'Edition' },
  effective: { zh: '{day} 起施行', en: 'in force from {day}' },
  digest: { zh: '规则摘要', en: 'Digest' },
  contents: { zh: '本页内容', en: 'On this page' },
  grades: { zh: '等级标准', en: 'Grades' },
  gradesHint: {
    zh: '同一等级的各项标准须同时达到；列出几条路径的，达到一条即可。',
    en: 'All criteria of a grade must be met; where there are paths, one is enough.',
  },
  criterion: { zh: '标准', en: 'Criterion' },
  eligibility: { zh: '申报条件', en: 'Conditions' },
  scoring: { zh: '积分项目', en: 'Scoring items' },
  item: { zh: '项目', en: 'Item' },
  cap: { zh: '上限', en: 'At most' },
  capOf: { zh: '本类上限 {cap}', en: 'category capped at {cap}' },
  evidence: { zh: '凭什么计', en: 'Proved by' },
  source: { zh: '依据', en: 'Source' },
  limits: { zh: '限值', en: 'Limits' },
  articles: { zh: '条文要点', en: 'Articles in brief' },
  path: { zh: '路径 {path}', en: 'Path {path}' },
  or: { zh: '或', en: 'or' },
  advisory: { zh: '仅提示，不影响结论', en: 'for information only' },
  basis: {
    enacted: { zh: '条文明定', en: 'enacted' },
    delegated: { zh: '暂定', en: 'provisional' },
    interpreted: { zh: '解释', en: 'interpreted' },
  },
  basisHint: {
    zh: '“暂定”是条文授权另行制定的数值，“解释”是条文没有写明之处的理解，都可以提出意见。',
    en: '“Provisional” numbers were left to the data centre; “interpreted” is our reading where the text is silent. Both may be objected to.',
  },
  brackets: { zh: '分档', en: 'by bracket' },
  table: { zh: '按类取值', en: 'by kind' },
  feed: { zh: '机构推送', en: 'sent by an institution' },
} as const satisfies Words;
