import { computed, shallowReactive, type ComputedRef } from 'vue';
import { fromPointer, readAt, writeAt } from '#engine/model/pointer.ts';
import { isJsonObject, type Json } from '#engine/model/json.ts';
import type { Rules } from './open-rules.ts';
import type { SavedDocument } from './rulebook-queries.ts';

/** Documents under the pen: what was changed of each, not saved yet. */
export interface Drafts {
  /** The document as it now reads, changes included. */
  readonly contentOf: (path: string) => Json;
  readonly valueAt: (path: string, pointer: string) => Json | undefined;
  /** Writes one place; `undefined` says that what was typed cannot be kept, which stops saving. */
  readonly write: (path: string, pointer: string, value: Json | undefined) => void;
  readonly replace: (path: string, content: Json) => void;
  readonly undo: () => void;
  /** The documents to be saved; a document written back to what it was is not among them. */
  readonly changed: ComputedRef<readonly SavedDocument[]>;
  readonly sound: ComputedRef<boolean>;
}

/** Keeps changes to documents apart from what the server has, until they are saved or thrown away. */
export function useDrafts(rules: () => Rules | undefined): Drafts {
  const edited = shallowReactive(new Map<string, Json>());
  const unreadable = shallowReactive(new Set<string>());

  const kept = (path: string): Json => (rules()?.documents.get(path)?.content ?? null) as Json;
  const contentOf = (path: string): Json => edited.get(path) ?? kept(path);
  const replace = (path: string, content: Json): void => {
    if (JSON.stringify(content) === JSON.stringify(kept(path))) edited.delete(path);
    else edited.set(path, content);
  };

  return {
    contentOf,
    replace,
    valueAt: (path, pointer) => readAt(contentOf(path), fromPointer(pointer)),
    write: (path, pointer, value) => {
      const place = `${path}#${pointer}`;
      const content = contentOf(path);
      if (value === undefined || !isJsonObject(content)) {
        unreadable.add(place);
        return;
      }
      unreadable.delete(place);
      replace(path, writeAt(content, fromPointer(pointer), value));
    },
    undo: () => {
      edited.clear();
      unreadable.clear();
    },
    changed: computed(() =>
      [...edited].map(([path, content]) => ({ path, content, digest: rules()?.documents.get(path)?.digest ?? null })),
    ),
    sound: computed(() => unreadable.size === 0),
  };
}
