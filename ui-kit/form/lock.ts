import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue';

const KEY: InjectionKey<ComputedRef<boolean>> = Symbol('lock');

/** Whether a rule of the layout closes what is inside; what is closed counts all the same. */
export function useLock(): ComputedRef<boolean> {
  return inject(
    KEY,
    computed(() => false),
  );
}

/** Closes the parts below while `closed` says so, or while something around is closed. */
export function provideLock(closed: () => boolean): void {
  const around = useLock();
  provide(
    KEY,
    computed(() => around.value || closed()),
  );
}
