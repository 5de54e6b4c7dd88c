import type { EpochMs } from '#engine/calendar/instant.ts';
import { INTERNAL, type Actor } from '#server/account/actor.ts';
import type { Services } from '#server/services.ts';
import type { DemoDocuments } from './demo-documents.ts';
import { momentOf } from './office-hours.ts';

/** Where the demonstration's past is played: the services, what is to be told, and who plays. */
export interface Stage {
  readonly services: Services;
  readonly documents: DemoDocuments;
  readonly timezone: string;
  /** The demonstration's now. */
  readonly now: EpochMs;
  /** @throws Error for a login that nobody has. */
  getActor(login: string): Promise<Actor>;
  /** Staff that hold one of the roles. */
  listStaff(roles: readonly string[]): readonly string[];
}

/** Sets the stage for documents over services. */
export async function openStage(services: Services, documents: DemoDocuments): Promise<Stage> {
  const { db, rulebook, people } = services;
  const { timezone } = (await rulebook.getCurrent(db.queries)).edition.about;
  const actors = new Map<string, Actor>();
  return {
    services,
    documents,
    timezone,
    now: nowOf(documents.now, timezone),
    async getActor(login) {
      const known = actors.get(login) ?? (await people.findActorByLogin(db.queries, login, INTERNAL));
      if (!known) throw new Error(`nobody in the demonstration is called "${login}"`);
      actors.set(login, known);
      return known;
    },
    listStaff: (roles) =>
      documents.people.filter((person) => person.roles.some((role) => roles.includes(role))).map(({ login }) => login),
  };
}

/** The moment at which a wall clock in the zone shows `YYYY-MM-DDTHH:MM`. */
function nowOf(wallClock: string, timezone: string): EpochMs {
  const [day = '', time = ''] = wallClock.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return momentOf(day, hours * 60 + minutes, timezone);
}
