import { Router } from 'express';
import { actorWith } from '#server/http/request.ts';
import type { Refold } from './refold.ts';

const READ = 'audit.read';

/** The path at which the kept states are held against the events. */
export function refoldRoutes(refold: Refold): Router {
  const router = Router();
  router.get('/audit/folds', async (request, response) => {
    actorWith(request, READ);
    response.json(await refold.check());
  });
  return router;
}
