import type { JsonObject } from '#engine/model/json.ts';
import type { Vocabulary } from '#engine/facts/vocabulary.ts';
import type { Queries } from '#server/db/database.ts';
import { listCaptured } from './captured-store.ts';
import { foldCaptured } from './feed.ts';

/** What institutions say of an enterprise now. */
export async function getCapturedFacts(db: Queries, enterprise: string, vocabulary: Vocabulary): Promise<JsonObject> {
  return foldCaptured(await listCaptured(db, enterprise), vocabulary);
}
