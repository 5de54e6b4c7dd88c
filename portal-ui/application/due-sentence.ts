import type { Schema } from '#ui-kit/api/client.ts';
import { useMeta } from '#ui-kit/screen/meta.ts';
import { useWords } from '#ui-kit/screen/words.ts';

/** By when the state is to end and how many days are left, as a sentence; empty where nothing presses. */
export function useDueSentence(): (application: Pick<Schema<'Application'>, 'dueOn' | 'state'>) => string {
  const { t } = useWords();
  const { day, daysLeft } = useMeta();
  return ({ dueOn, state }) => {
    if (dueOn === null || state.final) return '';
    const n = daysLeft(dueOn);
    if (n === 0) return t('application.dueToday', { day: day(dueOn) });
    return n < 0 ? t('application.overdue', { day: day(dueOn) }) : t('application.dueOn', { day: day(dueOn), n });
  };
}
