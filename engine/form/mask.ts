import { own, type Json } from '#engine/model/json.ts';
import type { FormField } from './form.ts';

const STAR = '*';

/** Masks by the kind of personal data; the same everywhere, so that two views never add up to the whole. */
const MASKS: Readonly<Record<string, (text: string) => string>> = {
  'id-number': (text) => text.slice(0, 2) + STAR.repeat(Math.max(0, text.length - 2)),
  phone: (text) =>
    text.slice(0, 3) + STAR.repeat(Math.max(0, text.length - 7)) + text.slice(Math.max(3, text.length - 4)),
  name: (text) => [...text].map((character, index) => (index === 0 ? character : STAR)).join(''),
  text: (text) => STAR.repeat([...text].length),
};

/** The masked spelling of a sensitive field's value, `undefined` for a field that is not sensitive or holds no text. */
export function maskValue(field: FormField, value: Json | undefined): string | undefined {
  const kind = own(field.schema, 'x-sensitive');
  if (typeof kind !== 'string' || typeof value !== 'string') return undefined;
  return own(MASKS, kind)?.(value);
}
