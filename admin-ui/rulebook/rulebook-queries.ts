import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import type { Json } from '#engine/model/json.ts';
import { answerOf, api, type Schema } from '#ui-kit/api/client.ts';
import { openRules } from './open-rules.ts';

/** A document as it is saved: `digest` is that of the version it was edited from, null for a new one. */
export interface SavedDocument {
  readonly path: string;
  readonly content: Json;
  readonly digest: string | null;
}

/** Key of everything of one edition in the query cache. */
export const EDITION_KEY = 'edition';

/** All editions, drafts first. */
export function useEditions() {
  return useQuery({ queryKey: [EDITION_KEY, 'list'], queryFn: () => answerOf(api.GET('/api/editions')) });
}

/** One edition with the list of its documents, forms and papers included. */
export function useEditionMap(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [EDITION_KEY, id, 'map'],
    queryFn: () => answerOf(api.GET('/api/editions/{edition}', pathOf(id))),
  });
}

/** The rules of an edition with their content, opened by the engine. */
export function useRules(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [EDITION_KEY, id, 'rules'],
    queryFn: async () => {
      const { documents } = await answerOf(api.GET('/api/editions/{edition}/documents', pathOf(id)));
      return openRules(documents);
    },
    structuralSharing: false,
  });
}

/** Everything wrong with an edition. */
export function useCheck(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [EDITION_KEY, id, 'check'],
    queryFn: () => answerOf(api.POST('/api/editions/{edition}/check', pathOf(id))),
  });
}

/** How the cases went: of one document by its id, or of the whole edition. */
export function useCases(id: MaybeRefOrGetter<string>, document?: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [EDITION_KEY, id, 'cases', document ?? 'all'],
    queryFn: () => {
      const wanted = toValue(document);
      const body = wanted === undefined ? {} : { document: wanted };
      return answerOf(api.POST('/api/editions/{edition}/cases', { ...pathOf(id), body }));
    },
  });
}

/** What differs from the edition that a draft was copied from. */
export function useChanges(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [EDITION_KEY, id, 'diff'],
    queryFn: () => answerOf(api.GET('/api/editions/{edition}/diff', pathOf(id))),
  });
}

/** Saves a document of a draft; whatever is shown of the edition is read anew. */
export function useSaveDocument(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, content, digest }: SavedDocument): Promise<Schema<'RuleDocument'>> =>
      answerOf(
        api.PUT('/api/editions/{edition}/document', {
          params: { path: { edition: toValue(id) }, query: { path } },
          body: { content: content as Schema<'RuleDocument'>['content'], digest },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [EDITION_KEY, toValue(id)] }),
  });
}

/** Any other deed done to editions, after which all of them are read anew. */
export function useEditionDeed<Done>() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deed: () => Promise<Done>) => deed(),
    onSettled: () => queries.invalidateQueries({ queryKey: [EDITION_KEY] }),
  });
}

function pathOf(id: MaybeRefOrGetter<string>) {
  return { params: { path: { edition: toValue(id) } } };
}
