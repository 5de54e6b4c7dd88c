import { Router, type Request, type RequestHandler } from 'express';
import { validateForm } from '#engine/form/validate-form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Config } from '#server/config.ts';
import type { Database } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import { actorOf, bodyOf, originOf } from '#server/http/request.ts';
import { beginSession, csrfTokenOf, endSession } from '#server/http/session.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Account } from './account.ts';
import type { AccountLookup } from './account-lookup.ts';
import { createAccountPresenter } from './account-presenter.ts';
import type { AccountService } from './account-service.ts';
import { findAccount } from './account-store.ts';
import { readRegistration, type Registration } from './registration.ts';

interface Parts {
  readonly db: Database;
  readonly config: Config;
  readonly accounts: AccountService;
  readonly people: AccountLookup;
  readonly rulebook: RulebookLookup;
}

/** Finds out who makes the request. */
export function recogniseActor({ db, people }: Pick<Parts, 'db' | 'people'>): RequestHandler {
  return async (request, _response, next) => {
    const { account, epoch } = request.session;
    const actor = account && (await people.findActor(db.queries, account, epoch ?? 0, originOf(request)));
    if (actor) request.actor = actor;
    next();
  };
}

/** Paths to sign in, out, and to register. */
export function sessionRoutes(parts: Parts): Router {
  const { db, config, accounts, rulebook } = parts;
  const present = createAccountPresenter(rulebook);
  const answer = async (request: Request, account: Account | undefined) => ({
    account: account ? await present(db.queries, account) : null,
    csrfToken: csrfTokenOf(request),
  });
  const begin = (request: Request, account: Account) =>
    beginSession(request, {
      account: account.id,
      epoch: account.sessionEpoch,
      idleMinutes: account.enterpriseId === null ? config.idleMinutes.staff : config.idleMinutes.enterprise,
    });
  const router = Router();
  router.get('/session', async (request, response) => {
    const id = request.actor?.account;
    response.json(await answer(request, id === undefined ? undefined : await findAccount(db.queries, id)));
  });
  router.post('/session', async (request, response) => {
    const { login, password } = bodyOf(request) as { login: string; password: string };
    const account = await accounts.signIn(login, password, originOf(request));
    await begin(request, account);
    response.json(await answer(request, account));
  });
  router.put('/session/email', async (request, response) => {
    const actor = actorOf(request);
    const { email } = bodyOf(request) as { email: string | null };
    response.json(await present(db.queries, await accounts.setEmail(actor, actor.account, email)));
  });
  router.delete('/session', async (request, response) => {
    await endSession(request);
    response.status(204).end();
  });
  router.post('/registrations', async (request, response) => {
    const { form } = bodyOf(request) as { form: JsonObject };
    const account = await accounts.register(await checkRegistration(parts, form), originOf(request));
    await begin(request, account);
    response.status(201).json(await answer(request, account));
  });
  return router;
}

async function checkRegistration({ db, rulebook }: Parts, data: JsonObject): Promise<Registration> {
  const rules = await rulebook.getCurrent(db.queries);
  const role = findRegistrationRole(rules.roles);
  if (!role) throw notFound({ zh: '注册表', en: 'registration form' });
  const form = rules.getForm(role.registers);
  const settled = settleForm(form, data, { asOf: await rulebook.today(db.queries) });
  const errors = validateForm(form, settled).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return readRegistration(form, settled);
  throw new Problem(
    422,
    'form-invalid',
    { zh: '注册表还有需要更正的地方，见各项说明。', en: 'The registration needs mending; see each field.' },
    { errors },
  );
}
