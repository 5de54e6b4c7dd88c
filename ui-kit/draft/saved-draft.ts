import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** A version of a form on the server. */
export interface SavedDraft {
  readonly version: number;
  readonly data: JsonObject;
}

/** A saved version out of data that came from elsewhere; undefined when they are something else. */
export function readSavedDraft(value: Json | undefined): SavedDraft | undefined {
  if (!isJsonObject(value)) return undefined;
  const [version, data] = [own(value, 'version'), own(value, 'data')];
  return typeof version === 'number' && isJsonObject(data) ? { version, data } : undefined;
}
