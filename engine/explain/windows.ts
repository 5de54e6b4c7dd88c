import { AS_OF } from '#engine/edition/edition-names.ts';
import { asOperation } from '#engine/logic/compile-logic.ts';
import { addDays, addMonths, monthOf, shiftMonth, type PlainDate } from '#engine/model/plain-date.ts';
import { own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Reading } from '#engine/evaluate/reading.ts';
import { listTraceable, type Traceable } from './trace.ts';

/** A stretch of time that a document looks back on, first and last day included. */
export interface Window {
  readonly title: LocalText;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The windows of an evaluation: every number of months that a document counts back from the as-of day. */
export function listWindows(reading: Reading): readonly Window[] {
  const all = listTraceable(reading.edition).flatMap((document) =>
    document.logics.flatMap(({ logic }) => windowsIn(logic, document, reading.asOf)),
  );
  const known = new Map(all.map((window) => [`${window.title.zh} ${window.from} ${window.to}`, window]));
  return [...known.values()];
}

function windowsIn(logic: Json, document: Traceable, asOf: PlainDate): readonly Window[] {
  if (Array.isArray(logic)) return logic.flatMap((part: Json) => windowsIn(part, document, asOf));
  const operation = asOperation(logic);
  if (operation === undefined) return [];
  const { operator, operands } = operation;
  const inner = operands.flatMap((operand) => windowsIn(operand, document, asOf));
  const months = nameOf(operands[0] ?? null) === AS_OF ? monthsOf(operands[1] ?? null, document) : undefined;
  if (months === undefined) return inner;
  const title = titleOf(document);
  if (operator === 'monthsBefore') return [{ title, from: addMonths(asOf, -months), to: asOf }, ...inner];
  if (operator !== 'completeMonths') return inner;
  const first = `${shiftMonth(monthOf(asOf), -months)}-01`;
  return [{ title, from: first, to: addDays(`${monthOf(asOf)}-01`, -1) }, ...inner];
}

function titleOf({ id, document }: Traceable): LocalText {
  const title = own(document as Readonly<Record<string, unknown>>, 'title');
  return (title as LocalText | undefined) ?? { zh: id, en: id };
}

function monthsOf(logic: Json, { limits }: Traceable): number | undefined {
  const limit = own(limits, (nameOf(logic) ?? '').replace(/^limits\./, ''));
  const months = typeof logic === 'number' ? logic : limit;
  return typeof months === 'number' && Number.isInteger(months) ? months : undefined;
}

function nameOf(logic: Json): string | undefined {
  const operation = asOperation(logic);
  const [name] = operation?.operands ?? [];
  return operation?.operator === 'var' && typeof name === 'string' ? name : undefined;
}
