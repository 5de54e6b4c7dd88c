import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Locale } from '#engine/model/local-text.ts';

/** A diagnostic on one line: severity, code, place, message. */
export function diagnosticLine({ code, severity, document, pointer, message }: Diagnostic, locale: Locale): string {
  const place = pointer === '' ? document : `${document}#${pointer}`;
  return `${severity} ${code} ${place}: ${message[locale]}`;
}
