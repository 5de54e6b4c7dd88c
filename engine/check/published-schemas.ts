import type { JsonObject } from '#engine/model/json.ts';
import { paperSchema } from '#engine/papers/paper-schema.ts';
import { DOCUMENT_KINDS } from './document-kind.ts';

/** The JSON Schemas that editors load, by name; `schemas/<name>.schema.json` is written from these. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(DOCUMENT_KINDS.map(({ kind, schema }) => [kind, schema])),
  paper: paperSchema,
};
