import { formatDate } from '#engine/model/plain-date.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Publicity } from './publicity.ts';

/** What a publicity tells everybody: nothing personal, no amounts, no points of single items. */
export type PublicityFacts = Omit<Publicity, 'snapshot' | 'snapshotDigest'>;

/** The page as it is published: self-contained, without scripts, every value escaped. */
export function publicityPage(facts: PublicityFacts, regulation: LocalText): string {
  const rows: readonly (readonly [string, string])[] = [
    ['企业名称', facts.enterpriseName],
    ['统一社会信用代码', facts.creditCode],
    ['申报事项', facts.procedureTitle.zh],
    ['拟定等级', facts.gradeTitle?.zh ?? '—'],
    ['公示开始', `${formatDate(facts.opensOn, 'zh')}（${facts.openedAt}）`],
    ['公示截止', `${formatDate(facts.closesOn, 'zh')} 24 时`],
    ['公布地址', facts.places.map(({ address }) => address).join('；')],
    ['评定依据', regulation.zh],
    ['提出异议', '请在公示截止前提出，写明事项和依据。'],
  ];
  const body = rows.map(([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`);
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>评定结果公示</title></head>' +
    `<body><h1>评定结果公示</h1><table>${body.join('')}</table></body></html>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
