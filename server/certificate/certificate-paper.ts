import type { JsonObject } from '#engine/model/json.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { Certificate } from './certificate.ts';
import { certificateLaw } from './certificate-law.ts';
import type { SigningKey } from './signing-key.ts';

interface Parts {
  readonly publicUrl: string;
  readonly box: SecretBox;
  readonly key: SigningKey;
}

/** What the papers of a certificate may print. The QR's payload is signed and names nobody. */
export async function certificateContext(
  { publicUrl, box, key }: Parts,
  rules: OpenRules,
  certificate: Certificate,
): Promise<JsonObject> {
  const { about, digest } = rules.edition;
  const { number, creditCode, grade, validUntil, issuedOn, printing } = certificate;
  const signed = await key.sign({ n: number, c: creditCode, g: grade.id, v: validUntil, p: printing });
  return {
    certificate: {
      number,
      printing,
      issuedOn,
      validUntil,
      checkCode: box.open(certificate.checkCodeSealed),
      verifyUrl: `${publicUrl}/verify`,
      qrPayload: `${publicUrl}/verify#${signed}`,
      sealed: certificate.state !== certificateLaw(rules).starts,
    },
    grade: { id: grade.id, title: grade.title.zh },
    enterprise: { name: certificate.enterpriseName, creditCode },
    ...certificate.holder,
    edition: { title: about.title.zh, edition: about.edition, digest, regulation: about.regulation.zh },
    bodies: Object.fromEntries(about.bodies.map(({ id, title }) => [id, title.zh])),
  };
}
