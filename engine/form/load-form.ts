import { own } from '#engine/model/json.ts';
import type { Form } from './form.ts';
import { BrokenForm, inlineRefs, type FormSource } from './inline-refs.ts';
import { openForm } from './open-form.ts';

/**
 * Opens a form: its references resolved, its fields and layout read.
 * @param source documents of the forms folder by path (`application/schema.json`, `application/layout.json`, …)
 * @throws BrokenForm when the schema or layout is not there, or a reference leads nowhere.
 */
export function loadForm(source: FormSource, id: string): Form {
  const schema = inlineRefs(source, schemaPath(id));
  const layout = own(source, layoutPath(id));
  if (layout === undefined)
    throw new BrokenForm(layoutPath(id), '', 'is not there; a form needs a layout beside its schema');
  return openForm({ id, schema, layout, unknown: [] });
}

/** The ids of the forms of a folder: those with a layout. Folders without one hold parts that forms refer to. */
export function listForms(source: FormSource): readonly string[] {
  return Object.keys(source)
    .filter((path) => path.endsWith('/layout.json') && path.split('/').length === 2)
    .map((path) => path.slice(0, -'/layout.json'.length))
    .sort();
}

/** Where the schema of a form stands. */
export function schemaPath(id: string): string {
  return `${id}/schema.json`;
}

/** Where the layout of a form stands. */
export function layoutPath(id: string): string {
  return `${id}/layout.json`;
}
