import type { LocalText } from '#engine/model/local-text.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** The server, or the way to it, said no: `code` is stable, `text` is for people, `body` the whole problem detail. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: LocalText,
    readonly body: JsonObject = {},
  ) {
    super(text.zh);
  }
}

/** Nothing came back at all. */
export function unreachable(): ApiProblem {
  return new ApiProblem(0, 'unreachable', {
    zh: '暂时连不上服务器。请检查网络后重试，已填写的内容仍在本页。',
    en: 'The server cannot be reached. Check your connection and try again; what you typed is still on this page.',
  });
}

/** Reads a problem detail (RFC 9457); an answer that is none gets a sentence of its own. */
export function toProblem(status: number, body: unknown): ApiProblem {
  const json = body as Json;
  const problem = isJsonObject(json) ? json : {};
  const [text, code] = [own(problem, 'text'), own(problem, 'code')];
  const [zh, en] = isJsonObject(text) ? [own(text, 'zh'), own(text, 'en')] : [];
  if (typeof zh !== 'string' || typeof en !== 'string') return unreadable(status);
  return new ApiProblem(status, typeof code === 'string' ? code : String(status), { zh, en }, problem);
}

/** Any error as a problem with words for people. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : unreadable(0);
}

/** True when the same request may well succeed a little later: nothing came back, or the server is away for a moment. */
export function isPassing({ status }: ApiProblem): boolean {
  return status === 0 || status >= 502;
}

function unreadable(status: number): ApiProblem {
  const told = status === 0 ? '' : ` (${status})`;
  return new ApiProblem(status, 'unreadable', {
    zh: `操作没有完成${told}。请稍后重试；若一直如此，请联系管理员。`,
    en: `That did not work${told}. Try again in a moment; if it stays like this, tell the administrator.`,
  });
}
