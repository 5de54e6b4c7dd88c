import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** The lists of what is to be mended; the last one counts. */
export function useDefects(application: MaybeRefOrGetter<string>) {
  const query = useQuery({
    queryKey: computed(() => ['defects', toValue(application)]),
    queryFn: () => {
      const params = { path: { application: toValue(application) } };
      return answerOf(api.GET('/api/applications/{application}/defects', { params }));
    },
  });
  const last = computed((): readonly Schema<'Defect'>[] => query.data.value?.lists.at(-1)?.defects ?? []);
  return { query, last };
}
