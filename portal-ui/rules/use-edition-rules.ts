import { useQuery } from '@tanstack/vue-query';
import { computed, reactive } from 'vue';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** The name of whichever edition is in force. */
export const CURRENT = 'current';

/** The rules of an edition, which everybody may read; a published one never changes, the one in force may be another tomorrow. */
export function useEditionRules(edition: () => string, enabled: () => boolean = () => true) {
  return reactive(
    useQuery({
      queryKey: computed(() => ['rules', edition()]),
      queryFn: () => fetchRules(edition()),
      enabled,
      staleTime: () => (edition() === CURRENT ? 0 : Infinity),
    }),
  );
}

async function fetchRules(
  edition: string,
): Promise<{ readonly edition: Schema<'EditionRef'>; readonly source: EditionSource }> {
  const params = { path: { edition } };
  const answer = await answerOf(api.GET('/api/public/editions/{edition}/documents', { params }));
  return { edition: answer.edition, source: answer.documents as EditionSource };
}
