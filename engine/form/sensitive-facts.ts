import { own } from '#engine/model/json.ts';
import { findFactPath } from './fact-path.ts';
import type { Form, FormField } from './form.ts';

/** The fields of a form that declare sensitive facts, by the dotted path of the fact without row numbers. */
export function sensitiveFacts(form: Form): ReadonlyMap<string, FormField> {
  return new Map(collect(form.fields, ''));
}

function collect(fields: readonly FormField[], around: string): readonly (readonly [string, FormField])[] {
  return fields.flatMap((field) => {
    const fact = findFactPath(field.schema);
    const path = [around, ...(fact?.path ?? [])].filter((step) => step !== '').join('.');
    const inner = collect(field.children, field.kind === 'rows' ? path : around);
    return own(field.schema, 'x-sensitive') === undefined || fact === undefined ? inner : [[path, field], ...inner];
  });
}
