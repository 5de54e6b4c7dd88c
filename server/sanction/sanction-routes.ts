import { Router } from 'express';
import { listOfKind } from '#engine/edition/edition-source.ts';
import { findSanction } from '#engine/sanction/open-sanction.ts';
import type { SanctionDocument } from '#engine/sanction/sanction-document.ts';
import { opening } from '#engine/procedure/opening.ts';
import type { Actor } from '#server/account/actor.ts';
import { getProcedure } from '#server/application/application-lookup.ts';
import { procedureNotFound } from '#server/application/application-problems.ts';
import type { AccusedOf, CaseOpening } from '#server/application/case-opening.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { Database } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { forbidden, notFound } from '#server/http/problem.ts';
import { actorOf, actorWith, bodyOf } from '#server/http/request.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';

/** The power to open a sanction; the procedure says which roles. */
const OPEN = 'sanction.open';

interface Parts {
  readonly db: Database;
  readonly rulebook: RulebookLookup;
  readonly around: Surroundings;
  readonly opening: CaseOpening;
}

/** A sanction that staff want to open, against an enterprise or the holder of a certificate. */
interface WantedSanction {
  readonly procedure: string;
  readonly enterprise?: string;
  readonly certificate?: string;
  readonly cause: string;
  readonly facts: string;
  readonly ground?: string;
  readonly comment: string;
}

/** Paths of sanctions: their causes, and opening a case for one of them. */
export function sanctionRoutes({ db, rulebook, around, opening: cases }: Parts): Router {
  const router = Router();
  router.get('/sanctions', async (request, response) => {
    const actor = actorOf(request);
    const rules = await rulebook.getCurrent(db.queries);
    response.json(
      listOfKind<SanctionDocument>(rules.source, 'sanction').map(({ id, document }) => ({
        id,
        title: document.title,
        procedure: document.procedure,
        mayOpen: mayOpen(rules, document.procedure, actor),
        causes: document.causes.map(({ code, title, source, except }) => ({
          code,
          title,
          article: source.article,
          exceptions: (except ?? []).map((exception) => ({ code: exception.code, because: exception.because })),
        })),
      })),
    );
  });
  router.post('/sanctions', async (request, response) => {
    const actor = actorWith(request, OPEN);
    const wanted = bodyOf(request) as WantedSanction;
    const id = await db.transact(async (trx) => {
      const rules = await rulebook.getCurrent(trx);
      if (!findSanction(rules.source, wanted.procedure)) throw procedureNotFound();
      if (!mayOpen(rules, wanted.procedure, actor)) throw forbidden(OPEN);
      const holder = wanted.certificate && (await around.findHolder(trx, wanted.certificate));
      if (wanted.certificate !== undefined && !holder) throw notFound({ zh: '证书', en: 'certificate' });
      const enterprise = await getEnterprise(trx, holder ?? wanted.enterprise ?? '');
      const { procedure, comment } = wanted;
      const accusation: AccusedOf = { cause: wanted.cause, facts: wanted.facts.trim(), ground: wanted.ground ?? null };
      return cases.open(trx, { procedure, enterprise: enterprise.id, about: null, accusation, by: actor, comment });
    });
    response.status(201).json({ application: id });
  });
  return router;
}

/** Whether one of the person's roles opens the procedure of a sanction. */
function mayOpen(rules: OpenRules, procedure: string, { roles }: Actor): boolean {
  return opening(getProcedure(rules, procedure), { roles, names: {} }).offered;
}
