import type { Form, FormContext } from '#engine/form/form.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import type { JsonObject } from '#engine/model/json.ts';

/** Finds the problems of settled data; {@link close} frees the thread behind it. */
export interface FormValidator {
  readonly validate: (data: JsonObject, context: FormContext) => Promise<readonly FormProblem[]>;
  readonly close: () => void;
}

/** What the page sends to the worker: the form once, then data to judge. */
export type ValidationRequest =
  | { readonly kind: 'open'; readonly form: Form }
  | { readonly kind: 'validate'; readonly ticket: number; readonly data: JsonObject; readonly context: FormContext };

/** What the worker answers; `failed` carries the reason. */
export type ValidationAnswer =
  | { readonly kind: 'problems'; readonly ticket: number; readonly problems: readonly FormProblem[] }
  | { readonly kind: 'failed'; readonly ticket: number; readonly reason: string };

/**
 * A validator in a worker of its own, because Ajv compiles code and the page's policy forbids that; where there are no workers, in the page.
 */
export function openValidator(form: Form): FormValidator {
  return typeof Worker === 'undefined' ? inPage(form) : inWorker(form);
}

function inPage(form: Form): FormValidator {
  const validate = async (data: JsonObject, context: FormContext): Promise<readonly FormProblem[]> => {
    const { validateForm } = await import('#engine/form/validate-form.ts');
    return validateForm(form, data, context);
  };
  return { validate, close: () => undefined };
}

function inWorker(form: Form): FormValidator {
  const worker = new Worker(new URL('./form-validation-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (found: readonly FormProblem[]) => void; reject: (why: Error) => void }>();
  let ticket = 0;
  worker.addEventListener('message', ({ data: answer }: MessageEvent<ValidationAnswer>) => {
    const waiter = waiting.get(answer.ticket);
    waiting.delete(answer.ticket);
    if (answer.kind === 'problems') waiter?.resolve(answer.problems);
    else waiter?.reject(new Error(answer.reason));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  const send = (request: ValidationRequest) => worker.postMessage(plain(request));
  send({ kind: 'open', form });
  const validate = (data: JsonObject, context: FormContext): Promise<readonly FormProblem[]> =>
    new Promise((resolve, reject) => {
      ticket += 1;
      waiting.set(ticket, { resolve, reject });
      send({ kind: 'validate', ticket, data, context });
    });
  return { validate, close: () => worker.terminate() };
}

/** A host may hand in reactive data, which cannot cross to another thread. */
function plain(request: ValidationRequest): ValidationRequest {
  return JSON.parse(JSON.stringify(request)) as ValidationRequest;
}
