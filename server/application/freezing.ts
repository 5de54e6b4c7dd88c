import { own } from '#engine/model/json.ts';
import { mergeFacts } from '#engine/facts/merge-facts.ts';
import { judgeConditions } from './case-names.ts';
import type { Application } from './application.ts';
import type { StepContext, StepEffects } from './step-effect.ts';
import { readSubmission } from './submission.ts';
import type { Surroundings } from './surroundings.ts';
import { getState } from '#engine/procedure/procedure.ts';
import { getCapturedFacts } from '#server/feed/feed-lookup.ts';

/** The deeds that concern the application itself. */
export function applicationEffects(around: Surroundings): StepEffects {
  return {
    'pin-edition': ({ application, rules }) =>
      Promise.resolve({ ...application, editionId: rules.record.id, pinned: true }),
    'freeze-facts': (context) =>
      takeFacts(around, { ...context, application: { ...context.application, asOf: context.today } }),
    'refresh-facts': (context) => takeFacts(around, context),
    recheck: async (context, effect) => recheck(around, context, namesIn(own(effect, 'conditions'))),
  };
}

/** Keeps the form as it counts and the facts it declares; the as-of day stays as it is. */
async function takeFacts(around: Surroundings, context: StepContext): Promise<Application> {
  const { trx, rules, procedure, application, enterprise, now, today } = context;
  const state = getState(procedure, application.state);
  const found = { application, rules, procedure, enterprise, state };
  const { data, declared } = await readSubmission(trx, around, found, application.asOf ?? today);
  const captured = await getCapturedFacts(trx, enterprise.id, rules.edition.vocabulary);
  const { differences } = mergeFacts(rules.edition.vocabulary, declared, captured);
  return {
    ...application,
    data,
    facts: declared,
    differences,
    submittedAt: application.submittedAt ?? now,
    version: application.version + 1,
  };
}

async function recheck(
  around: Surroundings,
  context: StepContext,
  conditions: readonly string[],
): Promise<Application> {
  const { trx, rules, application, today } = context;
  const findings = await judgeConditions(trx, around, rules, application, today);
  return { ...application, recheck: conditions.every((id) => own(findings, id) === 'holds') };
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
