import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';
import { WORKER_POLICY } from './security-headers.ts';

/** Serves the built screens: the workbench under /admin/, the portal under /, each answering its own deep links. */
export function serveScreens(distFolder: string): Router {
  const router = Router();
  router.use('/admin', oneScreen(join(distFolder, 'admin')));
  router.use('/', oneScreen(join(distFolder, 'portal')));
  return router;
}

function oneScreen(folder: string): Router {
  const router = Router();
  router.use(express.static(folder, { index: false, setHeaders: setFileHeaders }));
  router.get('/{*path}', deepLink(join(folder, 'index.html')));
  return router;
}

/** A path without an ending is a page of the screen's own router. */
function deepLink(page: string): RequestHandler {
  return (request, response, next) => {
    if (/\.[a-z0-9]+$/i.test(request.path) || !existsSync(page)) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(page);
  };
}

function setFileHeaders(response: Response, path: string): void {
  if (/worker[^/]*\.js$/i.test(path)) response.set('Content-Security-Policy', WORKER_POLICY);
  if (/\/assets\//.test(path)) response.set('Cache-Control', 'public, max-age=31536000, immutable');
}
