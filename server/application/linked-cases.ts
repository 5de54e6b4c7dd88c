import { ownText, type JsonObject } from '#engine/model/json.ts';
import type { Application } from './application.ts';
import type { AccusedOf, CaseOpening } from './case-opening.ts';
import type { DraftService } from './draft-service.ts';
import type { StepEffects } from './step-effect.ts';
import type { StepService } from './step-service.ts';

interface Parts {
  readonly drafts: DraftService;
  readonly opening: CaseOpening;
  /** Asked for late, because steps order effects and effects take steps. */
  readonly steps: () => StepService;
}

/** The deeds that concern other cases: opening one, and telling the one that a case is about. */
export function linkedCaseEffects({ drafts, opening, steps }: Parts): StepEffects {
  return {
    'open-case': async ({ trx, application, comment, input }, effect) => {
      await opening.open(trx, {
        procedure: ownText(effect, 'procedure') ?? '',
        enterprise: application.enterpriseId,
        about: application.id,
        accusation: accusationOf(application, ownText(effect, 'cause') ?? ownText(input, 'cause'), input),
        by: null,
        comment,
      });
      return application;
    },
    'continue-as': async ({ trx, application, actor }, effect) => {
      if (actor) await drafts.continueAs(trx, application, actor, ownText(effect, 'procedure') ?? '');
      return application;
    },
    signal: async ({ trx, application, actor, comment }, effect) => {
      const event = ownText(effect, 'event') ?? '';
      if (application.aboutId !== null) await steps().signal(trx, application.aboutId, event, { actor, comment });
      return application;
    },
  };
}

/** The facts are those that staff name, else those this case stands on, else what was found in this case. */
function accusationOf(application: Application, cause: string | undefined, input: JsonObject): AccusedOf | null {
  if (cause === undefined) return null;
  const facts = ownText(input, 'facts') ?? application.cause?.facts ?? application.number;
  return { cause, facts, ground: ownText(input, 'ground') ?? null };
}
