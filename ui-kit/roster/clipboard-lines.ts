import type { RawTable } from '#engine/roster/roster-column.ts';
import { readTextLines } from './open-workbook.ts';

/**
 * The lines that were copied. The plain text is taken, unless a table of the HTML has another number of lines, as with cells of
 * several paragraphs copied out of a document.
 */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): RawTable {
  const text = readTextLines(data.getData('text/plain'));
  const html = readHtmlTable(data.getData('text/html'));
  if (html.length === 0) return text;
  return text.length === html.length && data.getData('text/plain').includes('\t') ? text : html;
}

/** The cells of the first table; one that spans several has its text in the first, the others are empty. Nothing of it is run. */
export function readHtmlTable(html: string): RawTable {
  if (!/<table/i.test(html)) return [];
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const lines: string[][] = [];
  for (const [index, row] of [...(table?.rows ?? [])].entries()) {
    const line = (lines[index] ??= []);
    for (const cell of row.cells) {
      let at = 0;
      while (line[at] !== undefined) at += 1;
      fillSpan(lines, index, at, cell);
    }
  }
  return lines.map((line) => Array.from(line, (text: string | undefined) => text ?? ''));
}

/** A character that stands in no text. */
const LINE_BREAK = '\uE000';

/** More than any sheet has; a span of millions is an attack. */
const MOST_SPAN = 200;

function fillSpan(lines: string[][], index: number, at: number, cell: HTMLTableCellElement): void {
  for (let down = 0; down < Math.min(cell.rowSpan, MOST_SPAN); down += 1) {
    const line = (lines[index + down] ??= []);
    for (let right = 0; right < Math.min(cell.colSpan, MOST_SPAN); right += 1) line[at + right] = '';
  }
  const line = lines[index];
  if (line !== undefined) line[at] = textOf(cell);
}

/** Line breaks of the source are blanks; those of the cell are kept. */
function textOf(cell: HTMLElement): string {
  for (const node of cell.querySelectorAll('br')) node.replaceWith(LINE_BREAK);
  return cell.textContent
    .split(LINE_BREAK)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n');
}
