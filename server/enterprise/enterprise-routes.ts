import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { mapPage } from '#server/db/page.ts';
import { actorOf, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import { presentEnterprise, presentFormerName } from './enterprise.ts';
import { getKnownEnterprise } from './enterprise-lookup.ts';
import { listEnterprises, listFormerNames } from './enterprise-store.ts';

const READ_ALL = 'enterprise.read-all';

/** Paths of enterprises. */
export function enterpriseRoutes(db: Database): Router {
  const router = Router();
  router.get('/enterprises', async (request, response) => {
    const page = await listEnterprises(db.queries, queryOf(request, 'q'), pageOf(request));
    response.json(mapPage(page, presentEnterprise));
  });
  router.get('/enterprises/:enterprise', async (request, response) => {
    const enterprise = await getKnownEnterprise(db.queries, actorOf(request), READ_ALL, pathOf(request, 'enterprise'));
    const formerly = (await listFormerNames(db.queries, enterprise.id)).map(presentFormerName);
    response.json({ ...presentEnterprise(enterprise), formerly });
  });
  return router;
}
