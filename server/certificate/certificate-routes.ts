import { Router } from 'express';
import type { Actor } from '#server/account/actor.ts';
import type { Config } from '#server/config.ts';
import type { Database } from '#server/db/database.ts';
import { actorOf, bodyOf, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import { notFound } from '#server/http/problem.ts';
import { DOCUMENT_POLICY } from '#server/http/security-headers.ts';
import type { Printing } from '#server/printing/printing.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { Certificate } from './certificate.ts';
import { certificateContext } from './certificate-paper.ts';
import { certificateLaw } from './certificate-law.ts';
import { listEventsOf } from './certificate-lookup.ts';
import {
  countCheckQuery,
  findByCheckCode,
  findCertificate,
  findPrinting,
  listCertificates,
  lookUp,
} from './certificate-store.ts';
import { presentCertificate, presentCertificateEvents, presentPublicCertificate } from './certificate-view.ts';
import type { SigningKey } from './signing-key.ts';

const READ_ALL = 'certificate.read-all';
const MOST_FOUND = 10;

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly rulebook: RulebookLookup;
  readonly printing: Printing;
  readonly box: SecretBox;
  readonly key: SigningKey;
}

/** Paths of certificates: for holders and staff, and the look-up for everybody. */
export function certificateRoutes(parts: Parts): Router {
  const router = Router();
  addOwn(router, parts);
  addLookUp(router, parts);
  return router;
}

function addOwn(router: Router, { db, config, rulebook, printing, box, key }: Parts): void {
  router.get('/certificates', async (request, response) => {
    const actor = actorOf(request);
    const enterprise = actor.powers.has(READ_ALL) ? undefined : (actor.enterprise ?? 'none');
    const filter = { enterprise, state: queryOf(request, 'state'), part: queryOf(request, 'q') };
    const page = await listCertificates(db.queries, filter, pageOf(request));
    const items = await Promise.all(
      page.items.map((certificate) => presentCertificate(db.queries, rulebook, box, certificate)),
    );
    response.json({ ...page, items });
  });
  router.get('/certificates/:certificate/events', async (request, response) => {
    const actor = actorOf(request);
    const certificate = await findCertificate(db.queries, pathOf(request, 'certificate'));
    if (!certificate || !mayPrint(actor, certificate)) throw notFound({ zh: '证书', en: 'certificate' });
    const events = await listEventsOf(db.queries, certificate);
    const view = { withNames: actor.powers.has(READ_ALL) };
    response.json(await presentCertificateEvents(db.queries, rulebook, events, view));
  });
  router.get('/certificates/:certificate/paper', async (request, response) => {
    const actor = actorOf(request);
    const certificate = await findCertificate(db.queries, pathOf(request, 'certificate'));
    if (!certificate || !mayPrint(actor, certificate)) throw notFound({ zh: '证书', en: 'certificate' });
    const rules = await rulebook.getRules(db.queries, certificate.editionId);
    const { paper } = certificateLaw(rules);
    const known = await certificateContext({ publicUrl: config.publicUrl, box, key }, rules, certificate);
    response.set('Content-Security-Policy', DOCUMENT_POLICY);
    if (queryOf(request, 'format') === 'svg') {
      response.type('image/svg+xml').send(await printing.svg(rules, paper, known));
      return;
    }
    response.attachment(`${certificate.number}.pdf`).type('application/pdf');
    response.send(Buffer.from(await printing.pdf(rules, paper, known)));
  });
}

function addLookUp(router: Router, { db, clock, rulebook, box, key }: Parts): void {
  router.get('/public/certificates', async (request, response) => {
    const found = await lookUp(db.queries, (queryOf(request, 'q') ?? '').trim(), MOST_FOUND);
    const today = await rulebook.today(db.queries);
    const items = await Promise.all(
      found.map((certificate) => presentPublicCertificate(db.queries, rulebook, certificate, today)),
    );
    response.json({ queriedAt: clock.now(), items });
  });
  router.get('/public/keys', (_request, response) => {
    response.json(key.published);
  });
  router.post('/public/certificates/check', async (request, response) => {
    const { checkCode, payload } = bodyOf(request) as { checkCode?: string; payload?: string };
    const index = box.blindIndex(checkCode === undefined ? `payload ${payload}` : plainCode(checkCode));
    const queriedAt = clock.now();
    const earlierQueries = await db.transact((trx) => countCheckQuery(trx, index, queriedAt));
    const found = await (payload === undefined ? findByCheckCode(db.queries, index) : findSigned(payload));
    const today = await rulebook.today(db.queries);
    const certificate = found ? await presentPublicCertificate(db.queries, rulebook, found, today) : null;
    response.json({ queriedAt, genuine: certificate !== null, earlierQueries, certificate });
  });

  async function findSigned(payload: string) {
    const said = await key.verify(payload.slice(payload.indexOf('#') + 1));
    const certificate = said && (await findPrinting(db.queries, String(said.n), Number(said.p)));
    return certificate?.becameValidAt ? certificate : undefined;
  }
}

/** Its holder may print a certificate once it was handed over. */
function mayPrint(actor: Actor, { enterpriseId, becameValidAt }: Certificate): boolean {
  return actor.powers.has(READ_ALL) || (actor.enterprise === enterpriseId && becameValidAt !== null);
}

/** People read codes in groups and confuse a few letters, as Crockford's alphabet foresees. */
function plainCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
