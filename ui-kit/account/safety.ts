import { useQuery } from '@tanstack/vue-query';
import { answerOf, api } from '#ui-kit/api/client.ts';

/** Key of what protects the own account, in the query cache. */
export const SAFETY_KEY = ['account-safety'] as const;

/** What protects the own account. */
export function useSafety() {
  return useQuery({ queryKey: SAFETY_KEY, queryFn: () => answerOf(api.GET('/api/session/safety')) });
}
