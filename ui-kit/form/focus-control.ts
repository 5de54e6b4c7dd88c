import type { DataPath } from '#engine/model/pointer.ts';
import { controlId } from './form-session.ts';

const TRIES = 25;
const PAUSE_MS = 20;

/** Moves focus to the control of a place, or the nearest one around it, as soon as it is drawn; a row's editor takes a moment to open. */
export async function focusControl(uid: string, path: DataPath): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const element = document.getElementById(controlId(uid, path));
    if (element !== null) {
      focusInside(element);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const around = path.slice(0, -1);
  const fallback = around.length === 0 ? null : document.getElementById(controlId(uid, around));
  if (fallback !== null) focusInside(fallback);
}

function focusInside(element: HTMLElement): void {
  const control = element.matches('input, textarea, button') ? element : element.querySelector('input, textarea');
  const target = control instanceof HTMLElement ? control : element;
  target.focus();
}
