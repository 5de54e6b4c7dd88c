import { hash } from '@node-rs/argon2';
import { ownText } from '#engine/model/json.ts';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { notFound } from '#server/http/problem.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { addMinutes } from '#server/world/clock.ts';
import { newId } from '#server/world/ids.ts';
import { isStrongPassword, newAccount, type Account } from './account.ts';
import { lastHandler, linkSpent, notYourself, weakPassword } from './account-problems.ts';
import { insertOrRefuse } from './account-service.ts';
import { closeAccount, listHandlers } from './account-store.ts';
import type { Actor, Origin } from './actor.ts';
import { findOpenLink, insertLink, useLink, type OneTimeLink } from './one-time-link-store.ts';
import type { SignInParts } from './sign-in.ts';

/** Somebody who is to act for the enterprise as well. */
export interface Invited {
  readonly name: string;
  readonly email: string | null;
}

/** A link for the invited person; it is shown once and kept nowhere. */
export interface Invitation {
  readonly token: string;
  readonly expiresAt: string;
}

/** Whom a link invites, and where to. */
export interface OpenInvitation {
  readonly name: string;
  readonly enterprise: string;
}

/** The people who act for an enterprise 经办人. */
export interface HandlerService {
  list(by: Actor): Promise<readonly Account[]>;
  invite(by: Actor, invited: Invited): Promise<Invitation>;
  /** @throws Problem 409 for a link that is used or too old. */
  look(token: string): Promise<OpenInvitation>;
  /** @throws Problem 409 for a spent link or a taken login, 422 for a weak password. */
  join(token: string, login: string, password: string, origin: Origin): Promise<Account>;
  /** Ends that somebody acts for the enterprise. @throws Problem 404, or 409 for oneself or the last one. */
  remove(by: Actor, id: string, reason: string): Promise<void>;
}

interface Parts extends SignInParts {
  readonly rulebook: RulebookLookup;
}

const INVITATION_MINUTES = 7 * 24 * 60;

/** Handlers over the database. */
export function createHandlerService(parts: Parts): HandlerService {
  const { db } = parts;
  return {
    list: (by) => listHandlers(db.queries, enterpriseOf(by)),
    invite: (by, invited) => invite(parts, by, invited),
    async look(token) {
      const { enterpriseId, detail } = await open(parts, db.queries, token);
      return { name: ownText(detail, 'name') ?? '', enterprise: (await getEnterprise(db.queries, enterpriseId)).name };
    },
    join: (token, login, password, origin) => join(parts, token, { login, password }, origin),
    remove: (by, id, reason) => remove(parts, by, id, reason),
  };
}

async function invite({ db, clock, audit, box }: Parts, by: Actor, { name, email }: Invited): Promise<Invitation> {
  const token = newId();
  return db.transact(async (trx) => {
    const madeAt = clock.now();
    const expiresAt = addMinutes(madeAt, INVITATION_MINUTES);
    await insertLink(trx, {
      tokenIndex: box.blindIndex(token),
      purpose: 'join',
      accountId: null,
      enterpriseId: enterpriseOf(by),
      detail: { name, email },
      madeAt,
      expiresAt,
    });
    await audit.record(trx, { actor: by, action: 'invite-handler', subject: `enterprise:${enterpriseOf(by)}` });
    return { token, expiresAt };
  });
}

async function join(
  parts: Parts,
  token: string,
  { login, password }: { readonly login: string; readonly password: string },
  origin: Origin,
): Promise<Account> {
  const { db, clock, audit, rulebook } = parts;
  const { enterpriseId } = await open(parts, db.queries, token);
  const { creditCode } = await getEnterprise(db.queries, enterpriseId);
  if (!isStrongPassword(password, [login, creditCode])) throw weakPassword();
  const passwordHash = await hash(password);
  return db.transact(async (trx) => {
    const link = await open(parts, trx, token);
    const role = findRegistrationRole((await rulebook.getCurrent(trx)).roles);
    if (!role) throw notFound({ zh: '可供注册的角色', en: 'role to register for' });
    const now = clock.now();
    await useLink(trx, link.tokenIndex, now);
    const person = { login, name: ownText(link.detail, 'name') ?? login, email: ownText(link.detail, 'email') ?? null };
    const account = newAccount({ ...person, roles: [role.id], passwordHash, enterpriseId, createdAt: now });
    await insertOrRefuse(trx, account);
    const detail = { login };
    await audit.record(trx, { actor: null, origin, action: 'join', subject: `account:${account.id}`, detail });
    return account;
  });
}

async function remove({ db, clock, audit }: Parts, by: Actor, id: string, reason: string): Promise<void> {
  await db.transact(async (trx) => {
    const handlers = await listHandlers(trx, enterpriseOf(by));
    if (!handlers.some((handler) => handler.id === id)) throw notFound({ zh: '经办人', en: 'handler' });
    if (id === by.account) throw handlers.length === 1 ? lastHandler() : notYourself();
    await closeAccount(trx, id, clock.now());
    await audit.record(trx, { actor: by, action: 'remove-handler', subject: `account:${id}`, detail: { reason } });
  });
}

async function open(
  { box, clock }: Parts,
  db: Queries,
  token: string,
): Promise<OneTimeLink & { readonly enterpriseId: string }> {
  const link = await findOpenLink(db, { tokenIndex: box.blindIndex(token), purpose: 'join' }, clock.now());
  if (link === undefined || link.enterpriseId === null) throw linkSpent();
  return { ...link, enterpriseId: link.enterpriseId };
}

/** The contract lets nobody else in. */
function enterpriseOf({ enterprise }: Actor): string {
  if (enterprise === null) throw notFound({ zh: '企业', en: 'enterprise' });
  return enterprise;
}
