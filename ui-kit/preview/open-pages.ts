import { toProblem, unreachable } from '#ui-kit/api/problem.ts';
import type { OpenPages } from './pages.ts';

/**
 * Fetches a file and opens it by what the server found it to be. Its bytes are only ever drawn: the address itself answers
 * with an attachment, so nothing in the file can run.
 * @throws ApiProblem when it cannot be had.
 */
export async function openPages(address: string, mediaType: string): Promise<OpenPages> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => null));
  if (mediaType === 'application/pdf') {
    const { openPdf } = await import('./open-pdf.ts');
    return openPdf(await response.arrayBuffer());
  }
  return openPicture(new Blob([await response.arrayBuffer()], { type: mediaType }));
}

async function openPicture(content: Blob): Promise<OpenPages> {
  const picture = await createImageBitmap(content, { imageOrientation: 'from-image' });
  return {
    count: 1,
    draw: async (_page, width, canvas) => {
      canvas.width = Math.round(width);
      canvas.height = Math.round((picture.height / picture.width) * width);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
    close: () => picture.close(),
  };
}
