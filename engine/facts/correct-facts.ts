import { fromPointer, isList, readAt, toPointer, writeAt } from '#engine/model/pointer.ts';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';

/** A correction of one declared fact; its pointer counts rows as they were declared. */
export type FactCorrection = { readonly pointer: string } & (
  { readonly op: 'replace'; readonly value: Json } | { readonly op: 'remove' }
);

/**
 * Declared facts with corrections laid in, the later over the earlier. Rows are taken out last, so that every pointer
 * still counts them.
 */
export function correctFacts(declared: JsonObject, corrections: readonly FactCorrection[]): JsonObject {
  const replaced = replaceFacts(declared, corrections);
  const rows = corrections.filter(({ op, pointer }) => op === 'remove' && isRow(declared, pointer));
  const gone = new Set(rows.map(({ pointer }) => pointer));
  return gone.size === 0 ? replaced : (withoutRows(replaced, '', gone) as JsonObject);
}

/** As {@link correctFacts}, with the rows that were taken out still in place. */
export function replaceFacts(declared: JsonObject, corrections: readonly FactCorrection[]): JsonObject {
  return corrections.reduce((facts, correction) => {
    const { op, pointer } = correction;
    if (op === 'replace') return writeAt(facts, fromPointer(pointer), correction.value);
    return isRow(declared, pointer) ? facts : writeAt(facts, fromPointer(pointer), undefined);
  }, declared);
}

/** Whether a pointer names something that was declared. */
export function isDeclared(declared: JsonObject, pointer: string): boolean {
  return pointer !== '' && readAt(declared, fromPointer(pointer)) !== undefined;
}

/** Whether a pointer names a place inside a row that a correction took out. */
export function isTakenOut(corrections: readonly FactCorrection[], pointer: string): boolean {
  return corrections.some(
    ({ op, pointer: gone }) => op === 'remove' && (pointer === gone || pointer.startsWith(`${gone}/`)),
  );
}

function isRow(declared: JsonObject, pointer: string): boolean {
  return isList(readAt(declared, fromPointer(pointer).slice(0, -1)));
}

function withoutRows(value: Json, pointer: string, gone: ReadonlySet<string>): Json {
  if (isList(value)) {
    return value.flatMap((row, index) => {
      const here = pointer + toPointer([index]);
      return gone.has(here) ? [] : [withoutRows(row, here, gone)];
    });
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => {
    return [key, withoutRows(inner, pointer + toPointer([key]), gone)];
  });
  return Object.fromEntries(entries);
}
