import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';

const CONTRACT = new URL('../openapi.yaml', import.meta.url).pathname;

const keepers = new Map<boolean, RequestHandler[]>();

/**
 * Holds every request under /api to the contract, and every answer too where `checkAnswers` asks for it.
 *
 * The contract never changes while a process runs, and reading it takes seconds: apps of one process share what was read.
 */
export function keepContract(checkAnswers: boolean): RequestHandler[] {
  const keeper = keepers.get(checkAnswers) ?? readContract(checkAnswers);
  keepers.set(checkAnswers, keeper);
  return keeper;
}

function readContract(checkAnswers: boolean): RequestHandler[] {
  return middleware({
    apiSpec: CONTRACT,
    validateRequests: { allErrors: false },
    validateResponses: checkAnswers,
    validateSecurity: false,
    fileUploader: false,
    ignorePaths: /^(?!\/api\/)/,
    validateFormats: true,
  }) as RequestHandler[];
}
