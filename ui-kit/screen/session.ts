import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';
import { forgetDrafts } from '#ui-kit/draft/draft-keeper.ts';

/** Key of the session in the query cache. */
export const SESSION_KEY = ['session'] as const;

/** Who is signed in, and how to come and go. */
export interface SessionHandle {
  readonly account: ComputedRef<Schema<'Account'> | null>;
  /** False until the server has said who it is. */
  readonly known: ComputedRef<boolean>;
  /** What the person has to do before anything else is open. */
  readonly owes: ComputedRef<Schema<'Session'>['owes']>;
  readonly can: (power: string) => boolean;
  readonly signIn: (credentials: Schema<'Credentials'>) => Promise<Schema<'Session'>>;
  readonly signOut: () => Promise<void>;
  /** Takes over a session that another request began, such as a registration. */
  readonly begin: (session: Schema<'Session'>) => Promise<void>;
}

/** Asks the server who is signed in. */
export function fetchSession(): Promise<Schema<'Session'>> {
  return answerOf(api.GET('/api/session'));
}

/** The session, shared by all who ask. */
export function useSession(): SessionHandle {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession });

  /** Whatever another person was shown is gone with the session; who signs in again goes on where they were. */
  async function begin(session: Schema<'Session'>): Promise<void> {
    const before = client.getQueryData<Schema<'Session'>>(SESSION_KEY)?.account;
    if (before && before.id === session.account?.id) {
      client.setQueryData(SESSION_KEY, session);
      return;
    }
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'meta' });
    client.setQueryData(SESSION_KEY, session);
    await client.invalidateQueries({ queryKey: ['meta'] });
  }

  return {
    account: computed(() => data.value?.account ?? null),
    owes: computed(() => data.value?.owes ?? []),
    known: computed(() => data.value !== undefined),
    can: (power) => data.value?.account?.powers.includes(power) ?? false,
    begin,
    signIn: async (body) => {
      const session = await answerOf(api.POST('/api/session', { body }));
      await begin(session);
      return session;
    },
    signOut: async () => {
      await answerOf(api.DELETE('/api/session'));
      if (data.value?.account) forgetDrafts(data.value.account.id);
      await begin(await fetchSession());
    },
  };
}
