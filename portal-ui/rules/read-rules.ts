import type { ArticleDocument } from '#engine/articles/article-document.ts';
import type { Evidence, Limits, Source } from '#engine/edition/documents.ts';
import { openEdition, type Compiled, type Edition } from '#engine/edition/edition.ts';
import { documentId, listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { phrase } from '#engine/explain/phrase.ts';
import { asLocalText } from '#engine/form/local-text-value.ts';
import { isJsonObject, own } from '#engine/model/json.ts';
import { untranslated, type Locale, type LocalText } from '#engine/model/local-text.ts';
import { limitTexts, type LimitText } from './limit-texts.ts';
import { valueNames } from './value-names.ts';

/** A rule as the public reads it: what it asks for in words, one phrase for each path. */
export interface ReadRule {
  readonly id: string;
  readonly title: LocalText;
  readonly source: Source;
  readonly phrases: readonly string[];
  /** False for a condition that is shown only. */
  readonly blocks: boolean;
}

/** A scoring item as the public reads it. */
export interface ReadItem {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly source: Source;
  readonly cap: string;
  readonly limits: readonly LimitText[];
  readonly evidence: readonly LocalText[];
}

/** The rules of an edition as the public reads them. */
export interface ReadRules {
  readonly grades: readonly {
    readonly id: string;
    readonly title: LocalText;
    readonly criteria: readonly ReadRule[];
  }[];
  readonly conditions: readonly ReadRule[];
  readonly categories: readonly {
    readonly id: string;
    readonly title: LocalText;
    readonly cap: string;
    readonly items: readonly ReadItem[];
  }[];
  readonly articles: readonly ArticleDocument[];
}

/** Reads an edition out in a language. `feed` is what proof by an institution's push is called. */
export function readRules(source: EditionSource, locale: Locale, feed: LocalText): ReadRules {
  const edition = openEdition(source);
  const inWords = (document: Compiled<{ readonly limits?: Limits }>): readonly string[] =>
    document.logics.map(({ logic }) =>
      phrase(logic, { names: edition.names, limits: document.document.limits, rows: [] }, locale),
    );
  const unit = edition.about.scoring.unit;
  return {
    grades: edition.grades.map(({ id, document, criteria }) => ({
      id,
      title: document.title,
      criteria: criteria.map((criterion) => ({ ...named(criterion), phrases: inWords(criterion), blocks: true })),
    })),
    conditions: edition.conditions.map((condition) => ({
      ...named(condition),
      phrases: inWords(condition),
      blocks: condition.document.blocks,
    })),
    categories: edition.categories.map(({ id, document, items }) => ({
      id,
      title: document.title,
      cap: `${document.cap.value} ${unit}`,
      items: items.map((item) => ({
        ...named(item),
        code: item.document.code,
        cap: `${item.document.cap.value} ${unit}`,
        limits: limitTexts(item.document.limits, locale, valueNames(edition.vocabulary, item.document.points)),
        evidence: item.document.evidence.map((evidence) => evidenceTitle(edition, evidence, feed)),
      })),
    })),
    articles: listOfKind<ArticleDocument>(source, 'article')
      .map(({ document }) => document)
      .sort((a, b) => a.number - b.number),
  };
}

function named({ id, document }: Compiled<{ readonly title: LocalText; readonly source: Source }>): {
  id: string;
  title: LocalText;
  source: Source;
} {
  return { id, title: document.title, source: document.source };
}

function evidenceTitle(edition: Edition, evidence: Evidence, feed: LocalText): LocalText {
  if ('feed' in evidence) return feed;
  const found = Object.entries(edition.source).find(([path]) => documentId(path) === evidence.material)?.[1];
  return (isJsonObject(found) ? asLocalText(own(found, 'title')) : undefined) ?? untranslated(evidence.material);
}
