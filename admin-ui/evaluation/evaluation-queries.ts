import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { DocumentTrace } from '#engine/explain/trace.ts';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** What a reviewer said of one item. */
export type ItemFinding = { document: string; finding: 'accepted' | 'refused'; reason?: string };

/** The evaluations made of an application, newest first. */
export function useEvaluations(application: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', application, 'evaluations'],
    queryFn: () =>
      answerOf(
        api.GET('/api/applications/{application}/evaluations', {
          params: { path: { application: toValue(application) } },
        }),
      ),
  });
}

/** One evaluation with verdict and receipt; it never changes. */
export function useEvaluation(id: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: ['evaluation', id],
    queryFn: () =>
      answerOf(api.GET('/api/evaluations/{evaluation}', { params: { path: { evaluation: toValue(id) ?? '' } } })),
    enabled: computed(() => toValue(id) !== null),
    staleTime: Infinity,
  });
}

/** What an application comes to: by its latest evaluation, or before there is one by its data as they stand. */
export interface Standing {
  readonly estimated: boolean;
  /** Null while the data do not suffice for an estimate. */
  readonly verdict: Schema<'Verdict'> | null;
  readonly edition: Schema<'EditionRef'>;
}

/** The latest verdict of an application, or an estimate. */
export function useStanding(application: () => { readonly id: string; readonly latestEvaluation: string | null }) {
  return useQuery({
    queryKey: ['application', () => application().id, 'standing', () => application().latestEvaluation],
    queryFn: async (): Promise<Standing> => {
      const { id, latestEvaluation } = application();
      if (latestEvaluation === null) {
        const params = { path: { application: id } };
        const found = await answerOf(api.GET('/api/applications/{application}/estimate', { params }));
        return { estimated: true, verdict: found.verdict, edition: found.edition };
      }
      const params = { path: { evaluation: latestEvaluation } };
      const found = await answerOf(api.GET('/api/evaluations/{evaluation}', { params }));
      return { estimated: false, verdict: found.verdict, edition: found.edition };
    },
  });
}

/** How one document came to its finding. */
export function useTrace(evaluation: MaybeRefOrGetter<string>, document: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: ['evaluation', evaluation, 'trace', document],
    queryFn: async () => {
      const params = { path: { evaluation: toValue(evaluation) }, query: { document: toValue(document) ?? '' } };
      const trace = await answerOf(api.GET('/api/evaluations/{evaluation}/trace', { params }));
      return trace as unknown as DocumentTrace;
    },
    enabled: computed(() => toValue(document) !== undefined),
    staleTime: Infinity,
  });
}

/** The evidence of an application, item by item. */
export function useVerification(application: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', application, 'verification'],
    queryFn: () =>
      answerOf(
        api.GET('/api/applications/{application}/verification', {
          params: { path: { application: toValue(application) } },
        }),
      ),
  });
}

/** Keeps what the reviewer said; the answer is the verification afterwards. */
export function useVerifyItems(application: MaybeRefOrGetter<string>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (items: ItemFinding[]): Promise<Schema<'Verification'>> =>
      answerOf(
        api.PUT('/api/applications/{application}/verification', {
          params: { path: { application: toValue(application) } },
          body: { items },
        }),
      ),
    onSuccess: (after) => {
      queries.setQueryData(['application', toValue(application), 'verification'], after);
      void queries.invalidateQueries({ queryKey: ['application', toValue(application)], exact: true });
    },
  });
}
