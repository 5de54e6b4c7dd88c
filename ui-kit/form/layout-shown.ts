import type { FormCondition } from '#engine/form/form.ts';
import { holds } from '#engine/form/form-logic.ts';
import { scopeAt } from '#engine/form/locate-field.ts';
import type { DataPath } from '#engine/model/pointer.ts';
import { toPointer } from '#engine/model/pointer.ts';
import type { FormSession } from './form-session.ts';

/** True when all conditions of a layout element hold, asked from the row that is being edited; its fields are then judged one by one. */
export function areMet(session: FormSession, conditions: readonly FormCondition[], row: DataPath): boolean {
  if (conditions.length === 0) return true;
  const scope = scopeAt(session.form, session.data.value, toPointer(row), session.context.value);
  return conditions.every((condition) => holds(condition, scope));
}
