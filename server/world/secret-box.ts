import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Seals short texts for storage and makes hashes that only this installation can make. */
export interface SecretBox {
  seal(plain: string): string;
  open(sealed: string): string;
  /** Keyed hash for look-ups, so that a stolen table does not give the values away. */
  blindIndex(value: string): string;
  /** Secret for session cookies. */
  readonly sessionSecret: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A box whose keys all come from one secret of the installation. */
export function createSecretBox(secret: string): SecretBox {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'plumbline', purpose, 32));
  const sealing = key('seal');
  const indexing = key('index');
  return {
    sessionSecret: key('session').toString('hex'),
    seal(plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
    blindIndex: (value) => createHmac('sha256', indexing).update(value).digest('hex'),
  };
}

/** The secret kept in `path`, made on first use and readable by the owner only. */
export function keepSecret(path: string): string {
  if (!existsSync(path)) makeSecret(path);
  return readFileSync(path, 'utf8').trim();
}

/** Appears whole or not at all, and never in place of another one: two processes that start together keep the same. */
function makeSecret(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
}
