import { getDocument, GlobalWorkerOptions, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { OpenPages } from './pages.ts';

GlobalWorkerOptions.workerPort = null;
GlobalWorkerOptions.workerSrc = workerAddress;

/** Beside the worker the build puts what PDFs leave to their reader: tables of Chinese encodings, and common fonts. */
const BESIDE = `${import.meta.env.BASE_URL}assets/pdf/`;

/** Opens a PDF; it is parsed in a worker, and scripts in it are not looked at. */
export async function openPdf(data: ArrayBuffer): Promise<OpenPages> {
  const task = getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${BESIDE}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${BESIDE}standard_fonts/`,
    wasmUrl: `${BESIDE}wasm/`,
  });
  const pdf = await task.promise;
  let drawing: RenderTask | undefined;
  return {
    count: pdf.numPages,
    draw: async (number, width, canvas) => {
      drawing?.cancel();
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      drawing = page.render({ canvas, viewport });
      await drawing.promise;
    },
    close: () => void task.destroy(),
  };
}
