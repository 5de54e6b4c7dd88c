import type { Form } from '#engine/form/form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import type { ValidationAnswer, ValidationRequest } from './form-validator.ts';

let opened: Form | undefined;

self.addEventListener('message', ({ data: request }: MessageEvent<ValidationRequest>) => {
  if (request.kind === 'open') opened = request.form;
  else self.postMessage(answer(request));
});

function answer({ ticket, data, context }: Extract<ValidationRequest, { kind: 'validate' }>): ValidationAnswer {
  try {
    if (opened === undefined) return { kind: 'failed', ticket, reason: 'the worker was asked before it had a form' };
    return { kind: 'problems', ticket, problems: validateForm(opened, data, context) };
  } catch (error) {
    return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
  }
}
