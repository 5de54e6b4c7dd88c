import { openEdition, type Edition } from '#engine/edition/edition.ts';
import type { Form } from '#engine/form/form.ts';
import { estimate } from './estimate.ts';
import type { EstimatorAnswer, EstimatorRequest } from './estimator.ts';

let opened: { readonly edition: Edition; readonly form: Form } | undefined;

self.addEventListener('message', ({ data: request }: MessageEvent<EstimatorRequest>) => {
  if (request.kind === 'open') opened = { edition: openEdition(request.source), form: request.form };
  else self.postMessage(answer(request));
});

function answer({ ticket, request }: Extract<EstimatorRequest, { kind: 'estimate' }>): EstimatorAnswer {
  try {
    if (opened === undefined) return { kind: 'failed', ticket, reason: 'the worker was asked before it had the rules' };
    return { kind: 'estimate', ticket, estimate: estimate(opened.edition, opened.form, request) };
  } catch (error) {
    return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
  }
}
