import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkArticles } from '#engine/articles/check-articles.ts';
import { isCasesPath, kindOf, type EditionSource } from '#engine/edition/edition-source.ts';
import { readEdition } from '#server/documents/document-root.ts';

const EDITION = readEdition('rules/nmg-security-service/2022-03-01');
const foldersOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const BESIDE = { forms: foldersOf('forms'), papers: foldersOf('templates') };

const codes = (source: EditionSource, beside = BESIDE) =>
  checkArticles(source, beside).map(({ code, document }) => `${code} ${document}`);

const without = (path: string): EditionSource =>
  Object.fromEntries(Object.entries(EDITION).filter(([each]) => each !== path));

describe('条文与规则文件互相对应', () => {
  it('二十六条都在，没有悬空，也没有无条文的文件', () => {
    expect(Object.keys(EDITION).filter((path) => path.startsWith('articles/'))).toHaveLength(26);
    expect(codes(EDITION)).toEqual([]);
  });

  it('删去任何一个规则文件，都有条文指出它不见了', () => {
    const lists = ['articles', 'holidays', undefined];
    const deciding = Object.keys(EDITION).filter(
      (path) => !isCasesPath(path) && !lists.includes(kindOf(EDITION[path])),
    );
    for (const path of deciding) expect(codes(without(path)), path).not.toEqual([]);
  });

  it('删去一张表或一份文书，也有条文指出', () => {
    expect(codes(EDITION, { ...BESIDE, forms: BESIDE.forms.filter((id) => id !== 'change') })).toContain(
      'PL-ARTICLE-DANGLING articles/21.json',
    );
    expect(codes(EDITION, { ...BESIDE, papers: BESIDE.papers.filter((id) => id !== 'certificate') })).toContain(
      'PL-ARTICLE-DANGLING articles/19.json',
    );
  });

  it('没有条文提到的文件被指出', () => {
    const source = { ...EDITION, 'eligibility/charming.json': EDITION['eligibility/lawful.json'] ?? null };
    expect(codes(source)).toContain('PL-ARTICLE-UNNAMED eligibility/charming.json');
  });

  it('所引条文不存在的文件被指出', () => {
    const stray = { kind: 'condition', source: { article: '第九十九条', basis: 'enacted' } };
    expect(codes({ ...EDITION, 'eligibility/lawful.json': stray })).toContain(
      'PL-ARTICLE-DANGLING eligibility/lawful.json',
    );
  });

  it('没有列入目录的条文被指出', () => {
    const source = { ...EDITION, 'articles.json': { kind: 'articles', articles: ['articles/01'] } };
    expect(codes(source)).toContain('PL-ARTICLE-UNLISTED articles/02.json');
  });
});
