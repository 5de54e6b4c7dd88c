import { documentId, isCasesPath, kindOf, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, own } from '#engine/model/json.ts';
import { suggest } from '#engine/model/suggest.ts';
import type { ArticleDocument, ArticlesDocument } from './article-document.ts';

/** Names of what stands beside the rules. */
export interface BesideNames {
  /** Ids of forms, without `forms/`. */
  readonly forms: readonly string[];
  /** Ids of papers, without `templates/`. */
  readonly papers: readonly string[];
}

/** Kinds that carry nothing out by themselves: they say what the edition is, list days, or are the articles. */
const SELF_EVIDENT: ReadonlySet<string | undefined> = new Set([
  'edition',
  'holidays',
  'article',
  'articles',
  'cases',
  'whole',
  undefined,
]);

/** Checks that articles and documents name each other: nothing dangles, and nothing stands without an article. */
export function checkArticles(source: EditionSource, beside: BesideNames): readonly Diagnostic[] {
  const articles = listOfKind<ArticleDocument>(source, 'article');
  const named = new Set(articles.flatMap(({ document }) => document.implementedBy));
  const known = [
    ...Object.keys(source)
      .filter((path) => !isCasesPath(path))
      .map(documentId),
    ...beside.forms.map((id) => `forms/${id}`),
    ...beside.papers.map((id) => `templates/${id}`),
  ];
  const names = articles.map(({ document }) => document.name);
  return [
    ...checkIndex(source),
    ...articles.flatMap(({ id, document }) =>
      document.implementedBy.flatMap((wanted, index) =>
        known.includes(wanted) ? [] : [dangling(`${id}.json`, `/implementedBy/${index}`, wanted, known)],
      ),
    ),
    ...carriers(source).flatMap((path) => (named.has(documentId(path)) ? [] : [unnamed(path)])),
    ...carriers(source).flatMap((path) => checkCitation(source, path, names)),
  ];
}

/** Documents that must be named by an article. */
function carriers(source: EditionSource): readonly string[] {
  return Object.keys(source).filter((path) => !isCasesPath(path) && !SELF_EVIDENT.has(kindOf(source[path])));
}

function checkIndex(source: EditionSource): readonly Diagnostic[] {
  const index = listOfKind<ArticlesDocument>(source, 'articles')[0];
  if (index === undefined) return [];
  const there = listOfKind<ArticleDocument>(source, 'article').map(({ id }) => id);
  const document = `${index.id}.json`;
  const listed = index.document.articles;
  return [
    ...listed.flatMap((id, place) => (there.includes(id) ? [] : [dangling(document, `/articles/${place}`, id, there)])),
    ...there.filter((id) => !listed.includes(id)).map((id) => unlisted(id, document)),
  ];
}

/** A document's `source.article` begins with the name of an article. */
function checkCitation(source: EditionSource, path: string, names: readonly string[]): readonly Diagnostic[] {
  const document = source[path];
  const cited = isJsonObject(document) ? own(document, 'source') : undefined;
  const article = isJsonObject(cited) ? own(cited, 'article') : undefined;
  if (typeof article !== 'string' || names.length === 0 || names.some((name) => article.startsWith(name))) return [];
  return [dangling(path, '/source/article', article, names)];
}

function dangling(document: string, pointer: string, wanted: string, known: readonly string[]): Diagnostic {
  const better = suggest(wanted, known);
  const fixes =
    better === undefined
      ? []
      : [{ title: { zh: `改为 ${better}`, en: `use ${better}` }, document, pointer, value: better }];
  return diagnostic({
    code: 'PL-ARTICLE-DANGLING',
    severity: 'error',
    document,
    pointer,
    message: {
      zh: `“${wanted}”不存在${better === undefined ? '' : `，是否想写“${better}”？`}`,
      en: `"${wanted}" is not there${better === undefined ? '' : `. Did you mean "${better}"?`}`,
    },
    fixes,
  });
}

function unnamed(document: string): Diagnostic {
  return diagnostic({
    code: 'PL-ARTICLE-UNNAMED',
    severity: 'error',
    document,
    pointer: '',
    message: {
      zh: '没有条文提到这个规则文件，请写进所依据条文的 implementedBy',
      en: 'no article names this document; add it to implementedBy of the article it carries out',
    },
  });
}

function unlisted(id: string, index: string): Diagnostic {
  return diagnostic({
    code: 'PL-ARTICLE-UNLISTED',
    severity: 'error',
    document: `${id}.json`,
    pointer: '',
    message: { zh: `没有列入 ${index}`, en: `is not listed in ${index}` },
    related: [{ document: index, pointer: '/articles' }],
  });
}
