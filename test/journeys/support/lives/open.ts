import { findSanction } from '#engine/sanction/open-sanction.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { INTERNAL, type Actor } from '#server/account/actor.ts';
import type { Problem } from '#server/http/problem.ts';
import { newId } from '#server/world/ids.ts';
import { attempt, Fault } from './deeds.ts';
import { sampleFor } from './forms.ts';
import type { Company, World } from './world.ts';

/** Somebody who has not signed in. */
export const NOBODY = 'nobody';

/** Opens a case of a procedure for an enterprise, in whichever way such a case is opened; answers its id, or why not. */
export async function tryOpen(
  world: World,
  procedure: Procedure,
  company: Company,
  login: string,
): Promise<string | Problem> {
  const actor = login === NOBODY ? null : await world.actor(login);
  const what = `${login} opens ${procedure.id} for ${company.login}`;
  const opened: string[] = [];
  const deed = await openerOf(world, procedure, company, actor);
  const outcome = await attempt(world, what, async () => {
    opened.push(await deed());
  });
  if (outcome !== null) return outcome;
  if (!isNamed(procedure, actor)) throw new Fault(`${what}: the procedure names none of their roles`);
  return opened[0] ?? '';
}

/** Logins that may open a case of the procedure for an enterprise, in the order in which chance asks them. */
export async function listOpeners(world: World, procedure: Procedure, company: Company): Promise<readonly string[]> {
  const { by, onBehalf = [] } = procedure.opens;
  if (typeof by === 'string') return [NOBODY];
  const own = await world.listHolders([...by, ...onBehalf], company.enterprise);
  // Mostly the enterprise itself; staff enter a case from paper now and then.
  const first = (login: string) => (login === company.login && world.random.next() < 0.8 ? 0 : 1);
  if (procedure.concerns === undefined) return sortedBy(world.random.shuffle(own), first);
  const others = world.companies.filter(({ login }) => login !== company.login).map(({ login }) => login);
  return world.random.shuffle([...own.filter((login) => login !== company.login), ...others, NOBODY]);
}

/** The list in the order of a rank that is asked for once each. */
export function sortedBy<T>(list: readonly T[], rank: (item: T) => number): readonly T[] {
  const ranked = list.map((item) => ({ item, rank: rank(item) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** Everybody counts as the public, and the system opens what it opens in nobody's name. */
function isNamed({ opens, concerns }: Procedure, actor: Actor | null): boolean {
  const { by, onBehalf = [] } = opens;
  if (typeof by === 'string' || concerns !== undefined) return true;
  return actor?.roles.some((role) => by.includes(role) || onBehalf.includes(role)) === true;
}

async function openerOf(
  world: World,
  procedure: Procedure,
  company: Company,
  actor: Actor | null,
): Promise<() => Promise<string>> {
  const { services } = world;
  const { enterprise } = company;
  const reason = '线下提交';
  if (procedure.concerns !== undefined && procedure.form !== null) {
    const data = await sampleFor(world, procedure.form, company);
    const about = (await publicisedCase(world, enterprise)) ?? undefined;
    const wanted = { procedure: procedure.id, data, ...(about === undefined ? { enterprise } : { about }) };
    const staff = actor !== null && actor.enterprise === null;
    return async () => (await services.filings.file(actor, INTERNAL, staff ? { ...wanted, reason } : wanted)).id;
  }
  const { source } = await services.rulebook.getCurrent(services.db.queries);
  const sanction = findSanction(source, procedure.id);
  if (sanction !== undefined || typeof procedure.opens.by === 'string') {
    const cause = sanction && world.random.pick(sanction.causes).code;
    const accusation = cause === undefined ? null : { cause, facts: newId(), ground: null };
    const order = { procedure: procedure.id, enterprise, about: null, accusation, by: actor, comment: '查明事实' };
    return () => services.db.transact((trx) => services.opening.open(trx, order));
  }
  const asked: JsonObject = actor?.enterprise === enterprise ? {} : { enterprise, reason };
  if (actor === null) throw new Error(`nobody opens ${procedure.id} without signing in`);
  return () => services.drafts.start(actor, { procedure: procedure.id, ...asked });
}

/** The case of an enterprise that is before the public now. */
async function publicisedCase({ services }: World, enterprise: string): Promise<string | undefined> {
  const [id] = (await services.db
    .queries('publicity as p')
    .join('application as a', 'a.id', 'p.application_id')
    .where({ 'a.enterprise_id': enterprise, 'a.final': 0, 'p.state': 'open' })
    .pluck('a.id')) as string[];
  return id;
}
