import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';

const CONTRACT = new URL('../openapi.yaml', import.meta.url).pathname;

/** Holds every request under /api to the contract, and every answer too where `checkAnswers` asks for it. */
export function keepContract(checkAnswers: boolean): RequestHandler[] {
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
