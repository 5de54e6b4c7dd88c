import { factsBehind } from '#engine/edition/facts-behind.ts';
import { replaceFacts } from '#engine/facts/correct-facts.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import { fromPointer, readAt } from '#engine/model/pointer.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Application } from '#server/application/application.ts';
import type { StepContext, StepEffects } from '#server/application/step-effect.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { findImpossible, readWanted, type WantedCorrection } from './correction.ts';
import { insertCorrection, listCorrections } from './correction-store.ts';
import { cannotCorrect, correctionsUnreadable, factsInvalid } from './evaluation-problems.ts';
import { gatherFacts, listItems } from './judge.ts';
import { clearVerifications } from './verification-store.ts';

/** The deed that corrects declared facts; what was said of evidence that rests on them is asked again. */
export function correctionEffects(): StepEffects {
  return { 'correct-facts': correct };
}

async function correct(context: StepContext): Promise<Application> {
  const { trx, rules, application, actor, input, now } = context;
  const wanted = readWanted(input);
  const declared = application.facts;
  if (wanted === undefined || declared === null || actor === null) throw correctionsUnreadable();
  const before = await listCorrections(trx, application.id);
  const impossible = findImpossible(declared, before, wanted);
  if (impossible) throw cannotCorrect(impossible.pointer);
  let counted = replaceFacts(declared, before);
  for (const [index, correction] of wanted.entries()) {
    const was = readAt(counted, fromPointer(correction.pointer)) ?? null;
    const kept = { ...correction, before: was, ...person(actor), at: now };
    await insertCorrection(trx, application.id, before.length + index + 1, kept);
    counted = replaceFacts(counted, [correction]);
  }
  const { facts } = await gatherFacts(trx, rules, application);
  const problems = validateFacts(rules.edition.vocabulary, facts);
  if (problems.length > 0) throw factsInvalid(problems);
  await clearVerifications(trx, application.id, itemsRestingOn(rules, wanted));
  return application;
}

/** Items whose points depend on a corrected fact. */
function itemsRestingOn(rules: OpenRules, wanted: readonly WantedCorrection[]): readonly string[] {
  const changed = wanted.map(({ pointer }) =>
    fromPointer(pointer)
      .filter((step) => !/^\d+$/.test(step))
      .join('.'),
  );
  const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  return listItems(rules)
    .filter((item) =>
      [...factsBehind(rules.edition, item)].some((fact) =>
        changed.some((path) => isWithin(path, fact) || isWithin(fact, path)),
      ),
    )
    .map(({ id }) => id);
}

function person({ account, name }: Actor) {
  return { by: account, byName: name };
}
