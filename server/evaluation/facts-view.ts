import { isTakenOut, replaceFacts } from '#engine/facts/correct-facts.ts';
import { describeFact } from '#engine/facts/describe-fact.ts';
import { capturedAt, mergeFacts } from '#engine/facts/merge-facts.ts';
import { showValue } from '#engine/explain/show-value.ts';
import { maskValue } from '#engine/form/mask.ts';
import { sensitiveFacts } from '#engine/form/sensitive-facts.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { fromPointer, isList, readAt, toPointer } from '#engine/model/pointer.ts';
import type { Field } from '#engine/types/logic-type.ts';
import type { Case } from '#server/application/application-lookup.ts';
import type { Queries } from '#server/db/database.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';
import type { Correction } from './correction.ts';
import { listCorrections } from './correction-store.ts';

/** Every fact of a case: what was declared, what institutions recorded, what a reviewer corrected, and which counts. */
export async function presentFacts(db: Queries, found: Case, who: { correcting: boolean; staff: boolean }) {
  const { application, rules } = found;
  const { vocabulary } = rules.edition;
  const declared = application.facts ?? {};
  const captured = await getCapturedFacts(db, application.enterpriseId, vocabulary);
  const corrections = await listCorrections(db, application.id);
  const corrected = replaceFacts(declared, corrections);
  const { facts } = mergeFacts(vocabulary, corrected, captured);
  const masks = masksOf(found);
  const say = wordsWith(masks);
  const rows = listLeaves(facts, captured, [])
    .filter((path) => application.facts !== null || readAt(captured, path) !== undefined)
    .map((path) => {
      const pointer = toPointer(path);
      const { title, row, field } = describeFact(vocabulary, facts, path);
      const key = keyOf(path);
      const was = readAt(declared, path);
      const changed = corrections.some((each) => touchesLeaf(each, pointer));
      const pushed = capturedAt(vocabulary, captured, facts, path);
      const gone = isTakenOut(corrections, pointer);
      return {
        pointer,
        group: describeFact(vocabulary, facts, path.slice(0, 1)).title,
        title,
        row,
        declared: say(key, was, field),
        captured: say(key, pushed, field),
        corrected: changed && !gone ? say(key, readAt(corrected, path) ?? null, field) : null,
        removed: gone,
        counts: gone ? null : say(key, readAt(facts, path), field),
        correctable: who.correcting && was !== undefined && pushed === undefined && !gone && !masks.has(key),
        value: masks.has(key) ? null : (readAt(facts, path) ?? null),
        takes: takesOf(field),
      };
    });
  return {
    correcting: who.correcting,
    facts: rows,
    corrections: corrections.map((each) => presentCorrection(found, each, who.staff)),
  };
}

/** A correction in words, for the screens and for papers. */
export function presentCorrection(found: Case, correction: Correction, staff: boolean) {
  const { vocabulary } = found.rules.edition;
  const path = fromPointer(correction.pointer);
  const { title, field } = describeFact(vocabulary, found.application.facts ?? {}, path);
  const say = wordsWith(masksOf(found));
  return {
    pointer: correction.pointer,
    op: correction.op,
    title,
    before: say(keyOf(path), correction.before, field),
    after: correction.op === 'replace' ? say(keyOf(path), correction.value, field) : null,
    reason: correction.reason,
    by: staff ? correction.byName : null,
    at: correction.at,
  };
}

type Masks = ReturnType<typeof sensitiveFacts>;

function masksOf({ rules, procedure }: Case): Masks {
  return procedure.form === null ? new Map() : sensitiveFacts(rules.getForm(procedure.form));
}

function wordsWith(masks: Masks) {
  return (key: string, value: Json | undefined, field: Field | undefined): LocalText | null => {
    if (value === undefined) return null;
    const mask = masks.get(key);
    const masked = mask && maskValue(mask, value);
    if (masked !== undefined) return { zh: masked, en: masked };
    return { zh: showFact(value, field, 'zh'), en: showFact(value, field, 'en') };
  };
}

function showFact(value: Json, field: Field | undefined, locale: 'zh' | 'en'): string {
  if (isJsonObject(value)) {
    const texts = Object.values(value).filter((inner) => inner !== null && typeof inner !== 'object');
    return texts.map(String).join(locale === 'zh' ? '，' : ', ');
  }
  if (!isList(value)) return showValue(value, field, locale);
  if (value.some((inner) => typeof inner === 'object')) return showValue(value.map(String), field, locale);
  const none = { zh: '无', en: 'none' }[locale];
  return value.length === 0 ? none : value.map((inner) => showValue(inner as string, undefined, locale)).join('、');
}

/** Paths of the values of facts; a list that an institution recorded whole is one value, and so is one of plain values. */
function listLeaves(value: Json, captured: Json | undefined, path: readonly string[]): readonly (readonly string[])[] {
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, readAt(captured, [key]), [...path, key]));
  }
  const rows: readonly Json[] = isList(value) && value.some(isJsonObject) ? value : [];
  if (rows.length === 0 || (isList(captured) && isList(value) && captured === value)) return [path];
  return rows.flatMap((row, index) => listLeaves(row, undefined, [...path, String(index)]));
}

function touchesLeaf({ pointer }: Correction, leaf: string): boolean {
  return leaf === pointer || leaf.startsWith(`${pointer}/`);
}

function keyOf(path: readonly string[]): string {
  return path.filter((step) => !/^\d+$/.test(step)).join('.');
}

/** How a value is given: one of a few, or by kind. */
function takesOf(field: Field | undefined) {
  const type = field?.type;
  const values = type?.kind === 'text' ? (type.values ?? []) : [];
  const choices = values.map((value) => ({ value, title: field?.valueTitles?.[value] ?? { zh: value, en: value } }));
  return { kind: type?.kind ?? 'unknown', nullable: type?.nullable === true, choices };
}

const NONE = '无';
const TAKEN_OUT = '从评定中删除';

/** Corrections as papers print them. */
export async function correctionsInWords(db: Queries, found: Case, staff: boolean): Promise<readonly JsonObject[]> {
  const corrections = await listCorrections(db, found.application.id);
  return corrections.map((each) => {
    const { title, before, after, reason } = presentCorrection(found, each, staff);
    return { title: title.zh, before: before?.zh ?? NONE, after: after?.zh ?? TAKEN_OUT, reason };
  });
}
