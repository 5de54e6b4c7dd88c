import { computed, type ComputedRef } from 'vue';
import { chosenAlternative } from '#engine/form/active-fields.ts';
import { alternativeDefault } from '#engine/form/default-values.ts';
import type { FormField } from '#engine/form/form.ts';
import { isJsonObject, type Json } from '#engine/model/json.ts';
import { toPointer, type DataPath } from '#engine/model/pointer.ts';
import { useFormSession } from './form-session.ts';

/** Which of its alternatives a value is, and the way to make it another. */
export interface AlternativeChoice {
  /** The number of the alternative, `undefined` where none is chosen. */
  readonly chosen: ComputedRef<number | undefined>;
  readonly choose: (index: number | undefined) => void;
}

/**
 * Follows the value of a field with alternatives. What was filled in for one alternative is laid aside while another is chosen, and comes
 * back with it.
 */
export function useAlternative(field: () => FormField, path: () => DataPath): AlternativeChoice {
  const session = useFormSession();
  const aside = new Map<string, Json>();
  const pointer = computed(() => toPointer(path()));
  const chosen = computed(() => {
    const picked = session.picked.get(pointer.value);
    return picked ? field().alternatives.indexOf(picked) : chosenAlternative(field(), session.read(path()));
  });

  function choose(index: number | undefined): void {
    const before = chosen.value;
    const value = session.read(path());
    if (before !== undefined && value !== undefined) aside.set(`${pointer.value} ${before}`, value);
    const laid = index === undefined ? undefined : aside.get(`${pointer.value} ${index}`);
    const next = index === undefined ? undefined : field().alternatives[index];
    if (next === undefined) session.picked.delete(pointer.value);
    else session.picked.set(pointer.value, next);
    const kept = field().kind === 'group' ? ownKeys(field(), value) : undefined;
    const start = laid ?? (next && alternativeDefault(next));
    session.write(path(), isJsonObject(start) && kept ? { ...start, ...kept } : (start ?? kept));
    session.touch(path());
  }

  return { chosen, choose };
}

/** What belongs to the group whatever alternative it is; `undefined` where that is nothing. */
function ownKeys({ children }: FormField, value: Json | undefined) {
  if (!isJsonObject(value)) return undefined;
  const own = new Set(children.map(({ key }) => key));
  const kept = Object.entries(value).filter(([key]) => own.has(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
