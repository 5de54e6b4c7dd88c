import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/** A backslash before the escape would make it six letters that somebody wrote. */
const NUL_ESCAPE = /(?<!\\)(?:\\\\)*\\u0000/;

/** Refuses addresses with the character NUL, which not every store can keep. */
export const refuseNulInAddress: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.includes('%00')) throw nul();
  next();
};

/** Refuses JSON with the character NUL; give it to the parser as `verify`. @throws Problem 400. */
export function refuseNulInJson(_request: IncomingMessage, _response: unknown, content: Buffer): void {
  if (content.includes('\\u0000') && NUL_ESCAPE.test(content.toString('utf8'))) throw nul();
}

function nul(): Problem {
  return new Problem(400, 'nul-character', {
    zh: '内容中含有不可见的空字符（NUL）。请删除后重新提交。',
    en: 'The text holds the invisible character NUL. Remove it and send it again.',
  });
}
