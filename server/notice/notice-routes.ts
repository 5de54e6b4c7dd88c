import { Router, type Request, type Response } from 'express';
import { listApplicationsOf, type ApplicationLookup } from '#server/application/application-lookup.ts';
import { sightOf } from '#server/application/sight.ts';
import type { Database } from '#server/db/database.ts';
import { notFound } from '#server/http/problem.ts';
import { actorOf, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import { DOCUMENT_POLICY } from '#server/http/security-headers.ts';
import type { Printing } from '#server/printing/printing.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Notice } from './notice.ts';
import { findNotice, listAnnouncements, listNotices, listPapersOf } from './notice-store.ts';
import { presentAnnouncement, presentNotice } from './notice-view.ts';

interface Parts {
  readonly db: Database;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly printing: Printing;
}

/** Paths of the papers that cases brought about: for those who may see the case, and announcements for everybody. */
export function noticeRoutes(parts: Parts): Router {
  const router = Router();
  addOfCases(router, parts);
  addPublic(router, parts);
  return router;
}

function addOfCases(router: Router, parts: Parts): void {
  const { db, rulebook, applications } = parts;
  router.get('/applications/:application/notices', async (request, response) => {
    const found = await applications.getCase(db.queries, actorOf(request), pathOf(request, 'application'));
    const notices = await listNotices(db.queries, found.application.id);
    response.json(notices.map((notice) => presentNotice(notice, found.rules)));
  });
  router.get('/notices', async (request, response) => {
    const actor = actorOf(request);
    const own = actor.enterprise === null ? [] : await listApplicationsOf(db.queries, actor.enterprise);
    const seen = new Map(
      own.filter((application) => sightOf(actor, application) === 'whole').map((each) => [each.id, each]),
    );
    const filter = { applications: [...seen.keys()], part: queryOf(request, 'q') };
    const page = await listPapersOf(db.queries, filter, pageOf(request));
    const items = await Promise.all(
      page.items.map(async (notice) => {
        const rules = await rulebook.getRules(db.queries, notice.paper?.editionId ?? '');
        const application = seen.get(notice.applicationId);
        return {
          ...presentNotice(notice, rules),
          application: { id: notice.applicationId, number: application?.number ?? '' },
        };
      }),
    );
    response.json({ ...page, items });
  });
  router.get('/notices/:notice/paper', async (request, response) => {
    const actor = actorOf(request);
    const notice = await findNotice(db.queries, pathOf(request, 'notice'));
    if (!notice) throw noticeNotFound();
    await applications.getCase(db.queries, actor, notice.applicationId);
    await sendPaper(parts, notice, request, response);
  });
}

function addPublic(router: Router, parts: Parts): void {
  const { db, rulebook, applications } = parts;
  router.get('/public/notices', async (request, response) => {
    const page = await listAnnouncements(db.queries, pageOf(request));
    const items = await Promise.all(
      page.items.map(async (notice) => {
        const { enterprise } = await applications.getAnyCase(db.queries, notice.applicationId);
        const rules = await rulebook.getRules(db.queries, notice.paper?.editionId ?? '');
        return presentAnnouncement(notice, rules, enterprise.name);
      }),
    );
    response.json({ ...page, items });
  });
  router.get('/public/notices/:notice/paper', async (request, response) => {
    const notice = await findNotice(db.queries, pathOf(request, 'notice'));
    if (notice?.kind !== 'announcement') throw noticeNotFound();
    await sendPaper(parts, notice, request, response);
  });
}

/** The paper as it was served, by the template of that day. */
async function sendPaper(parts: Parts, notice: Notice, request: Request, response: Response): Promise<void> {
  const { db, rulebook, printing } = parts;
  const { document, paper } = notice;
  if (!paper) throw noticeNotFound();
  const rules = await rulebook.getRules(db.queries, paper.editionId);
  response.set('Content-Security-Policy', DOCUMENT_POLICY);
  switch (queryOf(request, 'format')) {
    case 'html':
      response.type('text/html').send(printing.filled.html(rules, document, paper.data));
      return;
    case 'svg':
      response.type('image/svg+xml').send(await printing.filled.svg(rules, document, paper.data));
      return;
    default:
      response.attachment(`${paper.number}.pdf`).type('application/pdf');
      response.send(Buffer.from(await printing.filled.pdf(rules, document, paper.data)));
  }
}

function noticeNotFound() {
  return notFound({ zh: '文书', en: 'paper' });
}
