import type { Schema } from '#ui-kit/api/client.ts';
import { useMeta } from '#ui-kit/screen/meta.ts';
import { useWords } from '#ui-kit/screen/words.ts';

type Period = Pick<Schema<'Publicity'>, 'state' | 'closesAt'>;

/** Says when a publicity ends; while an objection stops the clock nobody knows. */
export function usePublicityEnd(): (publicity: Period) => string {
  const { t } = useWords();
  const { ending } = useMeta();
  return ({ state, closesAt }) =>
    state === 'stopped' ? t('publicity.untilOpen') : t('publicity.until', { closes: ending(closesAt) });
}
