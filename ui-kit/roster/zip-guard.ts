import { RefusedSheet } from './refused-sheet.ts';

/** What a workbook of 5,000 rows needs, many times over. */
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 0xffff;

interface Entry {
  readonly packed: number;
  readonly deflated: boolean;
  readonly offset: number;
}

/**
 * Unpacks every entry of a zip without keeping it, and stops as soon as there is too much: the sizes written in the file may lie.
 * @throws RefusedSheet for a bomb, or for what is no zip.
 */
export async function guardZip(bytes: Uint8Array): Promise<void> {
  let left = MOST_UNPACKED_BYTES;
  for (const entry of listEntries(bytes)) {
    left -= await unpackedSize(packedBytes(bytes, entry), entry.deflated, left);
    if (left < 0) throw new RefusedSheet('bomb');
  }
}

function listEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new RefusedSheet('bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RefusedSheet('broken');
    entries.push({
      packed: view.getUint32(at + 20, true),
      deflated: view.getUint16(at + 10, true) !== 0,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RefusedSheet('broken');
}

function packedBytes(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) throw new RefusedSheet('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return new Uint8Array(bytes.slice(start, start + packed));
}

async function unpackedSize(packed: Uint8Array<ArrayBuffer>, deflated: boolean, most: number): Promise<number> {
  if (!deflated) return packed.length;
  const stream = new Response(packed).body;
  if (stream === null) return 0;
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.length;
      if (size > most) return size;
    }
  } catch {
    throw new RefusedSheet('broken');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
