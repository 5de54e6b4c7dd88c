import type { Attempt } from '#engine/procedure/open-steps.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Instant } from '#server/world/clock.ts';
import { READ_ALL, type Application } from './application.ts';

/**
 * How much of a case a person sees: all of it; what its `party`, whom somebody else's filing concerns, is told; or what
 * the `filer` of such a case is told.
 */
export type Sight = 'whole' | 'party' | 'filer';

/** How much the person sees; null for nothing. A case is shown to its enterprise from its first state that is shown. */
export function sightOf(actor: Actor, application: Application): Sight | null {
  if (actor.powers.has(READ_ALL)) return 'whole';
  if (actor.enterprise === null) return null;
  if (application.filing !== null && application.filing.by === actor.enterprise) return 'filer';
  if (actor.enterprise !== application.enterpriseId || !application.shown) return null;
  return application.filing === null ? 'whole' : 'party';
}

/** What a person attempts in a case: whoever filed a case about another enterprise takes no step for that one. */
export function attemptOf(
  by: Actor,
  application: Application,
  situation: Pick<Attempt, 'history' | 'deeds' | 'names'> & { readonly moment: { readonly now: Instant } },
): Attempt {
  const stranger = by.enterprise !== null && by.enterprise !== application.enterpriseId;
  const { history, deeds = [], names, moment } = situation;
  const roles = stranger ? [] : by.roles;
  return { state: application.state, roles, actor: by.account, history, deeds, names, now: moment.now };
}
