import type { Request, RequestHandler } from 'express';
import type { Actor } from '#server/account/actor.ts';
import { forbidden, notFound, signInFirst } from './problem.ts';

/** Stands for the people of the enterprise that an operation is about. */
const OWN = 'own';

/** Who may call an operation, as its `x-access` says; the head of the contract explains the words. */
type Access = 'public' | 'signed-in' | readonly string[];

/** Lets a request through to its route when the contract's `x-access` names the person; looks nothing up. */
export const keepAccess: RequestHandler = (request, _response, next) => {
  const access = accessOf(request);
  if (access !== 'public') admit(access, request.actor);
  next();
};

/** @throws Problem 401 for nobody, 403 for somebody whom the contract does not name. */
function admit(access: Exclude<Access, 'public'>, actor: Actor | undefined): void {
  if (!actor) throw signInFirst();
  if (access === 'signed-in' || access.some((who) => isNamed(actor, who))) return;
  throw forbidden(access.filter((who) => who !== OWN).join(', '));
}

function isNamed(actor: Actor, who: string): boolean {
  return who === OWN ? actor.enterprise !== null : actor.powers.has(who);
}

/** @throws Problem 404 where the contract knows no operation: Express finds a path in capitals, the contract does not. */
function accessOf({ openapi, method, path }: Request & { openapi?: { schema: object } }): Access {
  if (!openapi) throw notFound({ zh: '接口', en: 'path' });
  if ('x-access' in openapi.schema) return openapi.schema['x-access'] as Access;
  throw new Error(`${method} ${path} is in the contract without x-access; say there who may call it`);
}
