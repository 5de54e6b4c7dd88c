import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';

/** Reads `{zh, en}` or one plain text that serves both languages; anything else is `undefined`. */
export function asLocalText(value: Json | undefined): LocalText | undefined {
  if (typeof value === 'string') return untranslated(value);
  if (!isJsonObject(value)) return undefined;
  const zh = own(value, 'zh');
  const en = own(value, 'en');
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}
