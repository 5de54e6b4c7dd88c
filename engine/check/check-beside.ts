import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Json } from '#engine/model/json.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';

/** What stands beside the rules: the files of `forms/` and `templates/` by path. */
export interface Beside {
  readonly forms: Readonly<Record<string, Json>>;
  readonly templates: Readonly<Record<string, Json>>;
}

/** Checks the forms and templates that an edition is used with. */
export function checkBeside(_source: EditionSource, _beside: Beside): readonly Diagnostic[] {
  return [];
}
