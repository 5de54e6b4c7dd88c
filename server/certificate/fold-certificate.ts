import { foldCertificate, type CertificateStanding } from '#engine/procedure/certificate-events.ts';
import { certificateWakesAfter } from '#engine/procedure/certificate-rules.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Certificate } from './certificate.ts';
import { listCertificateEvents } from './certificate-event-store.ts';
import { certificateLaw } from './certificate-law.ts';
import { updateCertificate } from './certificate-store.ts';

/** What is kept of a certificate although its events say it. */
export type FoldedCertificate = CertificateStanding & Pick<Certificate, 'lawId' | 'wakesAfter'>;

/** Where a certificate stands and when time moves it, from its events alone. @throws UnknownInCertificate */
export async function foldKeptCertificate(
  rulebook: RulebookLookup,
  db: Queries,
  { id }: Certificate,
): Promise<FoldedCertificate> {
  const events = await listCertificateEvents(db, id);
  const editions = new Map<string, OpenRules>();
  for (const { edition } of events) editions.set(edition, await rulebook.getRules(db, edition));
  const rulesOf = (edition: string) => editions.get(edition) ?? unknownEdition(edition);
  const standing = foldCertificate((edition) => certificateLaw(rulesOf(edition)), events);
  const lawId = events.at(-1)?.edition ?? '';
  const rules = rulesOf(lawId);
  return {
    ...standing,
    lawId,
    wakesAfter: certificateWakesAfter(certificateLaw(rules), standing, calendarOf(rules.source)),
  };
}

/** Keeps of a certificate what its events say. */
export async function keepFoldedCertificate(
  trx: Queries,
  certificate: Certificate,
  folded: FoldedCertificate,
): Promise<void> {
  await updateCertificate(trx, { ...certificate, ...folded });
}

function unknownEdition(edition: string): never {
  throw new Error(`an event names the edition ${edition}, which is not there`);
}
