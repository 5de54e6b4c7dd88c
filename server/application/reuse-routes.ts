import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { actorOf, pathOf } from '#server/http/request.ts';
import { findProcedure, type ApplicationLookup } from './application-lookup.ts';
import { carriedIntoCase } from './reuse.ts';

/** What an enterprise told before, for the form in hand. */
export function reuseRoutes({ db, applications }: { db: Database; applications: ApplicationLookup }): Router {
  const router = Router();
  router.get('/applications/:application/carried', async (request, response) => {
    const found = await applications.getCase(db.queries, actorOf(request), pathOf(request, 'application'));
    const { data, from } = await carriedIntoCase(db.queries, found);
    response.json({
      data,
      from: from.map(({ id, number, procedure, submittedAt }) => ({
        id,
        number,
        title: findProcedure(found.rules, procedure)?.title ?? { zh: procedure, en: procedure },
        submittedAt,
      })),
    });
  });
  return router;
}
