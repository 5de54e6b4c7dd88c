import { checkHolidayYears } from '#engine/calendar/check-holidays.ts';
import { checkEdition, hasErrors } from '#engine/check/check-edition.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { createSystemClock } from '#server/world/clock.ts';
import { diagnosticLine } from './diagnostic-line.ts';
import { listEditionFolders } from './edition-folder.ts';
import { EXIT } from './exit-status.ts';

/** Options of `plumbline check`. */
export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly lang: Locale;
}

/** Checks one edition, or every edition below a folder, with the forms and templates beside it. */
export function check(path: string | undefined, options: CheckOptions): number {
  let broken = false;
  for (const { folder, source, beside } of listEditionFolders(path)) {
    const diagnostics = [...checkEdition(source, beside), ...checkHolidayYears(source, createSystemClock().now())];
    broken ||= hasErrors(diagnostics);
    if (options.format === 'json') console.log(JSON.stringify({ folder, diagnostics }));
    else report(folder, Object.keys(source).length, diagnostics, options.lang);
  }
  return broken ? EXIT.broken : EXIT.done;
}

function report(folder: string, documents: number, diagnostics: ReturnType<typeof checkEdition>, locale: Locale): void {
  for (const found of diagnostics) {
    console.log(diagnosticLine(found, locale));
    for (const fix of found.fixes)
      console.log(`  fix: ${fix.title[locale]}: ${fix.pointer} = ${JSON.stringify(fix.value)}`);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  console.log(`${folder}: ${documents} documents, ${errors} errors, ${diagnostics.length - errors} warnings`);
}
