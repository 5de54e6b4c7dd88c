import type { RequestHandler } from 'express';
import session from 'express-session';
import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';
import type { Config } from '#server/config.ts';
import type { Queries } from '#server/db/database.ts';
import { Problem } from './problem.ts';
import { SessionStore } from './session-store.ts';

declare module 'express-session' {
  interface SessionData {
    account?: string;
    /** Sessions of an older epoch than the account's are over. */
    epoch?: number;
    /** The visit that the session is; it is over when somebody ended that. */
    visit?: string;
    /** The secret, under seal, of an authenticator that is being set up. */
    enrolling?: string;
  }
}

/** Cookie sessions kept in the database, and how to stop their housekeeping. */
export interface Sessions {
  readonly handler: RequestHandler;
  close(): void;
}

const COOKIE = 'plumbline';

/** Opens the sessions; a session ends after the idle time of its owner, counted from the last request. */
export function openSessions(queries: Queries, config: Config, secret: string): Sessions {
  const store = new SessionStore({
    knex: queries,
    tableName: 'session',
    createTable: false,
    cleanupInterval: 600_000,
  });
  const handler = session({
    name: COOKIE,
    secret,
    store,
    resave: false,
    rolling: true,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.publicUrl.startsWith('https:'),
      maxAge: config.idleMinutes.enterprise * 60_000,
    },
  });
  return { handler, close: () => clearTimeout(store.nextDbCleanup) };
}

const csrf = csrfSync({ getTokenFromRequest: (request) => request.headers['x-csrf-token']?.toString() });

/** The token that changes of this session need. */
export function csrfTokenOf(request: Request): string {
  return csrf.generateToken(request);
}

/** Refuses changes that do not carry the session's token. */
export const requireCsrfToken: RequestHandler = (request, response, next) => {
  csrf.csrfSynchronisedProtection(request, response, (error?: unknown) => {
    next(error === csrf.invalidCsrfTokenError ? missingToken() : error);
  });
};

/** Starts a new session for the account, so that an id known before sign-in is worth nothing. */
export async function beginSession(request: Request, owner: SessionOwner): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(toError(error)) : resolve()));
  });
  request.session.account = owner.account;
  request.session.epoch = owner.epoch;
  request.session.visit = owner.visit;
  request.session.cookie.maxAge = owner.idleMinutes * 60_000;
}

export interface SessionOwner {
  readonly account: string;
  readonly epoch: number;
  readonly visit: string;
  readonly idleMinutes: number;
}

/** Ends the session. */
export async function endSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(toError(error)) : resolve()));
  });
}

function missingToken(): Problem {
  return new Problem(403, 'csrf', {
    zh: '页面已过期，操作未执行。请刷新页面后重试。',
    en: 'The page is out of date and nothing was done. Reload it and try again.',
  });
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
