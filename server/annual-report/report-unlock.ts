import { isPlainDate, type PlainDate } from '#engine/model/plain-date.ts';
import { own, ownText } from '#engine/model/json.ts';
import { listHistory, listOpenCases } from '#server/application/application-lookup.ts';
import type { StepContext, StepEffects } from '#server/application/step-effect.ts';
import type { StepService } from '#server/application/step-service.ts';
import { Problem } from '#server/http/problem.ts';
import { newId } from '#server/world/ids.ts';
import { insertUnlock } from './report-unlock-store.ts';

interface Parts {
  /** Asked for late, because steps order effects and effects take steps. */
  readonly steps: () => StepService;
}

/** The deed that lets an enterprise report outside the window. */
export function reportEffects({ steps }: Parts): StepEffects {
  return {
    'unlock-report': async (context, effect) => {
      const { trx, application, enterprise, now, today } = context;
      const until = await lastDay(context, ownText(effect, 'until') ?? '');
      const year = Number(today.slice(0, 4));
      const base = { id: newId(), enterpriseId: enterprise.id, year, until };
      await insertUnlock(trx, { ...base, applicationId: application.id, unlockedAt: now });
      for (const { id } of await listOpenCases(trx, enterprise.id)) {
        if (id !== application.id) await steps().reschedule(trx, id);
      }
      return application;
    },
  };
}

/** The day that was given last in this case; an unlock is for the report of this year. @throws Problem 422 */
async function lastDay({ trx, application, today }: StepContext, name: string): Promise<PlainDate> {
  const history = await listHistory(trx, application.id);
  const until = history.map(({ input }) => own(input, name)).findLast((given) => given !== undefined);
  if (typeof until !== 'string' || !isPlainDate(until)) throw noDay();
  if (until < today || until.slice(0, 4) !== today.slice(0, 4)) throw noDay();
  return until;
}

function noDay(): Problem {
  return new Problem(422, 'no-day-to-unlock', {
    zh: '开放截止日应是今天或以后、本年度之内的日期，按“年-月-日”填写，例如 2027-08-31',
    en: 'The last day must be today or later within this year, written as 2027-08-31',
  });
}
