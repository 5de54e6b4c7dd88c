/** No part of a picture is read at more pixels than this on its longer side: the reader gains nothing and takes long. */
const LONGEST_SIDE = 1000;

/**
 * Parts of a side that are looked at, each overlapping the next by half: the ornaments of a whole certificate lead the
 * reader astray, and it finds the QR in a part of the sheet.
 */
const PARTS = [1, 2, 3];

/** A rectangle of a picture in its own pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the QR in these pixels says, or `undefined` when none is found. The reader is fetched on first use. */
export async function readQr({ data, width, height }: ImageData): Promise<string | undefined> {
  const { default: jsqr } = await import('jsqr');
  return jsqr(data, width, height)?.data;
}

/**
 * What the QR in a picture file says, or `undefined` when none is found. The picture stays in the browser.
 *
 * @throws when the browser cannot read the file as a picture
 */
export async function readQrInPicture(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file);
  try {
    for (const part of partsOf(picture)) {
      const said = await readQr(pixelsOf(picture, part));
      if (said !== undefined) return said;
      // The page stays alive while a large picture is read.
      await new Promise((resume) => setTimeout(resume));
    }
    return undefined;
  } finally {
    picture.close();
  }
}

/** The whole of a picture, then its overlapping halves and thirds, row by row. */
export function partsOf({ width, height }: { readonly width: number; readonly height: number }): Part[] {
  return PARTS.flatMap((parts) => {
    const size = { width: Math.floor(width / parts), height: Math.floor(height / parts) };
    const steps = Array.from({ length: 2 * parts - 1 }, (_, step) => step / 2);
    return steps.flatMap((row) =>
      steps.map((column) => ({ x: Math.floor(column * size.width), y: Math.floor(row * size.height), ...size })),
    );
  });
}

/**
 * Draws a part of a picture, or of a moment of a film, and takes its pixels.
 *
 * @throws when the browser has no canvas to draw on
 */
export function pixelsOf(source: CanvasImageSource, part: Part): ImageData {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(part.width, part.height));
  const [width, height] = [Math.ceil(part.width * scale), Math.ceil(part.height * scale)];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas to read a picture from.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
