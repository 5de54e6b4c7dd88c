import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem, toProblem, unreachable } from './problem.ts';
import type { components, paths } from './schema.d.ts';

/** The shapes that the interface speaks in, by name: `Schema<'Application'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const TOKEN_HEADER = 'x-csrf-token';
const SESSION = '/api/session';
const TELL_TOKEN = new Set([SESSION, '/api/registrations']);

let token: string | undefined;
/** Whose session the token belongs to; null for nobody's. */
let holder: string | null | undefined;

const csrf: Middleware = {
  async onRequest({ request }) {
    if (CHANGES.has(request.method)) request.headers.set(TOKEN_HEADER, token ?? (await fetchToken()));
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok && TELL_TOKEN.has(new URL(request.url).pathname)) await learnToken(response.clone());
    if (response.status === 401 || response.status === 403) token = undefined;
    return response;
  },
  onError: ({ error }) => (error instanceof Error && error.name === 'AbortError' ? error : unreachable()),
};

/** The typed client of the server's interface; changes carry the session's token by themselves. */
export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: 'same-origin',
  fetch: sendChange,
});
api.use(csrf);

/** The token that changes of this session need, for requests that the client cannot make, such as uploads with progress. */
export async function csrfToken(): Promise<string> {
  return token ?? (await fetchToken());
}

/**
 * What the server answered.
 * @throws ApiProblem when it said no, or could not be reached.
 */
export async function answerOf<Answer>(
  call: Promise<{ data?: Answer; error?: unknown; response: Response }>,
): Promise<Exclude<Answer, undefined>> {
  const { data, error, response } = await call;
  if (!response.ok) throw toProblem(response.status, error);
  // An answer without a body (204) has nothing to read; its type says so.
  return data as Exclude<Answer, undefined>;
}

/** True when nobody is signed in, or not any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

/**
 * Sends a request. A change whose token went with its session is sent once more, unless the session is another person's
 * by now: what one person decided must not be done in another's name.
 */
async function sendChange(request: Request): Promise<Response> {
  const spare = request.clone();
  const response = await fetch(request);
  if (response.status !== 403 || !CHANGES.has(request.method) || !(await isStale(response))) return response;
  const before = holder;
  const fresh = await fetchToken();
  if (holder !== null && holder !== before) return response;
  spare.headers.set(TOKEN_HEADER, fresh);
  return fetch(spare);
}

async function isStale(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return toProblem(response.status, body).code === 'csrf';
}

async function fetchToken(): Promise<string> {
  const response = await fetch(SESSION, { credentials: 'same-origin' }).catch(() => {
    throw unreachable();
  });
  await learnToken(response);
  return token ?? '';
}

async function learnToken(response: Response): Promise<void> {
  if (response.status === 204) {
    [token, holder] = [undefined, null];
    return;
  }
  const body = (await response.json()) as Partial<Schema<'Session'>>;
  token = body.csrfToken;
  holder = body.account?.id ?? null;
}
