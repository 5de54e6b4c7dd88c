import type { Edition } from '#engine/edition/edition.ts';
import { isCasesPath } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, pointerStep, type Json } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { listCaseChanges } from './case-changes.ts';
import { wordResult } from './case-words.ts';
import { labelOf } from './document-label.ts';
import { listLimits } from './limit-entries.ts';
import type { Rules } from './open-rules.ts';

/** One difference in words: what it is about, and both its sides (`null` where there is none). */
export interface WordedChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A changed document in words. */
export interface WordedDocument {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly label: string;
  readonly changes: readonly WordedChange[];
}

/** Who speaks: the language, and the screen's own sentences. */
export interface Speech {
  readonly locale: Locale;
  readonly t: (name: string, values?: Readonly<Record<string, string | number>>) => string;
}

const NUMBERS = /^\/(cap|limits)(\/|$)/;

/** Says how documents differ, the deciding ones before their cases, numbers first: “专业技术人员：18 人 → 17 人”. */
export function wordChanges(
  changes: readonly Schema<'DocumentChange'>[],
  rules: Rules,
  speech: Speech,
): readonly WordedDocument[] {
  const worded = changes.map(({ path, change, before, after }) => {
    const [old, now] = [(before ?? null) as Json, (after ?? null) as Json];
    const source = change === 'removed' ? { ...rules.source, [path]: old } : rules.source;
    const label = labelOf(path, source)[speech.locale];
    const told = isCasesPath(path) ? caseChanges(old, now, rules, speech) : documentChanges(old, now, rules, speech);
    return { path, change, label, changes: change === 'changed' || isCasesPath(path) ? told : [] };
  });
  return worded.toSorted((a, b) => Number(isCasesPath(a.path)) - Number(isCasesPath(b.path)));
}

function caseChanges(old: Json, now: Json, rules: Rules, speech: Speech): readonly WordedChange[] {
  return listCaseChanges(old, now).map(({ name, before, after }) => ({
    label: speech.t('rulebook.changes.case', { name }),
    before: before === null ? null : wordResult(before, rules, speech),
    after: after === null ? null : wordResult(after, rules, speech),
  }));
}

function documentChanges(old: Json, now: Json, { edition }: Rules, { locale }: Speech): readonly WordedChange[] {
  return [
    ...numberChanges(numbersOf(old, edition, locale), numbersOf(now, edition, locale)),
    ...listDifferences(old, now, '').filter(({ label }) => !NUMBERS.test(label)),
  ];
}

type Numbers = ReadonlyMap<string, { readonly label: string; readonly says: string }>;

function numberChanges(olds: Numbers, news: Numbers): readonly WordedChange[] {
  const pointers = [...new Set([...olds.keys(), ...news.keys()])];
  return pointers.flatMap((pointer) => {
    const [before, after] = [olds.get(pointer), news.get(pointer)];
    if (before?.says === after?.says) return [];
    const label = before?.label ?? after?.label ?? pointer;
    return [{ label, before: before?.says ?? null, after: after?.says ?? null }];
  });
}

function numbersOf(document: Json, edition: Edition | undefined, locale: Locale): Numbers {
  const numbers = listLimits(document, edition).flatMap(({ title, kind, rows }) =>
    rows.flatMap(({ bound, number }) =>
      [bound, number].flatMap((part) => {
        if (part === undefined) return [];
        const label = kind === 'value' ? title[locale] : `${title[locale]} ${part.label[locale]}`;
        return [[part.pointer, { label, says: `${part.value} ${part.unit}` }] as const];
      }),
    ),
  );
  return new Map(numbers);
}

/** The smallest parts that differ, by their pointers. */
function listDifferences(old: Json | undefined, now: Json | undefined, pointer: string): readonly WordedChange[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  if (isJsonObject(old) && isJsonObject(now)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys.flatMap((key) => listDifferences(own(old, key), own(now, key), pointer + pointerStep(key)));
  }
  if (Array.isArray(old) && Array.isArray(now) && old.length === now.length) {
    return old.flatMap((part: Json, index) =>
      listDifferences(part, (now as readonly Json[])[index], pointer + pointerStep(index)),
    );
  }
  return [{ label: pointer, before: written(old), after: written(now) }];
}

function written(value: Json | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
