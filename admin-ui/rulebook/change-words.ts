import type { Edition } from '#engine/edition/edition.ts';
import { isJsonObject, own, pointerStep, type Json } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';
import { labelOf } from './document-label.ts';
import { listLimits } from './limit-entries.ts';
import type { Rules } from './open-rules.ts';

/** One difference in words: what it is about, and both its sides (`null` where there is none). */
export interface WordedChange {
  readonly label: LocalText;
  readonly before: string | null;
  readonly after: string | null;
}

/** A changed document in words. */
export interface WordedDocument {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly label: LocalText;
  readonly changes: readonly WordedChange[];
}

const NUMBERS = /^\/(cap|limits)(\/|$)/;

/** Says how documents differ, numbers first: “一级 · 专业技术人员：18 人 → 17 人”. */
export function wordChanges(
  changes: readonly Schema<'DocumentChange'>[],
  { source, edition }: Pick<Rules, 'source' | 'edition'>,
): readonly WordedDocument[] {
  return changes.map(({ path, change, before, after }) => {
    const [old, now] = [(before ?? null) as Json, (after ?? null) as Json];
    return {
      path,
      change,
      label: labelOf(path, change === 'removed' ? { ...source, [path]: old } : source),
      changes: change === 'changed' ? [...numberChanges(old, now, edition), ...otherChanges(old, now)] : [],
    };
  });
}

function numberChanges(old: Json, now: Json, edition: Edition | undefined): readonly WordedChange[] {
  const [olds, news] = [numbersOf(old, edition), numbersOf(now, edition)];
  const pointers = [...new Set([...olds.keys(), ...news.keys()])];
  return pointers.flatMap((pointer) => {
    const [before, after] = [olds.get(pointer), news.get(pointer)];
    if (before?.says === after?.says) return [];
    const label = after?.label ?? before?.label ?? untranslated(pointer);
    return [{ label, before: before?.says ?? null, after: after?.says ?? null }];
  });
}

function numbersOf(
  document: Json,
  edition: Edition | undefined,
): ReadonlyMap<string, { label: LocalText; says: string }> {
  const numbers = listLimits(document, edition).flatMap(({ title, kind, rows }) =>
    rows.flatMap(({ bound, number }) =>
      [bound, number].flatMap((part) => {
        if (part === undefined) return [];
        const label =
          kind === 'value' ? title : { zh: `${title.zh} ${part.label.zh}`, en: `${title.en} ${part.label.en}` };
        return [[part.pointer, { label, says: `${part.value} ${part.unit}` }] as const];
      }),
    ),
  );
  return new Map(numbers);
}

function otherChanges(old: Json, now: Json): readonly WordedChange[] {
  return listDifferences(old, now, '').filter(({ label }) => !NUMBERS.test(label.zh));
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
  return [{ label: untranslated(pointer), before: written(old), after: written(now) }];
}

function written(value: Json | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
