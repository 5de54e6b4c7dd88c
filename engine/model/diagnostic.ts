import type { LocalText } from './local-text.ts';
import type { Json } from './json.ts';

/** `error` stops a release; `warning` wants a reason. */
export type Severity = 'error' | 'warning';

/** A change that would clear the diagnostic: set `pointer` of `document` to `value`. */
export interface Fix {
  readonly title: LocalText;
  readonly document: string;
  readonly pointer: string;
  readonly value: Json;
}

/** What is wrong with a rule document, where, and the way out. `code` has a page in docs/diagnostics. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalText;
  /** Path of the document inside its edition (`grades/1/staff.json`), or `forms/…`, `templates/…`. */
  readonly document: string;
  /** RFC 6901 pointer inside the document; empty for the whole. */
  readonly pointer: string;
  readonly related: readonly {
    readonly document: string;
    readonly pointer: string;
  }[];
  readonly fixes: readonly Fix[];
}

/** Builds a diagnostic; `related` and `fixes` default to none. */
export function diagnostic(
  parts: Omit<Diagnostic, 'related' | 'fixes'> & Partial<Pick<Diagnostic, 'related' | 'fixes'>>,
): Diagnostic {
  return { related: [], fixes: [], ...parts };
}
