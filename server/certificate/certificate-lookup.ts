import { certificateStateOn } from '#engine/procedure/certificate-rules.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Certificate, RecordedEvent } from './certificate.ts';
import { listCertificateEvents } from './certificate-event-store.ts';
import { certificateLaw, pickHeld } from './certificate-law.ts';
import { listEvery, listHolderIds, listOfHolder, type HolderFilter } from './certificate-store.ts';

/** A certificate as it stands on a day: a late sweep must not make an expired one look valid. */
export async function asItStands(
  db: Queries,
  rulebook: RulebookLookup,
  certificate: Certificate,
  today: PlainDate,
): Promise<Certificate> {
  if (certificate.wakesAfter === null || today <= certificate.wakesAfter) return certificate;
  const rules = await rulebook.getRules(db, certificate.lawId);
  const { id, valid } = certificateStateOn(certificateLaw(rules), certificate, today, calendarOf(rules.source));
  return { ...certificate, state: id, valid };
}

/** Everything an enterprise was ever given as it stands today, newest first. */
export async function listHoldings(db: Queries, rulebook: RulebookLookup, enterprise: string): Promise<Certificate[]> {
  const today = await rulebook.today(db);
  const certificates = await listOfHolder(db, enterprise);
  return Promise.all(certificates.map((certificate) => asItStands(db, rulebook, certificate, today)));
}

/** The certificate an enterprise holds today. */
export async function findHeld(
  db: Queries,
  rulebook: RulebookLookup,
  enterprise: string,
): Promise<Certificate | undefined> {
  return pickHeld(await listHoldings(db, rulebook, enterprise));
}

/** What happened to a certificate, oldest first. */
export function listEventsOf(db: Queries, { id }: Certificate): Promise<RecordedEvent[]> {
  return listCertificateEvents(db, id);
}

/** Every certificate as it is kept, in pieces. */
export function listKept(db: Queries, piece: { from: number; size: number }): Promise<Certificate[]> {
  return listEvery(db, piece);
}

/** Ids of enterprises that were ever handed a certificate, a part at a time in their order. */
export function listHolders(db: Queries, filter: HolderFilter): Promise<string[]> {
  return listHolderIds(db, filter);
}
