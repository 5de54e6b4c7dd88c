const JPEG = 'image/jpeg';
/** Print on an A4 page stays legible down to this many points along its longer side. */
const SIDES = [3500, 2800, 2200, 1800];
const QUALITIES = [0.88, 0.78];

/** A photograph, upright and no larger than is taken; anything else, and what cannot be made smaller, as it is. */
export async function readyPicture(file: File, maxBytes: number): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const upright = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (upright === undefined) return file;
  try {
    for (const side of SIDES) {
      for (const quality of QUALITIES) {
        const blob = await drawn(upright, side, quality);
        if (blob !== null && blob.size <= maxBytes) return new File([blob], jpegName(file.name), { type: JPEG });
      }
    }
    return file;
  } finally {
    upright.close();
  }
}

/** The same name with the ending of what it now is. */
export function jpegName(name: string): string {
  return `${name.replace(/\.[^.]+$/, '')}.jpg`;
}

function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, JPEG, quality));
}
