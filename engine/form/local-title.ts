import { own, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { asLocalText } from './local-text-value.ts';

/** The title of a schema or layout element, `undefined` where it carries none. */
export function findTitle(schema: JsonObject, key: 'title' | 'label' | 'text' = 'title'): LocalText | undefined {
  const zh = own(schema, key);
  if (typeof zh !== 'string') return undefined;
  const en = own(schema, 'x-en');
  return { zh, en: typeof en === 'string' ? en : zh };
}

/** The unit beside a number, `undefined` where there is none. */
export function findUnit(schema: JsonObject): LocalText | undefined {
  return asLocalText(own(schema, 'x-unit'));
}

/** The hint under a field, `undefined` where there is none. */
export function findHelp(schema: JsonObject): LocalText | undefined {
  return asLocalText(own(schema, 'x-help')) ?? asLocalText(own(schema, 'description'));
}
