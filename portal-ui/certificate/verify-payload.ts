import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet } from 'jose';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';

/** What checking a signed payload came to; `unsupported` when this browser cannot. */
export type PayloadCheck =
  | { readonly outcome: 'signed'; readonly claims: JsonObject }
  | { readonly outcome: 'forged' }
  | { readonly outcome: 'unsupported'; readonly claims: JsonObject };

/** The payload in what a QR says: the part after `#` of its address, or the whole of it. Empty when there is none. */
export function payloadIn(text: string): string {
  return text.slice(text.indexOf('#') + 1).trim();
}

/** The same when it has the shape of a signed payload, three parts of base64url; undefined for any other QR. */
export function signedIn(text: string): string | undefined {
  const payload = payloadIn(text);
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(payload) ? payload : undefined;
}

/** Checks a compact JWS against the published keys, here in the browser. */
export async function verifyPayload(payload: string, keys: JSONWebKeySet): Promise<PayloadCheck> {
  const claims = readClaims(payload);
  if (claims === undefined) return { outcome: 'forged' };
  if (!(await canVerify())) return { outcome: 'unsupported', claims };
  try {
    const { payload: bytes } = await compactVerify(payload, createLocalJWKSet(keys));
    const signed: Json = JSON.parse(new TextDecoder().decode(bytes)) as Json;
    return isJsonObject(signed) ? { outcome: 'signed', claims: signed } : { outcome: 'forged' };
  } catch {
    return { outcome: 'forged' };
  }
}

/** Browsers older than 2025 know no Ed25519, and none offers it on an address without TLS. */
async function canVerify(): Promise<boolean> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (subtle === undefined) return false;
  return subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(
    () => true,
    () => false,
  );
}

function readClaims(payload: string): JsonObject | undefined {
  try {
    return decodeJwt(payload);
  } catch {
    return undefined;
  }
}
