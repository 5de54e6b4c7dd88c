import type { Json } from '#engine/model/json.ts';
import { readSavedDraft, type SavedDraft } from './saved-draft.ts';

/** How the windows of one browser tell one another what they saved of a form. */
export interface DraftChannel {
  readonly tell: (saved: SavedDraft) => void;
  readonly close: () => void;
}

/** Opens the channel of one form; `hear` is called with what another window saved. */
export function openDraftChannel(form: string, hear: (saved: SavedDraft) => void): DraftChannel {
  const channel = new BroadcastChannel(`plumbline draft ${form}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Json>) => {
    const saved = readSavedDraft(data);
    if (saved !== undefined) hear(saved);
  });
  return {
    // Reactive data cannot cross to another window.
    tell: (saved) => channel.postMessage(JSON.parse(JSON.stringify(saved))),
    close: () => channel.close(),
  };
}
