import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { own, type Json } from '#engine/model/json.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { assembleFactsSchema } from '#engine/facts/facts-schema.ts';
import { checkForms } from '#engine/form/check-form.ts';
import { checkPaper, type DraftTemplate } from '#engine/papers/check-paper.ts';

/** What stands beside the rules: the files of `forms/` and `templates/` by path; `.hbs` files are texts. */
export interface Beside {
  readonly forms: Readonly<Record<string, Json>>;
  readonly templates: Readonly<Record<string, Json>>;
}

/** Checks the forms and templates that an edition is used with. */
export function checkBeside(source: EditionSource, beside: Beside): readonly Diagnostic[] {
  const facts = assembleFactsSchema(source);
  const materials = listOfKind(source, 'material').map(({ id }) => id);
  const forms = checkForms(beside.forms, { materials, ...(facts && { facts }) });
  return [...forms, ...listTemplates(beside.templates).flatMap(checkPaper)];
}

const PAPER = '/paper.json';

/** The templates among the files, each as it was read. */
export function listTemplates(files: Readonly<Record<string, Json>>): readonly DraftTemplate[] {
  return Object.keys(files)
    .filter((path) => path.endsWith(PAPER))
    .map((path) => {
      const id = path.slice(0, -PAPER.length);
      const screen = own(files, `${id}/screen.hbs`);
      const print = own(files, `${id}/print.json`);
      return {
        id,
        paper: own(files, path),
        dataSchema: own(files, `${id}/data.schema.json`),
        sample: own(files, `${id}/sample.json`),
        ...(typeof screen === 'string' && { screen }),
        ...(print !== undefined && { print }),
      };
    });
}
