import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** The facts of a case side by side. */
export function useFacts(application: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', application, 'facts'],
    queryFn: () => {
      const params = { path: { application: toValue(application) } };
      return answerOf(api.GET('/api/applications/{application}/facts', { params }));
    },
  });
}

/** Corrects facts by the step that the procedure opens for it. */
export function useCorrectFacts(application: () => Schema<'Application'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (corrections: Schema<'WantedCorrection'>[]) => {
      const { id, openSteps } = application();
      const step = openSteps.find(({ needs }) => needs.corrections)?.id ?? '';
      const params = { path: { application: id } };
      return answerOf(api.POST('/api/applications/{application}/steps', { params, body: { step, corrections } }));
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
