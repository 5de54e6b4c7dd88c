import { listOfKind } from '#engine/edition/edition-source.ts';
import type { CertificateDocument } from '#engine/procedure/certificate-document.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Certificate } from './certificate.ts';

/** What an edition says of certificates. @throws Error for an edition without such a document. */
export function certificateLaw(rules: OpenRules): CertificateDocument {
  const [named] = listOfKind<CertificateDocument>(rules.source, 'certificate');
  if (named) return named.document;
  throw new Error(`the edition ${rules.record.edition} does not say how certificates are made`);
}

/** The certificate an enterprise holds: the newest valid one, else the newest that ever was. */
export function pickHeld(certificates: readonly Certificate[]): Certificate | undefined {
  return certificates.find(({ valid }) => valid) ?? certificates.find(({ becameValidAt }) => becameValidAt !== null);
}
