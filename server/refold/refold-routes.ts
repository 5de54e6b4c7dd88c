import { Router } from 'express';
import type { Refold } from './refold.ts';

/** The path at which the kept states are held against the events. */
export function refoldRoutes(refold: Refold): Router {
  const router = Router();
  router.get('/audit/folds', async (_request, response) => {
    response.json(await refold.check());
  });
  return router;
}
