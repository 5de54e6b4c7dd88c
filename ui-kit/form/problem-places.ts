import { ANY_ROW, type FormField, type LayoutElement } from '#engine/form/form.ts';
import { fromPointer, type DataPath } from '#engine/model/pointer.ts';
import type { FormProblem } from '#engine/form/problem.ts';

/** The problems of fields that an element of the layout shows. */
export function problemsIn(element: LayoutElement, problems: readonly FormProblem[]): readonly FormProblem[] {
  const shown = listFields(element);
  return problems.filter(({ pointer }) => {
    const path = fromPointer(pointer);
    return shown.some((field) => field.path.every((step, index) => step === ANY_ROW || path[index] === step));
  });
}

/** A pointer as a path whose row numbers are numbers; forms have no fields named by digits. */
export function pathOf(pointer: string): DataPath {
  return fromPointer(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function listFields(element: LayoutElement): readonly FormField[] {
  const inner = element.elements.flatMap(listFields);
  return element.field === undefined ? inner : [element.field, ...inner];
}
