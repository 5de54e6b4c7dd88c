import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { suggest } from '#engine/model/suggest.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** Where a fault is. */
export interface Place {
  readonly document: string;
  readonly pointer: string;
}

/** An error of a procedure, certificate or roles document. */
export function fault(code: string, place: Place, zh: string, en: string): Diagnostic {
  return diagnostic({ code, severity: 'error', ...place, message: { zh, en } });
}

/** A name that nothing has, with the one that was probably meant. */
export function unknownName(
  code: string,
  place: Place,
  what: LocalText,
  wanted: string,
  known: Iterable<string>,
): Diagnostic {
  const better = suggest(wanted, known);
  const fixes =
    better === undefined ? [] : [{ title: { zh: `改为 ${better}`, en: `use ${better}` }, ...place, value: better }];
  return diagnostic({
    code,
    severity: 'error',
    ...place,
    message: {
      zh: `没有${what.zh}“${wanted}”${better === undefined ? '' : `，是否想写“${better}”？`}`,
      en: `there is no ${what.en} "${wanted}"${better === undefined ? '' : `. Did you mean "${better}"?`}`,
    },
    fixes,
  });
}

/** Faults for those of the names that are not known. */
export function unknownNames(
  code: string,
  document: string,
  what: LocalText,
  wanted: readonly (readonly [pointer: string, name: string])[],
  known: readonly string[],
): readonly Diagnostic[] {
  return wanted
    .filter(([, name]) => !known.includes(name))
    .map(([pointer, name]) => unknownName(code, { document, pointer }, what, name, known));
}
