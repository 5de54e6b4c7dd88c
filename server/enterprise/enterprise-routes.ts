import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { mapPage } from '#server/db/page.ts';
import { actorOf, actorWith, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import { presentEnterprise } from './enterprise.ts';
import { getEnterprise } from './enterprise-lookup.ts';
import { listEnterprises } from './enterprise-store.ts';

const READ_ALL = 'enterprise.read-all';

/** Paths of enterprises. */
export function enterpriseRoutes(db: Database): Router {
  const router = Router();
  router.get('/enterprises', async (request, response) => {
    actorWith(request, READ_ALL);
    const page = await listEnterprises(db.queries, queryOf(request, 'q'), pageOf(request));
    response.json(mapPage(page, presentEnterprise));
  });
  router.get('/enterprises/:enterprise', async (request, response) => {
    const id = pathOf(request, 'enterprise');
    if (actorOf(request).enterprise !== id) actorWith(request, READ_ALL);
    response.json(presentEnterprise(await getEnterprise(db.queries, id)));
  });
  return router;
}
