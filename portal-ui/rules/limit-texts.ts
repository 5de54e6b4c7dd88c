import { isLimitBrackets, isLimitValue, type Limit, type Limits } from '#engine/edition/documents.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import { RULES_WORDS } from '../words/rules.ts';

/** One limit in words: its name, and the number or the rows of its table. */
export interface LimitText {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The limits of a document as people read them; `nameOf` names the keys of a table. */
export function limitTexts(
  limits: Limits | undefined,
  locale: Locale,
  nameOf: (key: string) => LocalText | undefined,
): readonly LimitText[] {
  return Object.entries(limits ?? {}).map(([name, limit]) => ({
    name,
    title: (limit.title ?? untitled(limit, name))[locale],
    lines: linesOf(limit, (key) => nameOf(key)?.[locale] ?? key),
  }));
}

function untitled(limit: Limit, name: string): LocalText {
  if (isLimitValue(limit)) return { zh: name, en: name };
  return isLimitBrackets(limit) ? RULES_WORDS.brackets : RULES_WORDS.table;
}

function linesOf(limit: Limit, nameOf: (key: string) => string): readonly string[] {
  if (isLimitValue(limit)) return [`${limit.value} ${limit.unit}`];
  if (isLimitBrackets(limit)) {
    return limit.rows.map((row) => {
      const bound = 'atLeast' in row ? `≥ ${row.atLeast}` : `> ${row.above}`;
      return `${bound} ${limit.unit} → ${row.gives} ${limit.gives}`;
    });
  }
  return Object.entries(limit.values).map(([key, value]) => `${nameOf(key)} → ${value} ${limit.gives}`);
}
