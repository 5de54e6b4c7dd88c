import type { EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, own } from '#engine/model/json.ts';

/** Whether points are computed anew in a procedure; where they are not, as in a change, an estimate would say nothing. */
export function isRescored(source: EditionSource, procedure: string): boolean {
  const document = own(source, `${procedure}.json`);
  return isJsonObject(document) && own(document, 'rescored') === true;
}
