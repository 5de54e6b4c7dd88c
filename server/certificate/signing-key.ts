import {
  calculateJwkThumbprint,
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import type { Database } from '#server/db/database.ts';
import { findSetting, keepSetting } from '#server/world/setting-store.ts';
import type { SecretBox } from '#server/world/secret-box.ts';

/** Signs what the QR of a certificate says, so that it can be verified without asking us. */
export interface SigningKey {
  /** Compact JWS (EdDSA) over the payload. */
  sign(payload: Readonly<Record<string, string | number>>): Promise<string>;
  /** The payload, or `undefined` when the signature is not ours. */
  verify(signed: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** The public key as a JWK set. */
  readonly published: { readonly keys: readonly JWK[] };
}

const SETTING = 'signing-key';
const ALGORITHM = 'EdDSA';
const KEY_ID_LENGTH = 8;

/** Opens the installation's key, which is made on first start and kept under seal. */
export async function openSigningKey(db: Database, box: SecretBox): Promise<SigningKey> {
  const kept = (await findSetting(db.queries, SETTING)) ?? (await keepNewKey(db, box));
  const privateJwk = JSON.parse(box.open(kept)) as JWK;
  const { kty, crv, x, kid = '' } = privateJwk;
  const publicJwk: JWK = { kty, crv, x, kid, alg: ALGORITHM, use: 'sig' } as JWK;
  const privateKey = await importJWK(privateJwk, ALGORITHM);
  const publicKey = await importJWK(publicJwk, ALGORITHM);
  return {
    published: { keys: [publicJwk] },
    sign: (payload) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .sign(privateKey),
    async verify(signed) {
      const opened = await compactVerify(signed, publicKey, { algorithms: [ALGORITHM] }).catch(() => undefined);
      if (!opened) return undefined;
      return JSON.parse(new TextDecoder().decode(opened.payload)) as Readonly<Record<string, unknown>>;
    },
  };
}

/** Answers what is kept in the end: two processes that start together must sign with the same key. */
async function keepNewKey(db: Database, box: SecretBox): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const named = { ...jwk, kid: (await calculateJwkThumbprint(jwk)).slice(0, KEY_ID_LENGTH) };
  const sealed = box.seal(JSON.stringify(named));
  return db.transact(async (trx) => {
    const kept = await findSetting(trx, SETTING);
    if (kept === undefined) await keepSetting(trx, SETTING, sealed);
    return kept ?? sealed;
  });
}
