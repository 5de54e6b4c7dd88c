import { isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import { isCreditCode } from './credit-code.ts';
import { isIdCard } from './id-card.ts';

/** The text formats a form may name, each a pure test that runs in linear time. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isPlainDate,
  month: isPlainMonth,
  'credit-code': isCreditCode,
  'id-card': isIdCard,
  mobile: (text) => /^1[3-9]\d{9}$/.test(text),
  phone: (text) => /^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$/.test(text) || /^1[3-9]\d{9}$/.test(text),
  region: (text) => /^[1-9]\d{5}$/.test(text),
  postcode: (text) => /^\d{6}$/.test(text),
  email: (text) => text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  pointer: (text) => text === '' || text.startsWith('/'),
  sha256: (text) => /^[0-9a-f]{64}$/.test(text),
};

/** Formats whose letters are written in capitals and that hold no blanks. */
export const CAPITAL_FORMATS: ReadonlySet<string> = new Set(['credit-code', 'id-card']);

/** Formats that hold no blanks. */
export const SOLID_FORMATS: ReadonlySet<string> = new Set([
  ...CAPITAL_FORMATS,
  'date',
  'month',
  'mobile',
  'phone',
  'region',
  'postcode',
  'email',
]);
