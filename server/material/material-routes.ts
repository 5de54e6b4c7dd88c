import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { sizeInBytes } from '#engine/material/material-problems.ts';
import { actorOf, bodyOf, pathOf, queryOf } from '#server/http/request.ts';
import { DOCUMENT_POLICY } from '#server/http/security-headers.ts';
import type { FileStore } from '#server/world/file-store.ts';
import type { MaterialService, MaterialView } from './material-service.ts';
import { presentFile } from './material.ts';
import { receiveFile } from './receive-file.ts';

/** Paths of an application's materials. */
export function materialRoutes(materials: MaterialService, files: FileStore): Router {
  const router = Router();
  router.get('/applications/:application/materials', async (request, response) => {
    const views = await materials.list(actorOf(request), pathOf(request, 'application'));
    response.json(views.map(presentMaterial));
  });
  router.post('/applications/:application/materials', async (request, response) => {
    const given = {
      material: queryOf(request, 'material') ?? null,
      part: queryOf(request, 'part') ?? null,
      madeOn: queryOf(request, 'madeOn') ?? null,
      purpose: queryOf(request, 'purpose') ?? null,
      replaces: queryOf(request, 'replaces') ?? null,
    };
    const receive = (rules: Parameters<typeof receiveFile>[2]) => receiveFile(request, files, rules);
    const file = await materials.upload(actorOf(request), pathOf(request, 'application'), given, receive);
    response.status(201).json(presentFile(file));
  });
  router.get('/applications/:application/materials/:file', async (request, response) => {
    const ids = [pathOf(request, 'application'), pathOf(request, 'file')] as const;
    const { file, content } = await materials.open(actorOf(request), ...ids);
    // A file that passed the sniffing may still hold a script: it is only ever saved; previews draw its bytes themselves.
    response.set('Content-Security-Policy', DOCUMENT_POLICY).set('X-Content-Type-Options', 'nosniff');
    response.attachment(file.name).type('application/octet-stream');
    await pipeline(content, response);
  });
  router.put('/applications/:application/materials/:file', async (request, response) => {
    const { madeOn } = bodyOf(request) as { readonly madeOn: string };
    const ids = [pathOf(request, 'application'), pathOf(request, 'file')] as const;
    response.json(presentFile(await materials.date(actorOf(request), ...ids, madeOn)));
  });
  router.delete('/applications/:application/materials/:file', async (request, response) => {
    await materials.remove(actorOf(request), pathOf(request, 'application'), pathOf(request, 'file'));
    response.status(204).end();
  });
  return router;
}

function presentMaterial({ id, document, required, supports, mostPoints, files, replaced }: MaterialView) {
  const { limits } = document;
  return {
    id,
    slot: document.slot,
    title: document.title,
    hint: document.hint,
    article: document.source.article,
    required,
    accepts: document.accepts,
    parts: document.parts ?? [],
    maxFiles: limits.files.value,
    maxBytes: sizeInBytes(document),
    maxPages: limits.pages?.value ?? null,
    maxAge: limits.age ? { value: limits.age.value, unit: limits.age.unit } : null,
    supports,
    mostPoints,
    files: files.map(presentFile),
    replaced: replaced.map(presentFile),
  };
}
