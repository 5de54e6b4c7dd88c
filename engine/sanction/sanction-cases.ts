import type { Json, JsonObject } from '#engine/model/json.ts';
import { openSanction, type Accusation } from './open-sanction.ts';
import type { SanctionDocument } from './sanction-document.ts';

/** Answers a case of a sanction: the procedure and article, or the code of the refusal. */
export function runSanctionCase(document: JsonObject, given: JsonObject): Json {
  const accusation = { decided: [], facts: '', ...given } as unknown as Accusation;
  const answer = openSanction(document as unknown as SanctionDocument, accusation);
  return 'refused' in answer
    ? { refused: answer.refused }
    : { procedure: answer.procedure, article: answer.article, cause: answer.cause.code };
}
