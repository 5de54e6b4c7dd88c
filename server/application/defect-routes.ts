import { Router, type Request } from 'express';
import type { Database } from '#server/db/database.ts';
import { actorOf, bodyOf, pathOf } from '#server/http/request.ts';
import { READ_ALL } from './application.ts';
import { isEditable, type ApplicationLookup } from './application-lookup.ts';
import { contentOf, type DefectService } from './defect-service.ts';
import type { DefectPlace } from './defect.ts';
import { presentDefects } from './defect-view.ts';
import type { Surroundings } from './surroundings.ts';

export interface DefectRouteParts {
  readonly db: Database;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
  readonly defects: DefectService;
}

/** Paths of what an applicant is to mend. */
export function defectRoutes({ db, applications, around, defects }: DefectRouteParts): Router {
  const router = Router();
  const present = async (request: Request) => {
    const actor = actorOf(request);
    const found = await applications.getCase(db.queries, actor, pathOf(request, 'application'));
    return presentDefects(db.queries, found, await contentOf(db.queries, around, found.application), {
      noting: await defects.mayNote(db.queries, actor, found),
      answering: isEditable(found, actor),
      staff: actor.powers.has(READ_ALL),
    });
  };
  const ids = (request: Request) => [pathOf(request, 'application'), pathOf(request, 'defect')] as const;
  router.get('/applications/:application/defects', async (request, response) => {
    response.json(await present(request));
  });
  router.post('/applications/:application/defects', async (request, response) => {
    const { reason, pointer = null, material = null, part = null } = bodyOf(request) as NotedBody;
    await defects.note(actorOf(request), pathOf(request, 'application'), { pointer, material, part }, reason);
    response.status(201).json(await present(request));
  });
  router.put('/applications/:application/defects/:defect', async (request, response) => {
    const { reason } = bodyOf(request) as { reason: string };
    await defects.change(actorOf(request), ...ids(request), reason);
    response.json(await present(request));
  });
  router.delete('/applications/:application/defects/:defect', async (request, response) => {
    await defects.remove(actorOf(request), ...ids(request));
    response.json(await present(request));
  });
  router.put('/applications/:application/defects/:defect/answer', async (request, response) => {
    const { answer } = bodyOf(request) as { answer: string };
    await defects.answer(actorOf(request), ...ids(request), answer.trim());
    response.json(await present(request));
  });
  return router;
}

type NotedBody = Partial<DefectPlace> & { readonly reason: string };
