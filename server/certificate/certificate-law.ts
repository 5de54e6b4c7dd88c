import { listOfKind } from '#engine/edition/edition-source.ts';
import type { CertificateDocument } from '#engine/procedure/certificate-document.ts';
import { getCertificateState } from '#engine/procedure/certificate-rules.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Certificate } from './certificate.ts';

/** What an edition says of certificates. @throws Error for an edition without such a document. */
export function certificateLaw(rules: OpenRules): CertificateDocument {
  const [named] = listOfKind<CertificateDocument>(rules.source, 'certificate');
  if (named) return named.document;
  throw new Error(`the edition ${rules.record.edition} does not say how certificates are made`);
}

/** The certificate in another state. */
export function moveTo(law: CertificateDocument, certificate: Certificate, to: string, now: string): Certificate {
  const { valid } = getCertificateState(law, to);
  const becameValidAt = certificate.becameValidAt ?? (valid ? now : null);
  return { ...certificate, state: to, valid, becameValidAt };
}

/** The certificate an enterprise holds: the newest valid one, else the newest that ever was. */
export function pickHeld(certificates: readonly Certificate[]): Certificate | undefined {
  return certificates.find(({ valid }) => valid) ?? certificates.find(({ becameValidAt }) => becameValidAt !== null);
}
