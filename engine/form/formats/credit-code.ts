const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const MODULUS = ALPHABET.length;

/** True when length, alphabet and the six region digits of a unified social credit code (GB 32100-2015) are right. */
export function isCreditCode(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * True when the last character is the one that GB 32100-2015 computes from the 17 before it. Codes of an early pilot fail
 * this and are still in use, so a form decides whether that is an error or a warning (`x-checksum`).
 */
export function hasCreditCodeChecksum(text: string): boolean {
  if (!isCreditCode(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, -1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS] === text.at(-1);
}
