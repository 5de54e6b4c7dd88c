import { openEdition } from '#engine/edition/edition.ts';
import { estimateAnswers } from '../self-test/estimate-answers.ts';
import { estimate, type Estimate, type EstimateRequest } from './estimate.ts';
import type { EstimatorAnswer, EstimatorRequest } from './estimator.ts';

let opened: ((request: EstimateRequest) => Estimate) | undefined;

self.addEventListener('message', ({ data: request }: MessageEvent<EstimatorRequest>) => {
  if (request.kind === 'open') opened = open(request);
  else self.postMessage(answer(request));
});

function open({ source, form, of }: Extract<EstimatorRequest, { kind: 'open' }>): typeof opened {
  const edition = openEdition(source);
  return (request) => (of === 'facts' ? estimate(edition, form, request) : estimateAnswers(edition, request));
}

function answer({ ticket, request }: Extract<EstimatorRequest, { kind: 'estimate' }>): EstimatorAnswer {
  try {
    if (opened === undefined) return { kind: 'failed', ticket, reason: 'the worker was asked before it had the rules' };
    return { kind: 'estimate', ticket, estimate: opened(request) };
  } catch (error) {
    return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
  }
}
