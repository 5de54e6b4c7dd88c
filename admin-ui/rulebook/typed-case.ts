import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Field } from '#engine/types/logic-type.ts';
import type { CaseEntry } from './case-documents.ts';
import { readNumber } from './read-number.ts';
import type { ReadName } from './rule-words.ts';

/** What a person typed for a new case. Empty texts are what the case leaves out. */
export interface TypedCase {
  readonly name: string;
  readonly asOf: string;
  readonly values: Readonly<Record<string, string>>;
  readonly facts: string;
  readonly expect: string;
}

/** How the expectation of a kind of document is asked for. */
export type ExpectKind = 'finding' | 'points' | 'json';

/** Names of the sentences under `rulebook.cases` that say what is wrong with a typed case. */
export type CaseProblem = 'nameMissing' | 'nameTaken' | 'jsonWrong' | 'expectMissing';

const EXPECTS: Readonly<Record<string, ExpectKind>> = { condition: 'finding', criterion: 'finding', item: 'points' };

/** How to ask for what a case of this kind of document expects. */
export function expectKind(kind: string | undefined): ExpectKind {
  return kind !== undefined && Object.hasOwn(EXPECTS, kind) ? (EXPECTS[kind] ?? 'json') : 'json';
}

/** True for a name whose value fits one input; lists and rows go into the facts. */
export function isTypedName({ field }: ReadName): boolean {
  return ['number', 'boolean', 'text', 'date', 'month'].includes(field.type.kind);
}

/** The case that was typed, or the first thing that is wrong with it. */
export function readTypedCase(
  typed: TypedCase,
  { kind, reads, taken }: { kind: ExpectKind; reads: readonly ReadName[]; taken: readonly string[] },
): CaseEntry | CaseProblem {
  const name = typed.name.trim();
  if (name === '') return 'nameMissing';
  if (taken.includes(name)) return 'nameTaken';
  const facts = typed.facts.trim() === '' ? {} : parse(typed.facts);
  if (!isJsonObject(facts)) return 'jsonWrong';
  const expect = expectOf(typed.expect.trim(), kind);
  if (expect === undefined) return kind === 'json' && typed.expect.trim() !== '' ? 'jsonWrong' : 'expectMissing';
  return { name, given: givenOf(typed, reads, facts), expect };
}

function givenOf({ asOf, values }: TypedCase, reads: readonly ReadName[], facts: JsonObject): JsonObject {
  const fixed = reads.flatMap(({ name, field }) => {
    const value = valueOf((values[name] ?? '').trim(), field);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...(asOf !== '' && { asOf }),
    ...(fixed.length > 0 && { values: Object.fromEntries(fixed) }),
    ...((Object.keys(facts).length > 0 || fixed.length === 0) && { facts }),
  };
}

function valueOf(text: string, field: Field): Json | undefined {
  if (text === '') return undefined;
  if (field.type.kind === 'number') return readNumber(text);
  if (field.type.kind === 'boolean') return text === 'yes';
  return text;
}

function expectOf(text: string, kind: ExpectKind): Json | undefined {
  if (text === '') return undefined;
  if (kind === 'finding') return { finding: text };
  if (kind === 'json') return parse(text);
  const points = readNumber(text);
  return points === undefined ? undefined : { points };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
