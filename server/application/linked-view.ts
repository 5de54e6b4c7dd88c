import type { LocalText } from '#engine/model/local-text.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Application } from './application.ts';
import { findProcedure } from './application-lookup.ts';
import { findApplication, listAllAbout } from './application-store.ts';

/** An application that another one continues. */
export interface ApplicationLink {
  readonly id: string;
  readonly number: string;
  readonly procedureTitle: LocalText;
}

/** What an application continues and what it goes on as. Cases that others opened about it, such as complaints, are none of these. */
export async function linksOf(db: Queries, rules: OpenRules, application: Application) {
  const before = application.aboutId === null ? undefined : await findApplication(db, application.aboutId);
  const after = (await listAllAbout(db, application.id)).find((each) => isContinuation(application, each));
  return {
    continues: before && isContinuation(before, application) ? present(rules, before) : null,
    continuedAs: after ? present(rules, after) : null,
  };
}

function isContinuation(before: Application, after: Application): boolean {
  return before.enterpriseId === after.enterpriseId && before.final && after.startedBy !== null;
}

function present(rules: OpenRules, { id, number, procedure }: Application): ApplicationLink {
  return { id, number, procedureTitle: findProcedure(rules, procedure)?.title ?? { zh: procedure, en: procedure } };
}
