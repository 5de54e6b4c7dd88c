const TRIES = 50;
const PAUSE_MS = 40;

/** Moves focus, and so the sight, to an element as soon as it is drawn: its data may be on their way, and a new page takes the focus first. */
export async function focusSoon(id: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const element = document.getElementById(id);
    if (element === null) continue;
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}
