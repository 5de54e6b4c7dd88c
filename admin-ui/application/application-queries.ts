import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import type { JsonObject } from '#engine/model/json.ts';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';

/** A step as a person takes it. */
export interface TakenStep {
  readonly step: string;
  readonly comment: string;
  readonly input: JsonObject;
}

/** One application, with the steps open to the person. */
export function useApplication(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', id],
    queryFn: () => answerOf(api.GET('/api/applications/{application}', pathOf(id))),
  });
}

/** What happened to an application so far. */
export function useTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', id, 'timeline'],
    queryFn: () => answerOf(api.GET('/api/applications/{application}/timeline', pathOf(id))),
  });
}

/** The materials of an application with their files. */
export function useMaterials(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['application', id, 'materials'],
    queryFn: () => answerOf(api.GET('/api/applications/{application}/materials', pathOf(id))),
  });
}

/** Takes a step; everything that shows the application is read anew. */
export function useTakeStep(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, comment, input }: TakenStep): Promise<Schema<'Application'>> => {
      const body = { step, input: { ...input }, ...(comment !== '' && { comment }) };
      return answerOf(api.POST('/api/applications/{application}/steps', { ...pathOf(id), body }));
    },
    onSettled: () => queries.invalidateQueries(),
  });
}

/** Where a file of an application lies. */
export function fileAddress(application: string, file: string): string {
  return `/api/applications/${encodeURIComponent(application)}/materials/${encodeURIComponent(file)}`;
}

function pathOf(id: MaybeRefOrGetter<string>) {
  return { params: { path: { application: toValue(id) } } };
}
