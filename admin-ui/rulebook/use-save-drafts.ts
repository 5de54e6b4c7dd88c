import { computed, ref, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue';
import { useSaveDocument } from './rulebook-queries.ts';
import type { Drafts } from './use-drafts.ts';

/** Saving of documents under the pen, one after the other, so that a refusal names the one it is about. */
export interface DraftSaving {
  readonly save: () => Promise<void>;
  readonly busy: ComputedRef<boolean>;
  readonly error: Ref<unknown>;
  /** How many documents were saved last; undefined before, and while something is unsaved again. */
  readonly saved: Ref<number | undefined>;
}

/** Saves whatever is changed; what was refused stays under the pen. */
export function useSaveDrafts(edition: MaybeRefOrGetter<string>, drafts: Drafts): DraftSaving {
  const { mutateAsync, isPending } = useSaveDocument(edition);
  const error = ref<unknown>();
  const saved = ref<number>();
  return {
    busy: computed(() => isPending.value),
    error,
    saved,
    save: async () => {
      const documents = drafts.changed.value;
      error.value = undefined;
      try {
        for (const document of documents) await mutateAsync(document);
        drafts.undo();
        saved.value = documents.length;
      } catch (refusal) {
        error.value = refusal;
      }
    },
  };
}
