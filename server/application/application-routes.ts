import { Router, type Request } from 'express';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { describeFact } from '#engine/facts/describe-fact.ts';
import type { FactProblem } from '#engine/facts/validate-facts.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { fromPointer } from '#engine/model/pointer.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Database, Queries } from '#server/db/database.ts';
import { mapEnterprises } from '#server/enterprise/enterprise-lookup.ts';
import { actorOf, actorWith, bodyOf, pageOf, pathOf, queryOf } from '#server/http/request.ts';
import { presentEditionRef } from '#server/rulebook/rulebook-view.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { READ_ALL, type Application } from './application.ts';
import { getProcedure, proceduresOf, type ApplicationLookup, type Case } from './application-lookup.ts';
import { listApplications, type ApplicationFilter } from './application-store.ts';
import { presentApplication, presentState, presentSummary, presentTimeline } from './application-view.ts';
import type { DraftService, NewApplication } from './draft-service.ts';
import { listEvents } from './event-store.ts';
import type { FilingService, WantedFiling } from './filing-service.ts';
import type { StepService } from './step-service.ts';
import { countStates } from './state-count-store.ts';
import { readSubmission, type Submission } from './submission.ts';
import type { Surroundings } from './surroundings.ts';

export interface ApplicationRouteParts {
  readonly db: Database;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly drafts: DraftService;
  readonly steps: StepService;
  readonly around: Surroundings;
  readonly box: SecretBox;
  readonly filings: FilingService;
}

interface TakenBody {
  readonly step: string;
  readonly comment?: string;
  readonly input?: JsonObject;
  readonly corrections?: readonly JsonObject[];
}

/** Paths of applications of every kind. */
export function applicationRoutes(parts: ApplicationRouteParts): Router {
  const router = Router();
  addLists(router, parts);
  addDrafts(router, parts);
  addSteps(router, parts);
  return router;
}

function addLists(router: Router, { db, rulebook }: ApplicationRouteParts): void {
  router.get('/applications', async (request, response) => {
    const actor = actorOf(request);
    const filter = await filterOf(db.queries, rulebook, request, actor);
    const page = await listApplications(db.queries, filter, pageOf(request));
    const enterprises = await mapEnterprises(
      db.queries,
      page.items.map(({ enterpriseId }) => enterpriseId),
    );
    const items = await Promise.all(
      page.items.map(async (application) => {
        const enterprise = enterprises.get(application.enterpriseId);
        const rules = await rulesOf(db.queries, rulebook, application);
        const procedure = getProcedure(rules, application.procedure);
        return enterprise ? [presentSummary(application, procedure, enterprise, rules.roles)] : [];
      }),
    );
    response.json({ ...page, items: items.flat() });
  });
  router.get('/applications/counts', async (request, response) => {
    const actor = actorOf(request);
    const mine = actor.powers.has(READ_ALL) ? undefined : (actor.enterprise ?? 'none');
    const counts = await countStates(db.queries, mine);
    const rules = await rulebook.getCurrent(db.queries);
    const states = counts.flatMap(({ procedure, state, count }) => {
      const found = proceduresOf(rules).find(({ id }) => id === procedure);
      const document = found?.states.find(({ id }) => id === state);
      return document ? [{ procedure, state: presentState(document), count, holder: document.holder ?? [] }] : [];
    });
    response.json({
      mine: states
        .filter(({ holder }) => holder.some((role) => actor.roles.includes(role)))
        .reduce((sum, { count }) => sum + count, 0),
      states: states.map(({ procedure, state, count }) => ({ procedure, state, count })),
    });
  });
}

function addDrafts(router: Router, parts: ApplicationRouteParts): void {
  const { db, rulebook, applications, drafts, around, filings } = parts;
  const present = presenter(parts);
  router.get('/openings', async (request, response) => {
    const openings = await drafts.listOpenings(actorOf(request), queryOf(request, 'enterprise'));
    response.json(
      openings.map(({ procedure: { id, title, form }, because }) => ({
        procedure: id,
        title,
        form: form ?? '',
        open: because === null,
        because,
      })),
    );
  });
  router.post('/applications', async (request, response) => {
    const actor = actorOf(request);
    const wanted = bodyOf(request) as NewApplication & WantedFiling;
    const { concerns } = getProcedure(await rulebook.getCurrent(db.queries), wanted.procedure);
    if (concerns === undefined) {
      response.status(201).json(await present(request, await drafts.start(actor, wanted)));
      return;
    }
    const { id, code } = await filings.file(actor, actor.origin, wanted);
    response.status(201).json({ ...(await present(request, id)), receiptCode: code });
  });
  router.get('/applications/:application', async (request, response) => {
    response.json(await present(request, pathOf(request, 'application')));
  });
  router.put('/applications/:application/data', async (request, response) => {
    const { version, data } = bodyOf(request) as { version: number; data: JsonObject };
    const id = pathOf(request, 'application');
    await drafts.save(actorOf(request), id, version, data);
    response.json(await present(request, id));
  });
  const submissionOf = async (request: Request) => {
    const found = await applications.getCase(db.queries, actorOf(request), pathOf(request, 'application'));
    const asOf = found.application.asOf ?? (await rulebook.today(db.queries));
    return { found, asOf, submission: await readSubmission(db.queries, around, found, asOf) };
  };
  router.get('/applications/:application/problems', async (request, response) => {
    const { found, submission } = await submissionOf(request);
    const { form, facts, materials } = submission.problems;
    response.json({ form, facts: facts.map((problem) => presentFactProblem(problem, found, submission)), materials });
  });
  router.get('/applications/:application/estimate', async (request, response) => {
    const { found, asOf, submission } = await submissionOf(request);
    const problems = submission.problems.facts.map((problem) => presentFactProblem(problem, found, submission));
    const { edition, record } = found.rules;
    const verdict =
      problems.length > 0 ? null : toVerdict(evaluate(edition, submission.facts, { asOf, verified: 'all' }), 'zh');
    response.json({ asOf, edition: presentEditionRef(record), verdict, problems });
  });
}

function addSteps(router: Router, parts: ApplicationRouteParts): void {
  const { db, applications, steps } = parts;
  const present = presenter(parts);
  router.post('/applications/:application/steps', async (request, response) => {
    const { step, comment, input, corrections } = bodyOf(request) as TakenBody;
    const given = { ...input, ...(corrections && { corrections }) };
    const id = pathOf(request, 'application');
    await steps.take(actorOf(request), id, { step, comment: comment ?? null, input: given });
    response.json(await present(request, id));
  });
  router.get('/applications/:application/timeline', async (request, response) => {
    const actor = actorOf(request);
    const found = await applications.getSeenCase(db.queries, actor, pathOf(request, 'application'));
    const events = await listEvents(db.queries, found.application.id);
    response.json(presentTimeline(events, found, actor));
  });
}

async function filterOf(
  db: Queries,
  rulebook: RulebookLookup,
  request: Request,
  actor: Actor,
): Promise<ApplicationFilter> {
  const all = actor.powers.has(READ_ALL);
  const waiting = queryOf(request, 'work') === 'mine' ? await waitingFor(db, rulebook, actor) : undefined;
  const standing = queryOf(request, 'standing');
  return {
    seenBy: all ? undefined : (actor.enterprise ?? actorWith(request, READ_ALL).account),
    enterprise: all ? queryOf(request, 'enterprise') : undefined,
    procedure: queryOf(request, 'procedure'),
    state: queryOf(request, 'state'),
    phase: queryOf(request, 'phase'),
    final: standing === undefined ? undefined : standing === 'over',
    part: queryOf(request, 'q'),
    waiting,
  };
}

/** The states that a person's roles hold. */
async function waitingFor(db: Queries, rulebook: RulebookLookup, actor: Actor) {
  return proceduresOf(await rulebook.getCurrent(db)).flatMap((procedure) =>
    procedure.states
      .filter(({ holder }) => holder?.some((role) => actor.roles.includes(role)))
      .map((state) => ({ procedure: procedure.id, state: state.id })),
  );
}

function rulesOf(db: Queries, rulebook: RulebookLookup, { pinned, editionId }: Application) {
  return pinned ? rulebook.getRules(db, editionId) : rulebook.getCurrent(db);
}

function presenter({ db, steps, around, applications, box }: ApplicationRouteParts) {
  return async (request: Request, id: string) => {
    const actor = actorOf(request);
    const found = await applications.getSeenCase(db.queries, actor, id);
    const open = await steps.listOpen(db.queries, actor, found);
    return presentApplication(db.queries, { around, box }, found, actor, open);
  };
}

/** A problem of a fact, with what the vocabulary calls it. */
function presentFactProblem({ pointer, code, message }: FactProblem, { rules }: Case, { facts }: Submission) {
  const { title } = describeFact(rules.edition.vocabulary, facts, fromPointer(pointer));
  return { pointer, title, code, message };
}
