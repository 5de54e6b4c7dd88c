import { Router, type Request } from 'express';
import { actorOf, bodyOf, pathOf, queryOf } from '#server/http/request.ts';
import { presentFile } from './material.ts';
import type { UploadService, UploadView, WantedUpload } from './upload-service.ts';

/** What a browser sends at once; a proxy that holds a request back until it is whole loses no more than this. */
const PIECE_BYTES = 1024 * 1024;

/** Paths of files that come in pieces. */
export function uploadRoutes(uploads: UploadService): Router {
  const router = Router();
  router.post('/applications/:application/uploads', async (request, response) => {
    const upload = await uploads.begin(actorOf(request), pathOf(request, 'application'), wantedOf(request));
    response.status(201).json(presentUpload(upload));
  });
  router.get('/applications/:application/uploads/:upload', async (request, response) => {
    response.json(presentUpload(await uploads.look(actorOf(request), ...namesOf(request))));
  });
  router.put('/applications/:application/uploads/:upload', async (request, response) => {
    const offset = Number(queryOf(request, 'offset') ?? request.query.offset);
    const upload = await uploads.write(actorOf(request), ...namesOf(request), offset, request);
    response.json(presentUpload(upload));
  });
  router.post('/applications/:application/uploads/:upload/file', async (request, response) => {
    const file = await uploads.finish(actorOf(request), ...namesOf(request));
    response.status(201).json(presentFile(file));
  });
  router.delete('/applications/:application/uploads/:upload', async (request, response) => {
    await uploads.cancel(actorOf(request), ...namesOf(request));
    response.status(204).end();
  });
  return router;
}

function namesOf(request: Request): [application: string, upload: string] {
  return [pathOf(request, 'application'), pathOf(request, 'upload')];
}

function wantedOf(request: Request): WantedUpload {
  const { name, bytes, ...given } = bodyOf(request) as Partial<WantedUpload> & Pick<WantedUpload, 'name' | 'bytes'>;
  const { material = null, part = null, madeOn = null, purpose = null, replaces = null } = given;
  return { name, bytes, material, part, madeOn, purpose, replaces };
}

function presentUpload({ id, name, bytes, offset }: UploadView) {
  return { id, name, bytes, offset, pieceBytes: PIECE_BYTES };
}
