import { isLimitBrackets, isLimitValue, type Limit, type Limits } from '#engine/edition/documents.ts';
import type { Locale } from '#engine/model/local-text.ts';

/** One limit in words: its name, and the number or the rows of its table. */
export interface LimitText {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The limits of a document as people read them. `titleOf` names the keys of a table where the facts give them a title. */
export function limitTexts(
  limits: Limits | undefined,
  locale: Locale,
  titleOf: (key: string) => string = (key) => key,
): readonly LimitText[] {
  return Object.entries(limits ?? {}).map(([name, limit]) => ({
    name,
    title: limit.title?.[locale] ?? name,
    lines: linesOf(limit, titleOf),
  }));
}

function linesOf(limit: Limit, titleOf: (key: string) => string): readonly string[] {
  if (isLimitValue(limit)) return [`${limit.value} ${limit.unit}`];
  if (isLimitBrackets(limit)) {
    return limit.rows.map((row) => {
      const bound = 'atLeast' in row ? `≥ ${row.atLeast}` : `> ${row.above}`;
      return `${bound} ${limit.unit} → ${row.gives} ${limit.gives}`;
    });
  }
  return Object.entries(limit.values).map(([key, value]) => `${titleOf(key)} → ${value} ${limit.gives}`);
}
