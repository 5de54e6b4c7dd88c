import { createHash, randomBytes, randomInt } from 'node:crypto';

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new unguessable id of 26 characters, safe in paths. */
export function newId(): string {
  return Array.from(randomBytes(26), (byte) => BASE32[byte % 32]).join('');
}

/** `length` characters of `alphabet`, each equally likely. */
export function randomCode(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** SHA-256 of text or bytes, in hex. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
