import { computed, type MaybeRefOrGetter } from 'vue';
import { useCases, useCheck } from './rulebook-queries.ts';

/** Whether an edition may be proposed: no error in its check, no failing case. */
export function useSoundness(edition: MaybeRefOrGetter<string>) {
  const check = useCheck(edition);
  const cases = useCases(edition);
  const errors = computed(() => (check.data.value ?? []).filter(({ severity }) => severity === 'error').length);
  const failed = computed(() => cases.data.value?.failed ?? 0);
  const known = computed(() => check.data.value !== undefined && cases.data.value !== undefined);
  return {
    errors,
    failed,
    known,
    sound: computed(() => known.value && errors.value === 0 && failed.value === 0),
    error: computed(() => check.error.value ?? cases.error.value),
  };
}
