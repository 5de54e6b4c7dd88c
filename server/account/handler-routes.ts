import { Router } from 'express';
import { actorOf, bodyOf, originOf, pathOf } from '#server/http/request.ts';
import type { HandlerService, Invited } from './handler-service.ts';
import { createSessionStart, type SessionStartParts } from './session-start.ts';

interface Parts extends SessionStartParts {
  readonly handlers: HandlerService;
}

/** Paths of the people who act for an enterprise. */
export function handlerRoutes(parts: Parts): Router {
  const { handlers } = parts;
  const sessions = createSessionStart(parts);
  const router = Router();
  router.get('/handlers', async (request, response) => {
    const actor = actorOf(request);
    const listed = await handlers.list(actor);
    response.json(
      listed.map(({ id, login, name, email, createdAt }) => {
        return { id, login, name, email, createdAt, own: id === actor.account };
      }),
    );
  });
  router.post('/handlers/invitations', async (request, response) => {
    response.status(201).json(await handlers.invite(actorOf(request), bodyOf(request) as Invited));
  });
  router.post('/handlers/:account/end', async (request, response) => {
    const { reason } = bodyOf(request) as { reason: string };
    await handlers.remove(actorOf(request), pathOf(request, 'account'), reason);
    response.status(204).end();
  });
  router.post('/invitations', async (request, response) => {
    const { token } = bodyOf(request) as { token: string };
    response.json(await handlers.look(token));
  });
  router.post('/invitations/accepted', async (request, response) => {
    const { token, login, password } = bodyOf(request) as { token: string; login: string; password: string };
    const account = await handlers.join(token, login, password, originOf(request));
    await sessions.begin(request, account);
    response.status(201).json(await sessions.answer(request, account));
  });
  return router;
}
