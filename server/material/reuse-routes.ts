import { Router } from 'express';
import { actorOf, bodyOf, pathOf } from '#server/http/request.ts';
import type { MaterialReuse } from './material-reuse.ts';
import { presentFile } from './material.ts';

/** Paths by which files are handed in again. */
export function materialReuseRoutes(reuse: MaterialReuse): Router {
  const router = Router();
  const path = '/applications/:application/reusable-materials';
  router.get(path, async (request, response) => {
    const offers = await reuse.list(actorOf(request), pathOf(request, 'application'));
    response.json(
      offers.map(({ file, asked, from }) => ({ file: presentFile(file), title: asked.document.title, from })),
    );
  });
  router.post(path, async (request, response) => {
    const { files } = bodyOf(request) as { files: readonly string[] };
    const taken = await reuse.take(actorOf(request), pathOf(request, 'application'), files);
    response.status(201).json(taken.map(presentFile));
  });
  return router;
}
