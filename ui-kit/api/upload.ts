import { csrfToken } from './client.ts';
import { toProblem, unreachable } from './problem.ts';

/** How far an upload is, from 0 to 100. */
export type UploadProgress = (percent: number) => void;

/**
 * Sends one file as `multipart/form-data` under the name `file`, telling how far it is, which `fetch` cannot.
 * @throws ApiProblem when the server refuses it or cannot be reached.
 */
export async function uploadFile<Answer>(address: string, file: File, progress: UploadProgress): Promise<Answer> {
  const token = await csrfToken();
  const body = new FormData();
  body.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('x-csrf-token', token);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) progress(Math.round((loaded / total) * 100));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(answer as Answer);
      else reject(toProblem(request.status, answer));
    });
    request.send(body);
  });
}
