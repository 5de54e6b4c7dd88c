import type { CertificateSettings } from '#engine/procedure/certificate-events.ts';
import { countRows, type Queries } from '#server/db/database.ts';
import { fromJsonText, objectFromText, toJsonText } from '#server/db/json-text.ts';
import type { RecordedEvent } from './certificate.ts';

interface EventRow {
  certificate_id: string;
  sequence: number;
  at: string;
  event: string;
  from_state: string | null;
  to_state: string;
  edition_id: string;
  application_id: string | null;
  actor_id: string | null;
  actor_name: string | null;
  article: string | null;
  sets: string;
  given: string;
}

/** What happened to a certificate, oldest first. */
export async function listCertificateEvents(db: Queries, certificate: string): Promise<RecordedEvent[]> {
  const rows: EventRow[] = await db<EventRow>('certificate_event')
    .where({ certificate_id: certificate })
    .orderBy('sequence');
  return rows.map(toEvent);
}

/** Adds what happened, after everything that happened before. */
export async function insertCertificateEvent(
  trx: Queries,
  certificate: string,
  event: Omit<RecordedEvent, 'sequence'>,
): Promise<void> {
  const earlier = await countRows(trx('certificate_event').where({ certificate_id: certificate }));
  await trx('certificate_event').insert({
    certificate_id: certificate,
    sequence: earlier + 1,
    at: event.at,
    event: event.on,
    from_state: event.from,
    to_state: event.to,
    edition_id: event.edition,
    application_id: event.applicationId,
    actor_id: event.actorId,
    actor_name: event.actorName,
    article: event.article,
    sets: toJsonText(event.sets),
    given: toJsonText(event.given),
  });
}

function toEvent(row: EventRow): RecordedEvent {
  return {
    sequence: row.sequence,
    at: row.at,
    on: row.event,
    from: row.from_state,
    to: row.to_state,
    edition: row.edition_id,
    applicationId: row.application_id,
    actorId: row.actor_id,
    actorName: row.actor_name,
    article: row.article,
    sets: fromJsonText(row.sets) as CertificateSettings,
    given: objectFromText(row.given),
  };
}
