import type { Request } from 'express';
import type { Actor, Origin } from '#server/account/actor.ts';
import type { PageRequest } from '#server/db/page.ts';
import { forbidden, signInFirst } from './problem.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who is signed in; set by the session. */
    actor?: Actor;
    /** Unique name of the request, in the log, the audit trail and problem details. */
    id: string;
  }
}

/** The signed-in person. @throws Problem 401 when there is none. */
export function actorOf(request: Request): Actor {
  if (request.actor) return request.actor;
  throw signInFirst();
}

/** The signed-in person, who must have the power. @throws Problem 401 or 403. */
export function actorWith(request: Request, power: string): Actor {
  const actor = actorOf(request);
  if (actor.powers.has(power)) return actor;
  throw forbidden(power);
}

/** Where the request came from. */
export function originOf(request: Request): Origin {
  return { requestId: request.id, address: request.ip ?? null };
}

/** The body; the contract has validated it, so a route may say what it is. */
export function bodyOf(request: Request): unknown {
  return request.body;
}

/** A path parameter. */
export function pathOf(request: Request, name: string): string {
  return String(request.params[name] ?? '');
}

/** A query parameter, `undefined` when it was not given. */
export function queryOf(request: Request, name: string): string | undefined {
  const value: unknown = request.query[name];
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The wanted page; the contract fills the defaults in. */
export function pageOf(request: Request): PageRequest {
  return { page: Number(request.query.page ?? 1), size: Number(request.query.size ?? 20) };
}
