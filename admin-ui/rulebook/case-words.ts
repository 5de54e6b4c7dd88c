import { showValue } from '#engine/explain/show-value.ts';
import type { Value } from '#engine/logic/value.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { showJson } from '#admin-ui/shell/show-json.ts';
import { gradeTitle, type Rules } from './open-rules.ts';

/** Something that a case gives, by its title. */
export interface GivenValue {
  readonly name: string;
  readonly title: string;
  readonly shows: string;
}

type Translate = (name: string) => string;

const OUTCOMES = ['holds', 'fails', 'missing'];
const RESULT_KEYS = ['points', 'limit', 'grade', 'next', 'eligible'];
const GRADE_KEYS = ['grade', 'next'];

/** What a case gives in words: fixed values, the as-of day and facts by their titles; a list is told by its length. */
export function wordGiven(given: JsonObject, { edition }: Rules, locale: Locale): readonly GivenValue[] {
  const values = own(given, 'values');
  const asOf = own(given, 'asOf');
  const fixed = isJsonObject(values) ? Object.entries(values) : [];
  const named = [
    ...(asOf === undefined ? [] : [['asOf', asOf] as const]),
    ...fixed,
    ...flatten(own(given, 'facts') ?? {}, ''),
  ];
  return named.map(([name, value]) => {
    const field = edition?.names.findField(name, undefined);
    return { name, title: field?.title[locale] ?? name, shows: shown(value) };

    function shown(part: Json): string {
      if (part === null || typeof part !== 'object') return showValue(part, field, locale);
      return Array.isArray(part) ? showValue(part as Value, field, locale) : showJson(part, locale);
    }
  });
}

/** True when words leave out something of what is given, such as the rows of a list. */
export function hasMore(given: JsonObject): boolean {
  return flatten(own(given, 'facts') ?? {}, '').some(([, value]) => Array.isArray(value) && value.length > 0);
}

/** A result or an expectation in words: findings, points, limits, grades; anything else as it is written. */
export function wordResult(value: Json, { edition }: Rules, { locale, t }: { locale: Locale; t: Translate }): string {
  if (!isJsonObject(value)) return showJson(value, locale);
  const parts = Object.entries(value).flatMap(([key, part]) => {
    if (key === 'finding') return typeof part === 'string' && OUTCOMES.includes(part) ? [t(`kit.finding.${part}`)] : [];
    if (isJsonObject(part) && Object.keys(part).length === 0) return [];
    if (key === 'paths' && isJsonObject(part)) return wordPaths(part, t);
    const grade = key === 'next' && isJsonObject(part) ? (own(part, 'grade') ?? null) : part;
    const isGrade = GRADE_KEYS.includes(key) && (typeof grade === 'string' || typeof grade === 'number');
    const shows = isGrade ? gradeTitle(edition, grade)[locale] : showJson(part, locale);
    return [`${RESULT_KEYS.includes(key) ? t(`rulebook.cases.key.${key}`) : key} ${shows}`];
  });
  return parts.join(locale === 'zh' ? '，' : ', ');
}

function wordPaths(paths: JsonObject, t: Translate): readonly string[] {
  return Object.entries(paths).map(([path, outcome]) => {
    const named = typeof outcome === 'string' && OUTCOMES.includes(outcome);
    return `${t('rulebook.cases.key.path')} ${path} ${named ? t(`kit.finding.${outcome}`) : ''}`.trim();
  });
}

function flatten(facts: Json, path: string): readonly (readonly [string, Json])[] {
  if (!isJsonObject(facts)) return [[path, facts]];
  return Object.entries(facts).flatMap(([name, part]) => flatten(part, path === '' ? name : `${path}.${name}`));
}
