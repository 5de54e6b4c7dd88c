import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** What everybody may file about an enterprise: about a publicity, or about a holder at any time. */
export function useFilingProcedures() {
  const query = useQuery({
    queryKey: ['procedures'],
    queryFn: () => answerOf(api.GET('/api/procedures')),
    staleTime: Infinity,
  });
  const open = computed(() => (query.data.value ?? []).filter(({ byEverybody }) => byEverybody));
  return {
    query,
    aboutPublicities: computed(() => open.value.filter(({ aboutPublicity }) => aboutPublicity)),
    aboutHolders: computed(() => open.value.filter(({ aboutPublicity }) => !aboutPublicity)),
  };
}

/** The last part of a procedure's id, as addresses spell it. */
export function slugOf({ id }: Pick<Schema<'Procedure'>, 'id'>): string {
  return id.split('/').at(-1) ?? id;
}
