import { Router } from 'express';
import type { Database } from '#server/db/database.ts';
import { mapPage } from '#server/db/page.ts';
import { notFound } from '#server/http/problem.ts';
import { pageOf, pathOf, queryOf } from '#server/http/request.ts';
import { DOCUMENT_POLICY } from '#server/http/security-headers.ts';
import type { Publicity } from './publicity.ts';
import { findPublicity, listPublicities } from './publicity-store.ts';

/** Paths of publicities, open to everybody. */
export function publicityRoutes(db: Database): Router {
  const router = Router();
  const get = async (id: string) => {
    const publicity = await findPublicity(db.queries, id);
    if (publicity) return publicity;
    throw notFound({ zh: '公示', en: 'publicity' });
  };
  router.get('/public/publicities', async (request, response) => {
    const open = queryOf(request, 'open');
    const page = await listPublicities(db.queries, open === undefined ? undefined : open === 'true', pageOf(request));
    response.json(mapPage(page, presentPublicity));
  });
  router.get('/public/publicities/:publicity', async (request, response) => {
    response.json(presentPublicity(await get(pathOf(request, 'publicity'))));
  });
  router.get('/public/publicities/:publicity/snapshot', async (request, response) => {
    const { snapshot } = await get(pathOf(request, 'publicity'));
    response.set('Content-Security-Policy', DOCUMENT_POLICY).type('text/html').send(snapshot);
  });
  return router;
}

function presentPublicity(publicity: Publicity) {
  return {
    id: publicity.id,
    enterprise: publicity.enterpriseName,
    creditCode: publicity.creditCode,
    procedureTitle: publicity.procedureTitle,
    grade: publicity.gradeTitle,
    openedAt: publicity.openedAt,
    opensOn: publicity.opensOn,
    closesAt: publicity.closesAt,
    closesOn: publicity.closesOn,
    state: publicity.state,
    places: publicity.places,
    snapshotDigest: publicity.snapshotDigest,
  };
}
