import { Router } from 'express';
import { mapPage } from '#server/db/page.ts';
import { pageOf, queryOf } from '#server/http/request.ts';
import type { AuditEntry } from './audit.ts';
import type { AuditService } from './audit-service.ts';

/** Paths of the audit trail; nothing here deletes. */
export function auditRoutes(audit: AuditService): Router {
  const router = Router();
  router.get('/audit', async (request, response) => {
    const filter = { subject: queryOf(request, 'subject'), action: queryOf(request, 'action') };
    response.json(mapPage(await audit.list(filter, pageOf(request)), presentEntry));
  });
  router.get('/audit/verification', async (request, response) => {
    response.json(await audit.verify());
  });
  return router;
}

function presentEntry(entry: AuditEntry) {
  return {
    sequence: entry.sequence,
    at: entry.at,
    actor: entry.actorName,
    role: entry.role,
    action: entry.action,
    subject: entry.subject,
    article: entry.article,
    requestId: entry.requestId,
    address: entry.address,
    detail: entry.detail,
    hash: entry.hash,
  };
}
