import type { Directive } from 'vue';

/** What assistive technology is told about a control. */
export interface FieldAria {
  readonly required: boolean;
  readonly invalid: boolean;
  /** Ids of the hint and the problem, blank-separated; empty for none. */
  readonly describedBy: string;
}

/** Sets `aria-*` on the control inside an element, because Element Plus passes them on in `el-input` only. */
export const vFieldAria: Directive<HTMLElement, FieldAria> = { mounted: describe, updated: describe };

function describe(element: HTMLElement, { value }: { value: FieldAria }): void {
  const control = element.querySelector<HTMLElement>(
    '[role=radiogroup], [role=group], textarea, input:not([type=hidden])',
  );
  if (control === null) return;
  if (control.getAttribute('role') !== 'group') control.setAttribute('aria-required', String(value.required));
  control.setAttribute('aria-invalid', String(value.invalid));
  if (value.describedBy === '') control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', value.describedBy);
}
