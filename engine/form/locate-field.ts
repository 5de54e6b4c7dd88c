import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormContext, FormField } from './form.ts';
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
}

/** Follows a pointer into form data through the form's fields. */
export function locateField(form: Form, data: JsonObject, pointer: string, context: FormContext = {}): Place {
  let fields = form.fields;
  let field: FormField | undefined;
  let nearest: FormField | undefined;
  let value: Json | undefined = data;
  let scope: FormScope = openScope(form, data, context);
  let shown = true;
  const rows: { list: FormField; index: number }[] = [];
  for (const step of fromPointer(pointer)) {
    value = readAt(value, [step]);
    const list: FormField | undefined = field?.kind === 'rows' ? field : undefined;
    if (list !== undefined) {
      rows.push({ list, index: Number(step) });
      if (isJsonObject(value)) scope = enterRow(scope, list, value);
      field = undefined;
      continue;
    }
    field = fields.find((candidate) => candidate.key === step);
    nearest = field ?? nearest;
    shown &&= field === undefined || isShown(field, scope);
    fields = field?.children ?? [];
  }
  return { field, nearest, rows, shown };
}
