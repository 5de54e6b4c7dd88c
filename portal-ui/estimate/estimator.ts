import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Form } from '#engine/form/form.ts';
import type { Estimate, EstimateRequest } from './estimate.ts';

/** Estimates forms in a thread of its own, so that typing never waits; {@link close} frees the thread. */
export interface Estimator {
  readonly estimate: (request: EstimateRequest) => Promise<Estimate>;
  readonly close: () => void;
}

/** Whether a form tells facts, or answers the questions of a self-test. */
export type EstimatedData = 'facts' | 'answers';

/** What the page sends to the worker: the rules and the form once, then data. */
export type EstimatorRequest =
  | { readonly kind: 'open'; readonly source: EditionSource; readonly form: Form; readonly of: EstimatedData }
  | { readonly kind: 'estimate'; readonly ticket: number; readonly request: EstimateRequest };

/** What the worker answers; `failed` carries the reason. */
export type EstimatorAnswer =
  | { readonly kind: 'estimate'; readonly ticket: number; readonly estimate: Estimate }
  | { readonly kind: 'failed'; readonly ticket: number; readonly reason: string };

interface Waiter {
  readonly resolve: (estimate: Estimate) => void;
  readonly reject: (why: Error) => void;
}

/** Opens the rules in a worker; checking facts compiles code, which the page's own policy forbids. */
export function openEstimator(source: EditionSource, form: Form, of: EstimatedData = 'facts'): Estimator {
  const worker = new Worker(new URL('./estimate-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiter>();
  let last = 0;
  worker.addEventListener('message', ({ data: answer }: MessageEvent<EstimatorAnswer>) => {
    const waiter = waiting.get(answer.ticket);
    waiting.delete(answer.ticket);
    if (answer.kind === 'estimate') waiter?.resolve(answer.estimate);
    else waiter?.reject(new Error(answer.reason));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  send(worker, { kind: 'open', source, form, of });
  return {
    estimate: (request) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        send(worker, { kind: 'estimate', ticket: last, request });
      }),
    close: () => worker.terminate(),
  };
}

/** Data of a form are reactive, which cannot cross to another thread. */
function send(worker: Worker, request: EstimatorRequest): void {
  worker.postMessage(JSON.parse(JSON.stringify(request)));
}
