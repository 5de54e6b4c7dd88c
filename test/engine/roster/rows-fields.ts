import type { Form, FormField } from '#engine/form/form.ts';

/** The list of rows of a form by its dotted path. */
export function getRows(form: Form, path: string): FormField {
  const found = listRows(form.fields).find((field) => field.path.join('.') === path);
  if (found === undefined) throw new Error(`the form ${form.id} has no rows ${path}`);
  return found;
}

/** Every list of rows that people fill in. */
export function listRows(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => {
    const inner = listRows(field.children);
    return field.kind === 'rows' && field.source === 'declared' ? [field, ...inner] : inner;
  });
}
