import type { Instant } from '#engine/calendar/instant.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { CLOCK } from './procedure-document.ts';
import { findState, getState, originsOf, UnknownInProcedure, type Procedure } from './procedure.ts';

/** A step that was taken. `actor` is null for the clock and the system. */
export interface TakenStep {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly role: string | null;
  readonly actor: string | null;
}

/** Where a case stands, folded from what happened. */
export interface Standing {
  readonly state: string;
  readonly enteredAt: Instant;
  /** The limit that is running, and since when; null where no period runs. */
  readonly service: string | null;
  readonly serviceSince: Instant;
  /** What the clock has noted of the running period without moving the case, such as that it is over. */
  readonly noted: readonly string[];
}

/** Where a case begins. */
export function startingStanding(procedure: Procedure, at: Instant): Standing {
  const state = getState(procedure, procedure.starts);
  return { state: state.id, enteredAt: at, service: state.service ?? null, serviceSince: at, noted: [] };
}

/**
 * Where a case stands after its events.
 * @throws UnknownInProcedure for an event that the procedure does not know, or that did not follow from the one before.
 */
export function foldEvents(procedure: Procedure, startedAt: Instant, events: readonly TakenStep[]): Standing {
  return events.reduce(
    (standing, event) => standAfter(procedure, standing, event),
    startingStanding(procedure, startedAt),
  );
}

/** Where a case stands after one more event. @throws UnknownInProcedure as {@link foldEvents}. */
export function standAfter(procedure: Procedure, before: Standing, event: TakenStep): Standing {
  const row = procedure.steps.find(
    (step) => step.on === event.on && step.to === event.to && originsOf(step).includes(event.from),
  );
  if (row === undefined || event.from !== before.state)
    throw new UnknownInProcedure(
      `${procedure.id} has no way from "${before.state}" to "${event.to}" on "${event.on}"; the history does not fit it`,
    );
  const stays = event.to === before.state;
  const service = row.extends ?? (stays ? before.service : (findState(procedure, event.to)?.service ?? null));
  const runsOn = stays || service === before.service;
  return {
    state: event.to,
    enteredAt: stays ? before.enteredAt : event.at,
    service,
    serviceSince: runsOn ? before.serviceSince : event.at,
    noted: [
      ...(runsOn && service === before.service ? before.noted : []),
      ...(stays && row.by === CLOCK ? [event.on] : []),
    ],
  };
}

/** The marks that events left on a case, each once. */
export function flagsOf(procedure: Procedure, events: readonly TakenStep[]): readonly LocalText[] {
  const rows = events.map(({ on, from, to }) =>
    procedure.steps.find((step) => step.on === on && step.to === to && originsOf(step).includes(from)),
  );
  return [...new Set(rows.flatMap((row) => row?.flag ?? []))];
}

/** How often each event was taken, for guards. */
export function countTaken(events: readonly TakenStep[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { on } of events) counts.set(on, (counts.get(on) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** After how many steps each event was taken for the last time, so that guards can tell which of two came later. */
export function lastTaken(events: readonly TakenStep[]): Readonly<Record<string, number>> {
  return Object.fromEntries(events.map(({ on }, index) => [on, index + 1]));
}
