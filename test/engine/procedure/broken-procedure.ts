import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Json } from '#engine/model/json.ts';
import { checkProcedures } from '#engine/procedure/check-procedures.ts';
import { EDITION } from './edition.ts';

/** What stands beside the edition. */
export const BESIDE = {
  forms: [
    'annual-report', 'application', 'change', 'complaint', 'objection', 'promotion', 'registration', 'replacement',
  ],
  papers: [
    'acceptance-notice', 'certificate', 'correction-notice', 'delivery-receipt', 'downgrade-decision', 'downgrade-notice',
    'evaluation-report', 'objection-answer', 'publicity-notice', 'refusal-notice', 'result-notice', 'revocation-decision',
    'revocation-notice', 'void-notice',
  ],
}; // prettier-ignore

/** A document that may be spoilt. */
export type Writable = Record<string, unknown>;
/** Its rows. */
export type Rows = Writable[];

/** The edition with one of its documents changed. */
export function changed(path: string, change: (document: Writable) => void): EditionSource {
  const document = structuredClone(EDITION[path]) as unknown as Writable;
  change(document);
  return { ...EDITION, [path]: document as unknown as Json };
}

/** Code and place of everything the check says. */
export function codes(source: EditionSource): readonly string[] {
  return checkProcedures(source, BESIDE).map(({ code, document, pointer }) => `${code} ${document}${pointer}`);
}

/** The steps of a document. */
export function stepsOf(document: Writable): Rows {
  return document.steps as Rows;
}

/** The states of a document. */
export function statesOf(document: Writable): Rows {
  return document.states as Rows;
}

/** The first row of an event. */
export function rowOf(document: Writable, on: string): Writable {
  const found = stepsOf(document).find((row) => row.on === on);
  if (found === undefined) throw new Error(`no row ${on}`);
  return found;
}

/** What the check says once a document was spoilt. */
export function broken(path: string, change: (document: Writable) => void): readonly string[] {
  return codes(changed(path, change));
}
