import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { answerOf, api } from '#ui-kit/api/client.ts';
import { useSession } from '#ui-kit/screen/session.ts';

/** Key of everything that changes when a message is read. */
export const MESSAGES_KEY = ['messages'] as const;

const LOOKS_EVERY_MS = 60_000;

/** How many messages the person has not read, and ways to read them. */
export interface InboxHandle {
  readonly unread: ComputedRef<number>;
  readonly read: (id: string) => Promise<void>;
  readonly readAll: () => Promise<void>;
}

/** The person's inbox; looks for new messages every minute. */
export function useInbox(): InboxHandle {
  const client = useQueryClient();
  const { account } = useSession();
  const { data } = useQuery({
    queryKey: [...MESSAGES_KEY, 'unread'],
    queryFn: () => answerOf(api.GET('/api/messages/unread')),
    enabled: computed(() => account.value !== null),
    refetchInterval: LOOKS_EVERY_MS,
  });
  const refresh = () => client.invalidateQueries({ queryKey: MESSAGES_KEY });
  return {
    unread: computed(() => (account.value === null ? 0 : (data.value?.count ?? 0))),
    read: async (id) => {
      await answerOf(api.POST('/api/messages/{message}/read', { params: { path: { message: id } } }));
      await refresh();
    },
    readAll: async () => {
      await answerOf(api.POST('/api/messages/read-all'));
      await refresh();
    },
  };
}
