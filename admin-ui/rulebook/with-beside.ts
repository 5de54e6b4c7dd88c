import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { answerOf, api } from '#ui-kit/api/client.ts';
import type { Rules } from './open-rules.ts';
import { EDITION_KEY } from './rulebook-queries.ts';

/** The rules of an edition with the wanted document among them, also when it is a form or a paper. */
export function withBeside(edition: () => string, path: () => string, rules: () => Rules | undefined) {
  const apart = computed(() => rules() !== undefined && rules()?.documents.has(path()) === false);
  const query = useQuery({
    queryKey: [EDITION_KEY, edition, 'document', path],
    queryFn: () =>
      answerOf(
        api.GET('/api/editions/{edition}/document', {
          params: { path: { edition: edition() }, query: { path: path() } },
        }),
      ),
    enabled: apart,
  });
  const data = computed((): Rules | undefined => {
    const opened = rules();
    if (opened === undefined || !apart.value) return opened;
    const found = query.data.value;
    return found && { ...opened, documents: new Map([...opened.documents, [found.path, found]]) };
  });
  return { data, error: query.error, isFetching: query.isFetching, refetch: query.refetch };
}
