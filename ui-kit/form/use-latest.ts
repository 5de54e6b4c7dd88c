import { computed, shallowRef, watch, type Ref, type ShallowRef, type WritableComputedRef } from 'vue';
import type { JsonObject } from '#engine/model/json.ts';

/** What a form knows now: a host answers a change only when it draws again, and two changes may come before that. */
export function useLatest(model: Ref<JsonObject>): WritableComputedRef<JsonObject> {
  const latest: ShallowRef<JsonObject> = shallowRef(model.value);
  watch(
    model,
    (next) => {
      latest.value = next;
    },
    { flush: 'sync' },
  );
  return computed({
    get: () => latest.value,
    set: (next) => {
      latest.value = next;
      model.value = next;
    },
  });
}
