import type { Listener, StepDocument } from '#engine/procedure/procedure-document.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { Application } from './application.ts';

/** What the deeds of a step may pass on: in a case that somebody filed, only what is meant for the enterprise. */
export function tellable<Given extends { readonly comment: string | null; readonly input: JsonObject }>(
  { filing }: Application,
  row: StepDocument,
  given: Given,
): Given {
  if (filing === null) return given;
  return {
    ...given,
    input: toldInputs('enterprise', row, given.input),
    comment: toldTo('enterprise', row, given.input),
  };
}

/** What a step's inputs say to a listener in a case that somebody filed about another enterprise; null for nothing. */
export function toldTo(listener: Listener, row: StepDocument | undefined, input: JsonObject): string | null {
  const texts = Object.values(toldInputs(listener, row, input)).filter((value) => typeof value === 'string');
  return texts.length === 0 ? null : texts.join('\n');
}

/** Those of a step's inputs that a listener reads. */
export function toldInputs(listener: Listener, row: StepDocument | undefined, input: JsonObject): JsonObject {
  const names = (row?.needs?.input ?? []).filter(({ tells }) => tells?.includes(listener)).map(({ name }) => name);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own(input, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
