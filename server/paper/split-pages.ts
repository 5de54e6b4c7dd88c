/** Splits the one tall picture that the typesetter draws into one SVG for each page. */
export function splitPages(svg: string, pages: number): string[] {
  const [, width = '0', tall = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const height = Number(tall) / pages;
  const parts = listTopParts(svg);
  const shared = parts.filter((part) => part.startsWith('<defs'));
  const grounds = parts.filter((part) => part.startsWith('<path'));
  const bodies = parts.filter((part) => part.startsWith('<g'));
  return bodies.map((body, page) => {
    const size = `viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"`;
    const spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
    const up = `<g transform="translate(0 ${-height * page})">${body}</g>`;
    return `<svg ${size} ${spaces}>${grounds[page] ?? ''}${up}${shared.join('')}</svg>`;
  });
}

/** The children of the root: they start and end in the fifth column, because the typesetter indents by four. */
function listTopParts(svg: string): string[] {
  const parts: string[][] = [];
  for (const line of svg.split('\n').slice(1)) {
    if (!line.startsWith('    ')) continue;
    if (/^ {4}<[^/]/.test(line)) parts.push([]);
    parts.at(-1)?.push(line.trimStart());
  }
  return parts.map((lines) => lines.join('\n'));
}
