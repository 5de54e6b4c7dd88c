import { ConnectSessionKnexStore } from 'connect-session-knex';
import type { SessionData } from 'express-session';

type Done = (error?: unknown) => void;

/**
 * Sessions in the database. The library tells its caller of an error and throws it as well, where nobody can catch it:
 * one query that failed would end the process; and of a `touch` that failed it tells nobody, whose request would wait for
 * ever. Here every error goes to the caller alone.
 */
export class SessionStore extends ConnectSessionKnexStore {
  override async get(sid: string, done: (error: unknown, session?: SessionData | null) => void) {
    return super.get(sid, done).catch(() => null);
  }

  override async set(sid: string, session: SessionData, done?: Done) {
    await super.set(sid, session, done).catch(() => undefined);
  }

  override async touch(sid: string, session: SessionData, done?: Done) {
    await super.touch(sid, session, done).catch((error: unknown) => done?.(error));
  }

  override async destroy(sid: string, done?: Done) {
    return super.destroy(sid, done).catch(() => 0);
  }
}
