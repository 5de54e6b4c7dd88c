import type { LocalText } from '#engine/model/local-text.ts';

/** An article 条 of the regulation: its gist in our own words, and what carries it out. */
export interface ArticleDocument {
  readonly kind: 'article';
  readonly number: number;
  /** How documents cite it. */
  readonly name: string;
  readonly title: LocalText;
  readonly gist: LocalText;
  /** Ids of documents, `forms/<form>` and `templates/<paper>`. */
  readonly implementedBy: readonly string[];
  /** Why nothing carries it out. */
  readonly because?: LocalText;
}

/** The articles in the order of the regulation. */
export interface ArticlesDocument {
  readonly kind: 'articles';
  readonly articles: readonly string[];
}
