import { Router, type Request } from 'express';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { findTraceable, traceDocument } from '#engine/explain/trace.ts';
import { READ_ALL } from '#server/application/application.ts';
import type { ApplicationLookup } from '#server/application/application-lookup.ts';
import type { StepService } from '#server/application/step-service.ts';
import type { Database } from '#server/db/database.ts';
import { notFound } from '#server/http/problem.ts';
import { actorOf, actorWith, bodyOf, pathOf, queryOf } from '#server/http/request.ts';
import { DOCUMENT_POLICY } from '#server/http/security-headers.ts';
import type { Printing } from '#server/printing/printing.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { EvaluationRecord } from './evaluation.ts';
import { presentFacts } from './facts-view.ts';
import { mayVerify } from './may-verify.ts';
import type { EvaluationService, SaidOfItem } from './evaluation-service.ts';
import { findEvaluation, listEvaluations } from './evaluation-store.ts';
import { presentEvaluation, presentEvaluationSummary, presentVerification } from './evaluation-view.ts';
import { reportContext, type Audience } from './report.ts';
import { presentWhatIf } from './what-if.ts';

const READ = 'evaluation.read';
const REPORT = 'evaluation-report';

interface Parts {
  readonly db: Database;
  readonly publicUrl: string;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly evaluations: EvaluationService;
  readonly steps: StepService;
  readonly printing: Printing;
}

/** Paths of verification, evaluation, receipts and reports. */
export function evaluationRoutes(parts: Parts): Router {
  const router = Router();
  addVerification(router, parts);
  addEvaluations(router, parts);
  addWhatIf(router, parts);
  addReport(router, parts);
  return router;
}

function addVerification(router: Router, { db, applications, evaluations, steps }: Parts): void {
  const present = async (request: Request) => {
    const actor = actorOf(request);
    const found = await applications.getCase(db.queries, actor, pathOf(request, 'application'));
    const staff = actor.powers.has(READ_ALL);
    return presentVerification(db.queries, found, { editable: await mayVerify(db.queries, actor, found), staff });
  };
  router.get('/applications/:application/verification', async (request, response) => {
    response.json(await present(request));
  });
  router.get('/applications/:application/facts', async (request, response) => {
    const actor = actorOf(request);
    const found = await applications.getCase(db.queries, actor, pathOf(request, 'application'));
    const open = await steps.listOpen(db.queries, actor, found);
    const correcting = open.some(({ needs, blocked }) => needs.corrections === true && blocked === null);
    const staff = actor.powers.has(READ_ALL);
    response.json(await presentFacts(db.queries, found, { correcting, staff }));
  });
  router.put('/applications/:application/verification', async (request, response) => {
    const { items } = bodyOf(request) as { items: readonly SaidOfItem[] };
    await evaluations.verify(actorOf(request), pathOf(request, 'application'), items);
    response.json(await present(request));
  });
}

function addWhatIf(router: Router, { db, rulebook, applications }: Parts): void {
  router.get('/applications/:application/what-if', async (request, response) => {
    const actor = actorWith(request, READ);
    const found = await applications.getCase(db.queries, actor, pathOf(request, 'application'));
    response.json(await presentWhatIf(db.queries, rulebook, found, queryOf(request, 'finding')));
  });
}

function addEvaluations(router: Router, parts: Parts): void {
  const { db, rulebook, applications, evaluations } = parts;
  const get = visibleEvaluation(parts);
  router.get('/applications/:application/evaluations', async (request, response) => {
    const found = await applications.getCase(db.queries, actorOf(request), pathOf(request, 'application'));
    const records = await listEvaluations(db.queries, found.application.id);
    const rules = await Promise.all(records.map(({ editionId }) => rulebook.getRules(db.queries, editionId)));
    response.json(
      records.flatMap((record, index) => {
        const of = rules[index];
        return of ? [presentEvaluationSummary(record, of)] : [];
      }),
    );
  });
  router.get('/evaluations/:evaluation', async (request, response) => {
    const { record, rules } = await get(request);
    response.json(presentEvaluation(record, rules));
  });
  router.get('/evaluations/:evaluation/trace', async (request, response) => {
    const { record, rules } = await get(request);
    const document = findTraceable(rules.edition, queryOf(request, 'document') ?? '');
    if (!document) throw notFound({ zh: '规则文件', en: 'rule document' });
    const verified = record.receipt.verified === 'all' ? 'all' : new Set(record.receipt.verified);
    const evaluation = evaluate(rules.edition, record.facts, { asOf: record.asOf, verified });
    response.json(traceDocument(evaluation, document));
  });
  router.post('/evaluations/:evaluation/replay', async (request, response) => {
    const { record } = await get(request);
    response.json(await evaluations.replay(record));
  });
}

function addReport(router: Router, parts: Parts): void {
  const { db, publicUrl, applications, printing } = parts;
  const get = visibleEvaluation(parts);
  router.get('/evaluations/:evaluation/report', async (request, response) => {
    const actor = actorOf(request);
    const { record, rules } = await get(request);
    const wanted = (queryOf(request, 'audience') ?? 'internal') as Audience;
    const audience = actor.powers.has(READ) ? wanted : 'applicant';
    const found = await applications.getAnyCase(db.queries, record.applicationId);
    const known = await reportContext(db.queries, { found, record, rules, audience, publicUrl });
    response.set('Content-Security-Policy', DOCUMENT_POLICY);
    if (queryOf(request, 'format') === 'html') {
      response.type('text/html').send(printing.html(rules, REPORT, known));
      return;
    }
    response.attachment(`${found.application.number}.pdf`).type('application/pdf');
    response.send(Buffer.from(await printing.pdf(rules, REPORT, known)));
  });
}

/** An evaluation of an application that the person may see. */
function visibleEvaluation({ db, rulebook, applications }: Parts) {
  return async (request: Request) => {
    const record: EvaluationRecord | undefined = await findEvaluation(db.queries, pathOf(request, 'evaluation'));
    if (!record) throw notFound({ zh: '评定', en: 'evaluation' });
    await applications.getCase(db.queries, actorOf(request), record.applicationId);
    return { record, rules: await rulebook.getRules(db.queries, record.editionId) };
  };
}
