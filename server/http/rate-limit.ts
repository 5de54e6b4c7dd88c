import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from './problem.ts';

/** Lets one address make so many requests a minute. */
export function limitRate(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(tooMany()),
  });
}

function tooMany(): Problem {
  return new Problem(429, 'too-many-requests', {
    zh: '操作过于频繁。请一分钟后再试。',
    en: 'Too many requests from this address. Try again in a minute.',
  });
}
