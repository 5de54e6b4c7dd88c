import QrCode from 'qrcode';
import type { FilledElement, FilledPaper } from '#engine/papers/filled-paper.ts';
import { drawGuilloche } from '#engine/papers/guilloche.ts';
import type { FilledBlock } from '#engine/papers/paper-block.ts';
import type { PageSize } from '#engine/papers/paper-parts.ts';
import { drawSeal } from '#engine/papers/seal.ts';
import { PressError } from './press-error.ts';
import type { PressFonts } from './press-fonts.ts';

/** What the typesetter is given: its one input, and the pictures it may open. */
export interface DrawnPaper {
  readonly input: string;
  readonly assets: ReadonlyMap<string, Buffer>;
}

/** Portrait sheets of ISO 216, in millimetres. */
const SHEETS: Readonly<Record<PageSize, readonly [number, number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
};

/** Above this a code printed at 30 mm can no longer be read by every telephone. */
const DENSEST_QR = 14;

const QUIET_ZONE = 4;

/** Turns a filled paper into strings and pictures. @throws PressError when a code is too dense or a picture is none. */
export function drawPaper(filled: FilledPaper, fonts: PressFonts): DrawnPaper {
  const assets = new Map<string, Buffer>();
  const [width, height] = SHEETS[filled.page.size];
  const [year = 0, month = 0, day = 0] = filled.document.date.split('-').map(Number);
  const input = {
    page: {
      ...filled.page,
      width,
      height,
      scale: width / SHEETS[filled.page.design][0],
      fill: filled.page.fill ?? '#ffffff',
    },
    document: { ...filled.document, day: { year, month, day } },
    fonts: { serif: fonts.serif.family, mongolian: fonts.mongolian.family },
    styles: filled.styles,
    elements: filled.elements.map((element) => drawElement(element, assets)),
    flow: filled.flow.map(drawBlock),
  };
  return { input: JSON.stringify(input), assets };
}

function drawElement(element: FilledElement, assets: Map<string, Buffer>): object {
  switch (element.type) {
    case 'guilloche':
      return picture(element, assets, 'svg', Buffer.from(drawGuilloche(element)));
    case 'qr':
      return picture({ ...element, width: element.size, height: element.size }, assets, 'svg', drawQr(element.payload));
    case 'image': {
      const { format, bytes } = readPicture(element.source);
      return picture(element, assets, format, bytes);
    }
    case 'seal':
      return { ...element, ...drawSeal(element) };
    case 'box':
      return { ...element, blocks: element.blocks.map(drawBlock) };
    case 'text':
    case 'microtext':
    case 'vertical-text':
    case 'page-number':
    case 'rectangle':
    case 'line':
      return element;
  }
}

function drawBlock(block: FilledBlock): object {
  if (block.type === 'group' || block.type === 'panel') return { ...block, blocks: block.blocks.map(drawBlock) };
  if (block.type === 'sign-off' && block.seal) return { ...block, seal: drawSeal(block.seal) };
  return block;
}

function picture(element: object, assets: Map<string, Buffer>, format: string, bytes: Buffer): object {
  const asset = `/picture-${assets.size}.${format}`;
  assets.set(asset, bytes);
  return { ...element, type: 'picture', asset };
}

/** Draws a code as one path of dark runs with its quiet zone, in modules. */
export function drawQr(payload: string): Buffer {
  const { modules, version } = readableQr(payload);
  const side = modules.size + 2 * QUIET_ZONE;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      let run = 1;
      while (column + run < modules.size && modules.get(row, column + run) !== 0) run += 1;
      path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${run}v1h${-run}z`;
      column += run;
    }
  }
  const ground = `<rect width="${side}" height="${side}" fill="#ffffff"/>`;
  const title = `<title>QR ${version}</title>`;
  const size = `width="${side}" height="${side}" viewBox="0 0 ${side} ${side}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${title}${ground}<path d="${path}"/></svg>`);
}

/** The sturdiest code that is not too dense. @throws PressError when even the least sturdy one is. */
function readableQr(payload: string): QrCode.QRCode {
  for (const errorCorrectionLevel of ['Q', 'M', 'L'] as const) {
    const code = createQr(payload, errorCorrectionLevel);
    if (code && code.version <= DENSEST_QR) return code;
  }
  const bytes = Buffer.byteLength(payload);
  throw new PressError('qr-too-dense', {
    zh: `二维码内容有 ${bytes} 字节，超过版本 ${DENSEST_QR} 的容量，打印后无法识读。请缩短内容。`,
    en: `the QR code would need more than version ${DENSEST_QR} (${bytes} bytes) and could not be read when printed. Shorten its contents.`,
  });
}

function createQr(payload: string, errorCorrectionLevel: 'Q' | 'M' | 'L'): QrCode.QRCode | undefined {
  try {
    return QrCode.create(payload, { errorCorrectionLevel });
  } catch {
    return undefined; // Longer than any code can hold, or empty; both end in the error above.
  }
}

const PICTURE = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/;

function readPicture(source: string): { format: string; bytes: Buffer } {
  const [, format = '', base64 = ''] = PICTURE.exec(source) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const magic = format === 'png' ? '89504e47' : 'ffd8ff';
  if (format !== '' && bytes.toString('hex', 0, 4).startsWith(magic)) return { format, bytes };
  throw new PressError('image-refused', {
    zh: '图片既不是 PNG 也不是 JPEG，请更换图片。',
    en: 'a picture of the paper is neither PNG nor JPEG. Choose another picture.',
  });
}
