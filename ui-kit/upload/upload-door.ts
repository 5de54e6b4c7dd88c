import { answerOf, api, csrfToken, type Schema } from '#ui-kit/api/client.ts';
import { toProblem, unreachable } from '#ui-kit/api/problem.ts';
import type { UploadDoor } from './send-file.ts';

/** What a file is sent for. */
export type SentFor = Omit<Schema<'WantedUpload'>, 'name' | 'bytes'>;

/** The door of an application for files given for one thing. */
export function openUploadDoor(application: string, given: SentFor): UploadDoor {
  const at = (upload: string) => ({ params: { path: { application, upload } } });
  return {
    begin: (file) => {
      const body = { ...given, name: file.name, bytes: file.size };
      return answerOf(api.POST('/api/applications/{application}/uploads', { params: { path: { application } }, body }));
    },
    look: (upload) => answerOf(api.GET('/api/applications/{application}/uploads/{upload}', at(upload))),
    send: async (upload, piece, sent, signal) => {
      const names = `${encodeURIComponent(application)}/uploads/${encodeURIComponent(upload.id)}`;
      return sendPiece(`/api/applications/${names}?offset=${upload.offset}`, piece, sent, signal);
    },
    finish: (upload) => answerOf(api.POST('/api/applications/{application}/uploads/{upload}/file', at(upload))),
    cancel: async (upload) => {
      await answerOf(api.DELETE('/api/applications/{application}/uploads/{upload}', at(upload)));
    },
  };
}

/** By XMLHttpRequest, since `fetch` does not tell how far it is. */
async function sendPiece(
  address: string,
  piece: Blob,
  sent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Schema<'Upload'>> {
  const token = await csrfToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.responseType = 'json';
    request.setRequestHeader('x-csrf-token', token);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded }) => sent(loaded));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject(unreachable()));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status === 200) resolve(answer as Schema<'Upload'>);
      else reject(toProblem(request.status, answer));
    });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(piece);
  });
}
