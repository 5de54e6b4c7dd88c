import type { FormField } from '#engine/form/form.ts';
import type { DataPath } from '#engine/model/pointer.ts';
import type { Json } from '#engine/model/json.ts';

/** What every kind of input gets from the control around it. */
export interface FieldProps {
  readonly field: FormField;
  readonly path: DataPath;
  readonly id: string;
  readonly value: Json | undefined;
}

/** What every kind of input tells the control around it. */
export interface FieldEmits {
  change: [value: Json | undefined];
  leave: [];
}
