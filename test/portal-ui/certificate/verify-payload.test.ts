// @vitest-environment node
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { payloadIn, verifyPayload } from '#portal-ui/certificate/verify-payload.ts';

const said = { n: 'X2026000001', c: '91150100MA0N00008Q', g: '2', v: '2027-05-31', p: 1 };

describe('what the QR of a certificate says', () => {
  let keys: { keys: [object] };
  let payload: string;

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' }] };
    payload = await new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
      .sign(privateKey);
  });

  test('stands after the # of its address', () => {
    expect(payloadIn('https://example.org/verify#a.b.c')).toBe('a.b.c');
    expect(payloadIn('#a.b.c')).toBe('a.b.c');
    expect(payloadIn(' a.b.c ')).toBe('a.b.c');
    expect(payloadIn('')).toBe('');
  });

  test('is taken as signed when the issuer signed it', async () => {
    expect(await verifyPayload(payload, keys)).toEqual({ outcome: 'signed', claims: said });
  });

  test('is taken as forged when a letter was changed', async () => {
    const [header = '', body = '', signature = ''] = payload.split('.');
    const changed = btoa(JSON.stringify({ ...said, g: '1' })).replaceAll('=', '');
    expect(await verifyPayload([header, changed, signature].join('.'), keys)).toEqual({ outcome: 'forged' });
    expect(await verifyPayload(body, keys)).toEqual({ outcome: 'forged' });
  });

  test('is taken as forged when somebody else signed it', async () => {
    const other = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const stranger = { ...(await exportJWK(other.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
    expect(await verifyPayload(payload, { keys: [stranger] })).toEqual({ outcome: 'forged' });
  });
});
