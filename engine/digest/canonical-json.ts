import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '#engine/model/json.ts';

/** The RFC 8785 spelling of a JSON value: one value, one text. @throws Error for numbers that are not finite. */
export function canonicalJson(value: Json): string {
  return canonicalize(value) ?? 'null';
}

/** `sha256:` and the hex digest of the canonical JSON. */
export function digestOf(value: Json): string {
  return digestOfText(canonicalJson(value));
}

/** `sha256:` and the hex digest of a text's UTF-8 bytes. */
export function digestOfText(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
