import type { Request, RequestHandler } from 'express';
import type { Actor } from '#server/account/actor.ts';
import { dutyFirst, forbidden, notFound, signInFirst } from './problem.ts';

/** Stands for the people of the enterprise that an operation is about. */
const OWN = 'own';

/** Who may call an operation, as its `x-access` says; the head of the contract explains the words. */
type Access = 'public' | 'signed-in' | readonly string[];

type Described = Request & { openapi?: { schema: object } };

/** Lets a request through to its route when the contract's `x-access` names the person, who owes nothing first; looks nothing up. */
export const keepAccess: RequestHandler = (request, _response, next) => {
  const access = accessOf(request);
  if (access !== 'public') {
    admit(access, request.actor);
    if (!isOpenWhileOwing(request)) refuseWhoeverOwes(request.actor);
  }
  next();
};

/** @throws Problem 401 for nobody, 403 for somebody whom the contract does not name. */
function admit(access: Exclude<Access, 'public'>, actor: Actor | undefined): void {
  if (!actor) throw signInFirst();
  if (access === 'signed-in' || access.some((who) => isNamed(actor, who))) return;
  throw forbidden(access.filter((who) => who !== OWN).join(', '));
}

/** What somebody needs to do their duties is marked `x-while-owing`. */
function isOpenWhileOwing({ openapi }: Described): boolean {
  return openapi !== undefined && 'x-while-owing' in openapi.schema;
}

function refuseWhoeverOwes(actor: Actor | undefined): void {
  const [first] = actor?.owes ?? [];
  if (first !== undefined) throw dutyFirst(first);
}

function isNamed(actor: Actor, who: string): boolean {
  return who === OWN ? actor.enterprise !== null : actor.powers.has(who);
}

/** @throws Problem 404 where the contract knows no operation: Express finds a path in capitals, the contract does not. */
function accessOf({ openapi, method, path }: Described): Access {
  if (!openapi) throw notFound({ zh: '接口', en: 'path' });
  if ('x-access' in openapi.schema) return openapi.schema['x-access'] as Access;
  throw new Error(`${method} ${path} is in the contract without x-access; say there who may call it`);
}
