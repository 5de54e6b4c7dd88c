import { ownText } from '#engine/model/json.ts';
import type { DraftService } from './draft-service.ts';
import type { StepEffects } from './step-effect.ts';
import type { StepService } from './step-service.ts';

interface Parts {
  readonly drafts: DraftService;
  /** Asked for late, because steps order effects and effects take steps. */
  readonly steps: () => StepService;
}

/** The deeds that concern other cases: opening one, and telling the one that a case is about. */
export function linkedCaseEffects({ drafts, steps }: Parts): StepEffects {
  return {
    'open-case': async ({ trx, application }, effect) => {
      await steps().settle(trx, await drafts.startFrom(trx, application, ownText(effect, 'procedure') ?? ''));
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
