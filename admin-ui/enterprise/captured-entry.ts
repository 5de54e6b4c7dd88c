import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';

/** What a person typed to record facts for an institution. */
export interface CapturedEntry {
  readonly source: string;
  readonly creditCode: string;
  /** A wall clock time as an input of type `datetime-local` gives it, with the offset of the person's clock. */
  readonly at: string;
  readonly facts: string;
}

/** A name of a sentence under `enterprise.mend`, with what fills it. */
export interface EntryProblem {
  readonly name: 'source' | 'creditCode' | 'at' | 'json' | 'object';
  readonly why: string;
}

/** Everything that stands in the way of sending an entry, by field. */
export function problemsOfEntry(entry: CapturedEntry): Partial<Record<keyof CapturedEntry, EntryProblem>> {
  const facts = problemOfFacts(entry.facts);
  return {
    ...(entry.source.trim() === '' && { source: { name: 'source', why: '' } as const }),
    ...(entry.creditCode.trim() === '' && { creditCode: { name: 'creditCode', why: '' } as const }),
    ...(Number.isNaN(Date.parse(entry.at)) && { at: { name: 'at', why: '' } as const }),
    ...(facts !== undefined && { facts }),
  };
}

/** The entry as the server takes it. Call it once {@link problemsOfEntry} finds nothing. */
export function requestOfEntry({ source, creditCode, at, facts }: CapturedEntry) {
  return {
    source: source.trim(),
    creditCode: creditCode.trim(),
    sourceUpdatedAt: new Date(at).toISOString(),
    facts: JSON.parse(facts) as JsonObject,
  };
}

function problemOfFacts(text: string): EntryProblem | undefined {
  try {
    return isJsonObject(JSON.parse(text) as Json) ? undefined : { name: 'object', why: '' };
  } catch (error) {
    return { name: 'json', why: error instanceof Error ? error.message : '' };
  }
}
