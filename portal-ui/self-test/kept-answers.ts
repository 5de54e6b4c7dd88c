import { shallowRef } from 'vue';
import type { JsonObject } from '#engine/model/json.ts';

/** The answers of this visit: they outlive a look at another page, and nothing but this page's memory ever holds them. */
export const keptAnswers = shallowRef<JsonObject>({});
