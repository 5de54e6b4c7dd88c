import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { LocalText, Locale } from '#engine/model/local-text.ts';
import type { Log } from '#server/world/log.ts';
import { Problem, notFound } from './problem.ts';

/** Called for every refusal of a known person's request, before it is answered. */
export type RefusalWitness = (request: Request, problem: Problem) => Promise<void>;

/** Answers every error as a problem detail; what is nobody's fault but ours is logged and named by the request's id. */
export function answerProblems(log: Log, witness: RefusalWitness): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    if (problem.status >= 500) log.error({ err: error, request: request.id }, 'request failed');
    if (problem.status === 403 && request.actor) await witness(request, problem);
    sendProblem(request, response, problem);
  };
}

/** For paths of the interface that nobody serves. */
export const answerUnknownPath: RequestHandler = () => {
  throw notFound({ zh: '接口', en: 'path' });
};

function sendProblem(request: Request, response: Response, problem: Problem): void {
  const locale: Locale = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:plumbline:problem:${problem.code}`,
        title: problem.text[locale],
        status: problem.status,
        detail: problem.text[locale],
        instance: request.id,
        code: problem.code,
        text: problem.text,
        ...problem.extensions,
      }),
    );
}

interface DoorError {
  readonly status: number;
  readonly message: string;
  readonly errors?: readonly unknown[];
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDoorError(error)) return fromDoor(error);
  return new Problem(500, 'internal', {
    zh: '系统内部出错，操作未完成。请稍后重试；如仍出错，请把本次请求编号告知系统管理员。',
    en: 'Something broke inside and nothing was done. Try again; if it persists, tell the administrator the request id.',
  });
}

/** Errors of the body parser and of the contract's validator carry a status below 500. */
function isDoorError(error: unknown): error is DoorError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;
}

const DOOR_TEXTS: Readonly<Record<number, { code: string; text: LocalText }>> = {
  404: {
    code: 'not-found',
    text: { zh: '没有这个接口。请核对地址。', en: 'There is no such path. Check the address.' },
  },
  405: { code: 'method', text: { zh: '该接口不支持这种操作。', en: 'The path does not know this method.' } },
  413: {
    code: 'too-large',
    text: { zh: '提交的内容过大。请分次提交。', en: 'The request is too large. Send it in parts.' },
  },
  415: {
    code: 'media-type',
    text: { zh: '提交的内容类型不受支持。', en: 'The content type of the request is not known here.' },
  },
};

function fromDoor(error: DoorError): Problem {
  const known = DOOR_TEXTS[error.status];
  if (known) return new Problem(error.status, known.code, known.text);
  const extensions = error.errors ? { errors: error.errors } : {};
  return new Problem(
    error.status,
    'invalid-request',
    {
      zh: `请求不符合接口约定：${error.message}。请按接口文档更正后重试。`,
      en: `The request does not follow the contract: ${error.message}. Mend it and send it again.`,
    },
    extensions,
  );
}
