import type { Words } from '#ui-kit/screen/words.ts';

export const ESTIMATE_WORDS = {
  title: { zh: '预估', en: 'Estimate' },
  note: {
    zh: '按现行规则和已填内容算出，假定材料全部核实。以评定结果为准。',
    en: 'By the rules in force and what is filled in so far, as if all evidence were accepted. The evaluation decides.',
  },
  total: { zh: '合计', en: 'Total' },
  reaches: { zh: '达到{grade}标准', en: 'meets the criteria of {grade}' },
  reachesNone: { zh: '尚未达到任何等级的标准', en: 'meets the criteria of no grade yet' },
  top: { zh: '已达到最高等级的标准', en: 'the highest grade is reached' },
  openTitle: { zh: '申报条件还差 {n} 项', en: '{n} conditions are open' },
  next: { zh: '距{grade}还差', en: 'What {grade} still wants' },
  nextNothing: {
    zh: '积分、人员和业绩均已达到，补齐申报条件即可',
    en: 'All criteria are met; only conditions are open',
  },
  leftOut: { zh: '{n} 处还没填完整，暂未计入', en: '{n} entries are not complete and not counted yet' },
  categories: { zh: '各类积分', en: 'Points by category' },
  ofCap: { zh: '{points} / {cap}', en: '{points} / {cap}' },
  behind: { zh: '正在计算…', en: 'Working it out…' },
  failed: {
    zh: '暂时算不出预估，不影响填写和提交。',
    en: 'No estimate at the moment; you can go on filling in and submitting.',
  },
  show: { zh: '展开明细', en: 'Show details' },
  hide: { zh: '收起明细', en: 'Hide details' },
  ladder: { zh: '各等级现在是否达到', en: 'Which grades hold now' },
  met: { zh: '达到', en: 'met' },
  held: { zh: '{of} 项标准已达 {n} 项', en: '{n} of {of} criteria' },
  more: { zh: '最多还可得 {n}', en: 'could give {n} more' },
  rule: { zh: '查看规则', en: 'See the rule' },
  fill: { zh: '去填：{title}', en: 'Fill in: {title}' },
  upload: { zh: '去上传：{title}', en: 'Upload: {title}' },
  detail: { zh: '{title}：逐项', en: '{title}, item by item' },
} as const satisfies Words;
