import { Router, type RequestHandler } from 'express';
import { validateForm } from '#engine/form/validate-form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import { actorOf, bodyOf, originOf } from '#server/http/request.ts';
import { endSession } from '#server/http/session.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { AccountLookup } from './account-lookup.ts';
import { createAccountPresenter } from './account-presenter.ts';
import type { AccountService } from './account-service.ts';
import { findAccount } from './account-store.ts';
import { refuseUnconfirmed } from './confirm-warnings.ts';
import { readRegistration, type Registration } from './registration.ts';
import { createSessionStart, type SessionStartParts } from './session-start.ts';
import type { Credentials } from './sign-in.ts';
import { endVisit } from './visit-store.ts';

interface Parts extends SessionStartParts {
  readonly accounts: AccountService;
  readonly people: AccountLookup;
}

/** Finds out who makes the request. */
export function recogniseActor({ db, people }: Pick<Parts, 'db' | 'people'>): RequestHandler {
  return async (request, _response, next) => {
    const { account, epoch = 0, visit } = request.session;
    if (account !== undefined && visit !== undefined) {
      const actor = await people.findActor(db.queries, { account, epoch, visit }, originOf(request));
      if (actor) request.actor = actor;
    }
    next();
  };
}

/** Paths to sign in, out, and to register. */
export function sessionRoutes(parts: Parts): Router {
  const { db, clock, accounts, rulebook } = parts;
  const present = createAccountPresenter(rulebook);
  const sessions = createSessionStart(parts);
  const router = Router();
  router.get('/session', async (request, response) => {
    const id = request.actor?.account;
    response.json(await sessions.answer(request, id === undefined ? undefined : await findAccount(db.queries, id)));
  });
  router.post('/session', async (request, response) => {
    const account = await accounts.signIn(bodyOf(request) as Credentials, originOf(request));
    await sessions.begin(request, account);
    response.json(await sessions.answer(request, account));
  });
  router.put('/session/email', async (request, response) => {
    const actor = actorOf(request);
    const { email } = bodyOf(request) as { email: string | null };
    response.json(await present(db.queries, await accounts.setEmail(actor, actor.account, email)));
  });
  router.delete('/session', async (request, response) => {
    const { account, visit } = request.session;
    if (account !== undefined && visit !== undefined) await endVisit(db.queries, account, visit, clock.now());
    await endSession(request);
    response.status(204).end();
  });
  router.post('/registrations', async (request, response) => {
    const filled = bodyOf(request) as FilledRegistration;
    const account = await accounts.register(await checkRegistration(parts, filled), originOf(request));
    await sessions.begin(request, account);
    response.status(201).json(await sessions.answer(request, account));
  });
  return router;
}

interface FilledRegistration {
  readonly form: JsonObject;
  /** Whether somebody looked at what may be wrong. */
  readonly confirmed?: boolean;
}

async function checkRegistration(
  { db, rulebook }: Parts,
  { form: data, confirmed = false }: FilledRegistration,
): Promise<Registration> {
  const rules = await rulebook.getCurrent(db.queries);
  const role = findRegistrationRole(rules.roles);
  if (!role) throw notFound({ zh: '注册表', en: 'registration form' });
  const form = rules.getForm(role.registers);
  const settled = settleForm(form, data, { asOf: await rulebook.today(db.queries) });
  const problems = validateForm(form, settled);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) {
    refuseUnconfirmed(problems, confirmed);
    return readRegistration(form, settled);
  }
  throw new Problem(
    422,
    'form-invalid',
    { zh: '注册表还有需要更正的地方，见各项说明。', en: 'The registration needs mending; see each field.' },
    { errors },
  );
}
