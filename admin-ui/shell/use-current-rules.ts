import { useQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { answerOf, api } from '#ui-kit/api/client.ts';

/** The documents in force, for their words; empty until they are there. */
export function useCurrentRules(): ComputedRef<EditionSource> {
  const { data } = useQuery({ queryKey: ['rules', 'current'], queryFn: fetchRules, staleTime: Infinity });
  return computed(() => data.value ?? {});
}

async function fetchRules(): Promise<EditionSource> {
  const params = { path: { edition: 'current' } };
  const { documents } = await answerOf(api.GET('/api/public/editions/{edition}/documents', { params }));
  return documents as EditionSource;
}
