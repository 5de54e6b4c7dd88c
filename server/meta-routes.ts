import { Router } from 'express';
import { presentRole } from '#server/account/account-presenter.ts';
import { presentProcedure } from '#server/application/application-view.ts';
import { proceduresOf } from '#server/application/application-lookup.ts';
import type { Config } from '#server/config.ts';
import type { Database } from '#server/db/database.ts';
import { listDemoAccounts } from '#server/demo/demo-accounts.ts';
import { pathOf, queryOf } from '#server/http/request.ts';
import { findRegistrationRole, rolesOfEverybody } from '#server/rulebook/roles.ts';
import { presentEditionRef } from '#server/rulebook/rulebook-view.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock } from '#server/world/clock.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly rulebook: RulebookLookup;
}

const LOCALES = ['zh', 'en'];

/** Paths that say what is installed here; open to everybody. */
export function metaRoutes({ db, clock, config, rulebook }: Parts): Router {
  const router = Router();
  router.get('/meta', async (_request, response) => {
    const rules = await rulebook.getCurrent(db.queries);
    const { about } = rules.edition;
    response.json({
      demo: config.demo,
      now: clock.now(),
      today: await rulebook.today(db.queries),
      timezone: about.timezone,
      locales: LOCALES,
      publicUrl: config.publicUrl,
      edition: presentEditionRef(rules.record),
      regulation: about.regulation,
      pointUnit: about.scoring.unit,
      bodies: about.bodies,
      roles: rules.roles.map(presentRole),
      registrationForm: findRegistrationRole(rules.roles)?.registers ?? null,
      demoAccounts: config.demo ? await listDemoAccounts(db, rules) : [],
    });
  });
  router.get('/forms/:form', async (request, response) => {
    const edition = queryOf(request, 'edition');
    const rules = await (edition === undefined
      ? rulebook.getCurrent(db.queries)
      : rulebook.getRules(db.queries, edition));
    const form = rules.getForm(pathOf(request, 'form'));
    const { id, schema, layoutSource } = form;
    response.json({ id, edition: presentEditionRef(rules.record), schema, layout: layoutSource });
  });
  router.get('/procedures', async (_request, response) => {
    const rules = await rulebook.getCurrent(db.queries);
    const registrant = findRegistrationRole(rules.roles)?.id;
    const everybody = rolesOfEverybody(rules.roles);
    response.json(proceduresOf(rules).map((procedure) => presentProcedure(procedure, registrant, everybody)));
  });
  return router;
}
