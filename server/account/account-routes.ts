import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { actorOf, bodyOf, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { createAccountPresenter } from './account-presenter.ts';
import type { AccountService, NewAccount } from './account-service.ts';
import type { PasswordService } from './password-service.ts';

interface Parts {
  readonly db: Database;
  readonly accounts: AccountService;
  readonly passwords: PasswordService;
  readonly rulebook: RulebookLookup;
}

/** Paths of the administrator's accounts. */
export function accountRoutes({ db, accounts, passwords, rulebook }: Parts): Router {
  const present = createAccountPresenter(rulebook);
  const router = Router();
  router.get('/accounts', async (request, response) => {
    const page = await accounts.list(queryOf(request, 'q'), pageOf(request));
    const items = await Promise.all(page.items.map((account) => present(db.queries, account)));
    response.json({ ...page, items });
  });
  router.post('/accounts', async (request, response) => {
    const actor = actorOf(request);
    const account = await accounts.create(actor, bodyOf(request) as NewAccount);
    response.status(201).json(await present(db.queries, account));
  });
  router.put('/accounts/:account/roles', async (request, response) => {
    const actor = actorOf(request);
    const { roles } = bodyOf(request) as { roles: readonly string[] };
    response.json(await present(db.queries, await accounts.grantRoles(actor, pathOf(request, 'account'), roles)));
  });
  router.put('/accounts/:account/email', async (request, response) => {
    const { email } = bodyOf(request) as { email: string | null };
    const account = await accounts.setEmail(actorOf(request), pathOf(request, 'account'), email);
    response.json(await present(db.queries, account));
  });
  router.post('/accounts/:account/temporary-password', async (request, response) => {
    response.json({ password: await passwords.giveTemporary(actorOf(request), pathOf(request, 'account')) });
  });
  return router;
}
