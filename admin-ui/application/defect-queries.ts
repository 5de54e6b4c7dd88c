import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** A place that is marked, with what it is called. */
export interface MarkedPlace {
  readonly pointer?: string;
  readonly material?: string;
  readonly title: string;
  /** Parts of the material, of which one may be meant. */
  readonly parts?: Schema<'Material'>['parts'];
}

/** The lists of defects of a case. */
export function useDefects(application: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', application, 'defects'],
    queryFn: () =>
      answerOf(api.GET('/api/applications/{application}/defects', { params: { path: pathOf(application) } })),
  });
}

/** Changes the list that is not told yet; everything that shows the case is read anew. */
export function useDefectChanges(application: MaybeRefOrGetter<string>) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['application'] });
  const note = useMutation({
    mutationFn: (body: { pointer?: string; material?: string; part?: string; reason: string }) =>
      answerOf(api.POST('/api/applications/{application}/defects', { params: { path: pathOf(application) }, body })),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ defect, reason }: { defect: string; reason: string }) => {
      const path = { ...pathOf(application), defect };
      return answerOf(
        api.PUT('/api/applications/{application}/defects/{defect}', { params: { path }, body: { reason } }),
      );
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (defect: string) => {
      const path = { ...pathOf(application), defect };
      return answerOf(api.DELETE('/api/applications/{application}/defects/{defect}', { params: { path } }));
    },
    onSettled,
  });
  return { note, change, remove };
}

function pathOf(application: MaybeRefOrGetter<string>) {
  return { application: toValue(application) };
}
