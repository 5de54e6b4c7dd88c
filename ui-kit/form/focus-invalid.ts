import { nextTick } from 'vue';

/** Moves the focus to the first thing of a form that is to be mended; a group of choices gives it to its first one. */
export async function focusInvalid(form: EventTarget | null): Promise<void> {
  await nextTick();
  if (!(form instanceof HTMLElement)) return;
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = wrong?.matches('[role="radiogroup"]') ? wrong.querySelector<HTMLElement>('input') : wrong;
  target?.focus();
}
