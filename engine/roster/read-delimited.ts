import type { RawTable } from './roster-column.ts';

const DELIMITERS = ['\t', ',', ';'];

/** The lines of a text copied out of a sheet (tabs) or of a CSV file (commas or semicolons), quotes undone. */
export function readDelimited(text: string): RawTable {
  const solid = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const delimiter = DELIMITERS.find((candidate) => solid.includes(candidate)) ?? '\t';
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < solid.length) {
    const { cell, end } = readCell(solid, at, delimiter);
    line.push(cell);
    at = end + 1;
    if (solid[end] === delimiter) {
      // A delimiter at the very end has an empty cell behind it.
      if (at >= solid.length) line.push('');
      continue;
    }
    lines.push(line);
    line = [];
  }
  return line.length > 0 ? [...lines, line] : lines;
}

interface CellRead {
  readonly cell: string;
  /** Where the delimiter or the end of the line stands. */
  readonly end: number;
}

function readCell(text: string, start: number, delimiter: string): CellRead {
  return (text[start] === '"' ? readQuoted(text, start, delimiter) : undefined) ?? readPlain(text, start, delimiter);
}

function readPlain(text: string, start: number, delimiter: string): CellRead {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}

/** A quote that nobody closes before a delimiter, as in `"丰"字`, is only a quote. */
function readQuoted(text: string, start: number, delimiter: string): CellRead | undefined {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    cell += text.slice(at, close);
    const after = text[close + 1];
    if (after !== '"') {
      return after === undefined || after === delimiter || after === '\n' ? { cell, end: close + 1 } : undefined;
    }
    cell += '"';
    at = close + 2;
  }
}
