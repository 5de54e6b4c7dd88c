/** What can be read of a PDF without opening its streams. */
export interface PdfFacts {
  readonly version: string;
  readonly pages: number;
  /** Width and height of the first page in whole millimetres. */
  readonly size: readonly [number, number];
  readonly standard: string;
  readonly created: string;
}

/** Reads header, page tree and metadata, which the press writes uncompressed. */
export function readPdfFacts(pdf: Uint8Array): PdfFacts {
  const text = Buffer.from(pdf).toString('latin1');
  const read = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  const [width = '', height = ''] = read(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/).split(' ');
  const millimetres = (points: string): number => Math.round((Number(points) * 25.4) / 72);
  return {
    version: read(/^%PDF-([\d.]+)/),
    pages: Number(read(/\/Type \/Pages\s+\/Count (\d+)/)),
    size: [millimetres(width), millimetres(height)],
    standard: `${read(/<pdfaid:part>(\d)/)}${read(/<pdfaid:conformance>(\w)/)}`,
    created: read(/<xmp:CreateDate>([^<]+)/),
  };
}
