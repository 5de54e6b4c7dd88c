import { isJsonObject, own, ownText, type Json } from '#engine/model/json.ts';
import { listOfCases, type CaseEntry } from './case-documents.ts';

/** A case of two versions of a file: what it expected and what it expects; `null` where there is no such case. */
export interface CaseChange {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
}

/** How the cases of a file changed. A case under a new name is told by what it gives, which stayed the same. */
export function listCaseChanges(old: Json, now: Json): readonly CaseChange[] {
  const [olds, news] = [entriesOf(old), entriesOf(now)];
  const kept = news.map((entry) => ({ entry, was: olds.find((other) => isSame(other, entry)) }));
  const gone = olds.filter((entry) => !kept.some(({ was }) => was === entry));
  return [
    ...kept
      .filter(({ entry, was }) => was === undefined || was.name !== entry.name || !equal(was.expect, entry.expect))
      .map(({ entry, was }) => ({ name: nameOf(entry, was), before: was?.expect ?? null, after: entry.expect })),
    ...gone.map(({ name, expect }) => ({ name, before: expect, after: null })),
  ];
}

function entriesOf(file: Json): readonly CaseEntry[] {
  if (!isJsonObject(file)) return [];
  const cases = listOfCases(file);
  if (cases.length > 0 || own(file, 'expect') === undefined) return cases;
  // A whole enterprise is a case by itself.
  return [{ name: ownText(file, 'name') ?? '', given: {}, expect: own(file, 'expect') ?? null }];
}

function isSame(old: CaseEntry, now: CaseEntry): boolean {
  return old.name === now.name || equal(old.given, now.given);
}

function nameOf({ name }: CaseEntry, was: CaseEntry | undefined): string {
  return was === undefined || was.name === name ? name : `${was.name} → ${name}`;
}

function equal(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
