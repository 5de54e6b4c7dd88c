import { readFileSync } from 'node:fs';
import type { FontName } from '#engine/papers/paper-parts.ts';
import type { PressFonts } from './press-fonts.ts';

/** Tells whether a font of the press can print a character. */
export type GlyphCoverage = (font: FontName, character: string) => boolean;

/** Invisible characters, among them those that turn the direction of writing; they have no business on a paper. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u;

/** Joiners and the vowel separator, without which Mongolian cannot be written. */
const MONGOLIAN_FORMATS = new Set([0x180e, 0x200c, 0x200d]);

/** Reads which characters every file of every family covers. */
export function openGlyphCoverage(fonts: PressFonts): GlyphCoverage {
  const covered = new Map<FontName, readonly CharacterMap[]>();
  const mapsOf = (font: FontName): readonly CharacterMap[] => {
    const maps = covered.get(font) ?? fonts[font].files.map((file) => readCharacterMap(readFileSync(file)));
    covered.set(font, maps);
    return maps;
  };
  return (font, character) => {
    const code = character.codePointAt(0) ?? 0;
    const joiner = font === 'mongolian' && MONGOLIAN_FORMATS.has(code);
    if (INVISIBLE.test(character) && !joiner) return false;
    return mapsOf(font).every((has) => has(code));
  };
}

type CharacterMap = (code: number) => boolean;

/** Reads the Unicode table (`cmap`, formats 12 and 4) of a TrueType file. @throws Error when there is none. */
export function readCharacterMap(file: Buffer): CharacterMap {
  const table = findTable(file, 'cmap');
  const formats = Array.from({ length: file.readUInt16BE(table + 2) }, (_, index) => {
    const start = table + file.readUInt32BE(table + 4 + index * 8 + 4);
    return { start, format: file.readUInt16BE(start) };
  });
  const long = formats.find(({ format }) => format === 12);
  if (long) return readSegments(file, long.start);
  const short = formats.find(({ format }) => format === 4);
  if (short) return readShortSegments(file, short.start);
  throw new Error('the font has no Unicode character table that can be read; install another font file');
}

function findTable(file: Buffer, name: string): number {
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (file.toString('latin1', record, record + 4) === name) return file.readUInt32BE(record + 8);
  }
  throw new Error(`the font file has no ${name} table; install another font file`);
}

/** Format 12: sorted groups of first and last character. */
function readSegments(file: Buffer, start: number): CharacterMap {
  const count = file.readUInt32BE(start + 12);
  const at = (group: number, offset: number): number => file.readUInt32BE(start + 16 + group * 12 + offset);
  return (code) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (code < at(middle, 0)) high = middle - 1;
      else if (code > at(middle, 4)) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Format 4: segments of the first 65,536 characters; a glyph number of 0 means there is none. */
function readShortSegments(file: Buffer, start: number): CharacterMap {
  const segments = file.readUInt16BE(start + 6) / 2;
  const word = (block: number, segment: number): number =>
    file.readUInt16BE(start + 14 + block * segments * 2 + (block > 0 ? 2 : 0) + segment * 2);
  return (code) => {
    const segment = Array.from({ length: segments }).findIndex((_, index) => code <= word(0, index));
    if (segment < 0 || code < word(1, segment)) return false;
    const range = word(3, segment);
    if (range === 0) return ((code + word(2, segment)) & 0xffff) !== 0;
    const at = start + 16 + 3 * segments * 2 + segment * 2 + range + 2 * (code - word(1, segment));
    return file.readUInt16BE(at) !== 0;
  };
}
