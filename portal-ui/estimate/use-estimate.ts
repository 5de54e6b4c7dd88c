import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { Estimate, EstimateRequest } from './estimate.ts';
import type { Estimator } from './estimator.ts';

/** Long enough that a word is finished, short enough to be felt as live. */
const QUIET_MS = 250;

/** The estimate that follows a form, and whether it is behind the form at this moment. */
export interface LiveEstimate {
  readonly estimate: Readonly<Ref<Estimate | undefined>>;
  readonly behind: Readonly<Ref<boolean>>;
  readonly failed: Readonly<Ref<boolean>>;
}

/** Estimates anew whenever the request changes; only the answer to the latest one counts. */
export function useEstimate(
  estimator: () => Estimator | undefined,
  request: () => EstimateRequest | undefined,
): LiveEstimate {
  const estimate = shallowRef<Estimate>();
  const behind = shallowRef(false);
  const failed = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  async function run(open: Estimator, wanted: EstimateRequest): Promise<void> {
    latest += 1;
    const ticket = latest;
    const found = await open.estimate(wanted).catch(() => undefined);
    if (ticket !== latest) return;
    failed.value = found === undefined;
    estimate.value = found ?? estimate.value;
    behind.value = false;
  }

  watch(
    [estimator, request] as const,
    ([open, wanted]) => {
      if (open === undefined || wanted === undefined) return;
      clearTimeout(timer);
      behind.value = true;
      timer = setTimeout(() => void run(open, wanted), estimate.value === undefined ? 0 : QUIET_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return { estimate, behind, failed };
}
