import type { Json, JsonObject } from '#engine/model/json.ts';
import { isJsonObject } from '#engine/model/json.ts';

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  /** The body as it came, for lists and papers. */
  readonly raw: Json;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

/** Somebody with a browser: keeps the cookie and sends the token along. */
export class Visitor {
  private cookie = '';
  private token = '';

  constructor(private readonly url: string) {}

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: Json = {}): Promise<Answer> {
    return this.change('POST', path, body);
  }

  put(path: string, body: Json): Promise<Answer> {
    return this.change('PUT', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.change('DELETE', path, undefined);
  }

  /** Uploads one file by the field that browsers send. */
  async upload(path: string, name: string, content: Uint8Array): Promise<Answer> {
    await this.needToken();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return this.send('POST', path, { body: form });
  }

  /** Sends bytes as they are, such as one piece of a file. */
  async putBytes(path: string, content: Uint8Array): Promise<Answer> {
    await this.needToken();
    const headers = { 'content-type': 'application/octet-stream' };
    return this.send('PUT', path, { body: new Blob([new Uint8Array(content)]), headers });
  }

  async signIn(login: string, password: string): Promise<Answer> {
    const answer = await this.post('/api/session', { login, password });
    if (answer.status === 200) this.token = textOf(answer.body.csrfToken);
    return answer;
  }

  /** Sends a change without the token of the page, as another site would. */
  postWithoutToken(path: string, body: Json): Promise<Answer> {
    return this.send('POST', path, jsonBody(body), false);
  }

  /** What a request of this visitor carries, for one that is sent byte by byte. */
  credentials(): Readonly<Record<string, string>> {
    return { cookie: this.cookie, 'x-csrf-token': this.token };
  }

  private async change(method: string, path: string, body: Json | undefined): Promise<Answer> {
    await this.needToken();
    const answer = await this.send(method, path, body === undefined ? {} : jsonBody(body));
    if (typeof answer.body.csrfToken === 'string') this.token = answer.body.csrfToken;
    return answer;
  }

  private async needToken(): Promise<void> {
    if (this.token === '') this.token = textOf((await this.get('/api/session')).body.csrfToken);
  }

  private async send(
    method: string,
    path: string,
    { body, headers = {} }: { body?: string | FormData | Blob; headers?: Record<string, string> } = {},
    withToken = true,
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...headers,
        ...(this.cookie && { cookie: this.cookie }),
        ...(withToken && this.token && { 'x-csrf-token': this.token }),
      },
      ...(body !== undefined && { body }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) this.cookie = cookie;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const raw = /json/.test(response.headers.get('content-type') ?? '') ? parse(bytes) : null;
    return { status: response.status, body: isJsonObject(raw) ? raw : {}, raw, bytes, headers: response.headers };
  }
}

/** A value that must be a text. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${JSON.stringify(value)} is no text`);
}

function jsonBody(body: Json) {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function parse(bytes: Uint8Array): Json {
  return bytes.length === 0 ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Json);
}
