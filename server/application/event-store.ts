import type { Queries } from '#server/db/database.ts';
import { objectFromText, toJsonText } from '#server/db/json-text.ts';
import type { ApplicationEvent } from './application.ts';

interface EventRow {
  application_id: string;
  sequence: number;
  at: string;
  step: string;
  from_state: string;
  to_state: string;
  actor_id: string | null;
  actor_name: string | null;
  role: string | null;
  comment: string | null;
  input: string;
  article: string | null;
}

/** What happened to an application, oldest first. */
export async function listEvents(db: Queries, application: string): Promise<ApplicationEvent[]> {
  const rows: EventRow[] = await db<EventRow>('application_event')
    .where({ application_id: application })
    .orderBy('sequence');
  return rows.map(toEvent);
}

/** Adds what happened. */
export async function insertEvent(trx: Queries, application: string, event: ApplicationEvent): Promise<void> {
  await trx('application_event').insert({
    application_id: application,
    sequence: event.sequence,
    at: event.at,
    step: event.step,
    from_state: event.from,
    to_state: event.to,
    actor_id: event.actorId,
    actor_name: event.actorName,
    role: event.role,
    comment: event.comment,
    input: toJsonText(event.input),
    article: event.article,
  });
}

function toEvent(row: EventRow): ApplicationEvent {
  return {
    sequence: row.sequence,
    at: row.at,
    step: row.step,
    from: row.from_state,
    to: row.to_state,
    actorId: row.actor_id,
    actorName: row.actor_name,
    role: row.role,
    comment: row.comment,
    input: objectFromText(row.input),
    article: row.article,
  };
}
