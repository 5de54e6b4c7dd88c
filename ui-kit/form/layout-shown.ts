import type { LayoutElement } from '#engine/form/form.ts';
import { decide } from '#engine/form/form-logic.ts';
import { openScope } from '#engine/form/form-scope.ts';
import type { FormSession } from './form-session.ts';

/** True when the rule of a layout element lets it be seen; its fields are then judged one by one. */
export function isLayoutShown(session: FormSession, element: LayoutElement): boolean {
  if (element.conditions.length === 0) return true;
  const scope = openScope(session.form, session.data.value, session.context.value);
  return element.conditions.every((condition) => decide(condition, scope) === true);
}
