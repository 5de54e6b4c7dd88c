import { isJsonObject, own, type JsonObject } from '#engine/model/json.ts';
import { readSavedDraft, type SavedDraft } from './saved-draft.ts';

/** What was typed and has not reached the server yet, and the version it was typed over. */
export interface KeptDraft {
  readonly base: SavedDraft;
  readonly data: JsonObject;
}

/** A place in the browser that outlives the page: a closed window, a power cut, a session that ran out. */
export interface DraftKeeper {
  readonly find: () => KeptDraft | undefined;
  readonly keep: (draft: KeptDraft) => void;
  readonly forget: () => void;
}

const PREFIX = 'plumbline draft';

/** Keeps one person's draft of one form; whoever signs in on the same computer after them never sees it. */
export function openDraftKeeper(account: string, form: string): DraftKeeper {
  const key = `${keyOf(account)}${form}`;
  return {
    find: () => readKept(localStorage.getItem(key)),
    keep: (draft) => {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // A full or forbidden store keeps nothing; the server still gets every change as soon as it can be reached.
      }
    },
    forget: () => localStorage.removeItem(key),
  };
}

/** True while something this person typed is only in this browser. */
export function hasKeptDrafts(account: string): boolean {
  return listKeys(account).length > 0;
}

/** Leaves nothing of this person on a computer that others may use. */
export function forgetDrafts(account: string): void {
  for (const key of listKeys(account)) localStorage.removeItem(key);
}

function listKeys(account: string): readonly string[] {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(keyOf(account)));
}

function keyOf(account: string): string {
  return `${PREFIX} ${account} `;
}

function readKept(text: string | null): KeptDraft | undefined {
  if (text === null) return undefined;
  const kept = parse(text);
  if (!isJsonObject(kept)) return undefined;
  const [base, data] = [readSavedDraft(own(kept, 'base')), own(kept, 'data')];
  return base !== undefined && isJsonObject(data) ? { base, data } : undefined;
}

function parse(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return undefined;
  }
}
