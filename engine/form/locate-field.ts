import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import { activeFields, readingOf } from './active-fields.ts';
import { ANY_ROW, type Form, type FormContext, type FormField } from './form.ts';
import type { FormScope } from './form-logic.ts';
import { enterRow, isShown, openScope } from './form-scope.ts';
import { fromPointer, readAt } from '#engine/model/pointer.ts';

/** A place in form data: the fields passed on the way, the last one its own. */
export interface Place {
  /** The field the pointer names; `undefined` for a row as a whole, or for a key the form does not know. */
  readonly field: FormField | undefined;
  /** The last field passed on the way, for a message where the pointer ends at none. */
  readonly nearest: FormField | undefined;
  /** Row numbers on the way, each with the list it counts in. */
  readonly rows: readonly { readonly list: FormField; readonly index: number }[];
  readonly shown: boolean;
  /** What logic reads at the place. */
  readonly scope: FormScope;
}

/** Follows a pointer into form data through the form's fields. */
export function locateField(form: Form, data: JsonObject, pointer: string, context: FormContext = {}): Place {
  let field: FormField | undefined = form.root;
  let nearest: FormField | undefined;
  let value: Json | undefined = data;
  let scope: FormScope = openScope(form, data, context);
  let shown = true;
  let inRow: FormField | undefined;
  const rows: { list: FormField; index: number }[] = [];
  for (const step of fromPointer(pointer)) {
    const around: FormField | undefined = inRow ?? (field && readingOf(field, value));
    const fields: readonly FormField[] = around === undefined ? [] : activeFields(around, value);
    value = readAt(value, [step]);
    if (around?.kind === 'rows' && inRow === undefined) {
      rows.push({ list: around, index: Number(step) });
      if (isJsonObject(value)) scope = enterRow(scope, around, value);
      field = undefined;
      inRow = around;
      continue;
    }
    inRow = undefined;
    field = fields.find(({ key }) => key === (around?.kind === 'items' ? ANY_ROW : step));
    nearest = field ?? nearest;
    shown &&= field === undefined || isShown(field, scope);
  }
  return { field: field === form.root ? undefined : field, nearest, rows, shown, scope };
}

/** What logic reads at a place: the rows on the way to it in hand. */
export function scopeAt(form: Form, data: JsonObject, pointer: string, context: FormContext): FormScope {
  return pointer === '' ? openScope(form, data, context) : locateField(form, data, pointer, context).scope;
}
