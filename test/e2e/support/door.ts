import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';

/** The interface as the person at a browser may use it, for what a journey need not type. */
export interface Door {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  upload<T>(path: string, name: string, content: Buffer): Promise<T>;
}

/** Opens the interface with the session that `request` holds. */
export async function openDoor(request: APIRequestContext): Promise<Door> {
  const session = (await (await request.get('/api/session')).json()) as { csrfToken: string };
  const headers = { 'x-csrf-token': session.csrfToken };
  return {
    get: async (path) => answerOf(await request.get(path)),
    post: async (path, data) => answerOf(await request.post(path, { headers, data })),
    put: async (path, data) => answerOf(await request.put(path, { headers, data })),
    upload: async (path, name, buffer) => {
      const file = { name, mimeType: 'application/pdf', buffer };
      return answerOf(await request.post(path, { headers, multipart: { file } }));
    },
  };
}

async function answerOf<T>(response: APIResponse): Promise<T> {
  const text = await response.text();
  expect(response.ok(), `${response.url()} ${text.slice(0, 600)}`).toBe(true);
  return (text === '' ? null : JSON.parse(text)) as T;
}
