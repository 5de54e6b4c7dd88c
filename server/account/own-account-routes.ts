import { Router } from 'express';
import { notFound } from '#server/http/problem.ts';
import { actorOf, bodyOf, originOf, pathOf } from '#server/http/request.ts';
import type { Account } from './account.ts';
import { findAccount } from './account-store.ts';
import type { Actor } from './actor.ts';
import { passwordExpiresAt } from './duty.ts';
import type { PasswordService } from './password-service.ts';
import { createSessionStart, type SessionStartParts } from './session-start.ts';
import type { TwoStepService } from './two-step-service.ts';
import type { VisitService } from './visit-service.ts';

interface Parts extends SessionStartParts {
  readonly passwords: PasswordService;
  readonly twoStep: TwoStepService;
  readonly visits: VisitService;
}

/** Paths by which people keep their own accounts safe. */
export function ownAccountRoutes(parts: Parts): Router {
  const { db, config, passwords, twoStep } = parts;
  const sessions = createSessionStart(parts);
  const own = async ({ account: id }: Actor): Promise<Account> => {
    const account = await findAccount(db.queries, id);
    if (account === undefined) throw notFound({ zh: '账号', en: 'account' });
    return account;
  };
  const router = Router();
  router.get('/session/safety', async (request, response) => {
    const account = await own(actorOf(request));
    response.json({
      passwordSetAt: account.passwordSetAt,
      passwordExpiresAt: passwordExpiresAt(account, config),
      twoStep: account.twoStepSealed !== null,
      recoveryCodes: await twoStep.countRecoveryCodes(account),
    });
  });
  router.put('/session/password', async (request, response) => {
    const { present, next } = bodyOf(request) as { present: string; next: string };
    const account = await passwords.change(actorOf(request), present, next);
    await sessions.begin(request, account);
    response.json(await sessions.answer(request, account));
  });
  router.post('/session/two-step', async (request, response) => {
    const { password } = bodyOf(request) as { password: string };
    const { sealed, secret, uri } = await twoStep.begin(actorOf(request), password);
    request.session.enrolling = sealed;
    response.json({ secret, uri });
  });
  router.put('/session/two-step', async (request, response) => {
    const { code } = bodyOf(request) as { code: string };
    const recoveryCodes = await twoStep.confirm(actorOf(request), request.session.enrolling, code);
    delete request.session.enrolling;
    response.json({ recoveryCodes });
  });
  router.post('/session/two-step/end', async (request, response) => {
    const { password } = bodyOf(request) as { password: string };
    await twoStep.end(actorOf(request), password);
    response.status(204).end();
  });
  router.get('/session/visits', async (request, response) => {
    const account = await own(actorOf(request));
    const visits = await parts.visits.list(account);
    response.json(
      visits.map(({ id, device, address, beganAt, seenAt }) => {
        return { id, device, address, beganAt, seenAt, current: id === request.session.visit };
      }),
    );
  });
  router.delete('/session/visits', async (request, response) => {
    await parts.visits.endOthers(actorOf(request), request.session.visit ?? '');
    response.status(204).end();
  });
  router.delete('/session/visits/:visit', async (request, response) => {
    await parts.visits.end(actorOf(request), pathOf(request, 'visit'));
    response.status(204).end();
  });
  router.post('/password-resets', async (request, response) => {
    const { login } = bodyOf(request) as { login: string };
    await passwords.askReset(login, originOf(request));
    response.status(202).end();
  });
  router.post('/new-passwords', async (request, response) => {
    const { token, password } = bodyOf(request) as { token: string; password: string };
    await passwords.reset(token, password, originOf(request));
    response.status(204).end();
  });
  return router;
}
