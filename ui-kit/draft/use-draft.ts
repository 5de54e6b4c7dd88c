import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { mergeJson, type Clash } from '#engine/merge/merge-json.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import { writeAt } from '#engine/model/pointer.ts';
import { asProblem, isPassing, type ApiProblem } from '#ui-kit/api/problem.ts';
import type { DraftChannel } from './draft-channel.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { readSavedDraft, type SavedDraft } from './saved-draft.ts';

/** Long enough not to save in the middle of a word, short enough that little is lost. */
const QUIET_MS = 1_200;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

/** How the form on the page stands to the one on the server. */
export type DraftState = 'saved' | 'waiting' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'failed';

/** Which side of a clash stands. */
export type Side = 'mine' | 'theirs';

/** A form that is saved by itself while it is filled. */
export interface Draft {
  readonly data: ShallowRef<JsonObject>;
  /** What the server is known to have. */
  readonly saved: Readonly<ShallowRef<SavedDraft>>;
  readonly state: Readonly<Ref<DraftState>>;
  readonly problem: Readonly<Ref<ApiProblem | undefined>>;
  /** Places that another window filled differently; nothing is saved until each is settled. */
  readonly clashes: Readonly<Ref<readonly Clash[]>>;
  /** True when what stands here was typed on an earlier page that could not save it. */
  readonly restored: Readonly<Ref<boolean>>;
  /** Saves now what is not saved yet; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Ends the clashes, one choice for each in their order; true when the server has everything. */
  readonly settle: (choices: readonly Side[]) => Promise<boolean>;
}

/** Where a draft goes. Only `save` is needed: it sends the draft to the server and answers the version that has then. */
export interface DraftPlaces {
  readonly save: (draft: SavedDraft) => Promise<number>;
  readonly keeper?: DraftKeeper;
  readonly connect?: (hear: (saved: SavedDraft) => void) => DraftChannel;
  /** Works out what nobody types; where drafts differ in that alone, nobody changed anything. */
  readonly derive?: (data: JsonObject) => JsonObject;
}

/**
 * Follows the data and saves them after a moment of quiet. What cannot be saved is kept in the browser and tried again;
 * what somebody else saved meanwhile is merged in, and only places that both changed are asked about.
 */
export function useDraft(found: SavedDraft, { save, keeper, connect, derive = (data) => data }: DraftPlaces): Draft {
  const derived = ({ version, data }: SavedDraft): SavedDraft => ({ version, data: derive(data) });
  const opened = derived(found);
  const data = shallowRef(opened.data);
  const saved = shallowRef(opened);
  const state = ref<DraftState>('saved');
  const problem = shallowRef<ApiProblem>();
  const clashes = shallowRef<readonly Clash[]>([]);
  const restored = ref(false);
  /** What the data here were changed from; it stays until clashes are settled, or a closed window would settle them. */
  let base = opened;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let running: Promise<void> | undefined;

  const isSaved = (): boolean => JSON.stringify(data.value) === JSON.stringify(saved.value.data);
  const isClashing = (): boolean => clashes.value.length > 0;
  const soon = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  /** True of a place where it makes no difference which side stands, for it is worked out from the rest. */
  const isDerived = ({ path, mine, theirs }: Clash, merged: JsonObject): boolean => {
    const [one, other] = [mine, theirs].map((side) => JSON.stringify(derive(writeAt(merged, path, side))));
    return one === other;
  };

  /** Takes in what the server has by now; what was typed here stays wherever the other did not change it. */
  function receive(received: SavedDraft): void {
    const theirs = derived(received);
    const merge = mergeJson({ base: base.data, mine: data.value, theirs: theirs.data });
    saved.value = theirs;
    clashes.value = merge.clashes.filter((clash) => !isDerived(clash, merge.merged));
    data.value = derive(merge.merged);
    if (!isClashing()) base = theirs;
    state.value = isClashing() ? 'conflict' : isSaved() ? 'saved' : 'waiting';
  }

  function fail(found: ApiProblem): void {
    problem.value = found;
    const theirs = readSavedDraft(own(found.body, 'current'));
    if (theirs !== undefined) return receive(theirs);
    if (found.status === 401) state.value = 'signed-out';
    else if (isPassing(found)) {
      state.value = 'offline';
      soon(retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    } else state.value = 'failed';
  }

  async function saveOnce(): Promise<void> {
    const sent = { version: saved.value.version, data: data.value };
    state.value = 'saving';
    try {
      saved.value = { version: await save(sent), data: sent.data };
      base = saved.value;
      problem.value = undefined;
      retryMs = FIRST_RETRY_MS;
      state.value = isSaved() ? 'saved' : 'waiting';
      channel?.tell(saved.value);
    } catch (error) {
      fail(asProblem(error));
    }
    if (isSaved()) keeper?.forget();
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    await running;
    while (!isSaved() && !isClashing()) {
      running = saveOnce();
      await running;
      if (state.value !== 'saved' && state.value !== 'waiting') break;
    }
    return isSaved();
  }

  async function settle(choices: readonly Side[]): Promise<boolean> {
    const taken = clashes.value.filter((_, index) => choices[index] === 'theirs');
    clashes.value = [];
    base = saved.value;
    data.value = taken.reduce((settled, { path, theirs }) => writeAt(settled, path, theirs), data.value);
    if (!isSaved()) return flush();
    state.value = 'saved';
    keeper?.forget();
    return true;
  }

  function restore(): void {
    const kept = keeper?.find();
    if (kept === undefined) return;
    base = derived(kept.base);
    data.value = derive(kept.data);
    receive(opened);
    if (isSaved()) return keeper?.forget();
    restored.value = true;
    if (!isClashing()) soon(0);
  }

  const channel = connect?.((theirs) => {
    if (state.value !== 'saving' && theirs.version > saved.value.version) receive(theirs);
  });
  const goOn = (): void => {
    if (state.value === 'offline') void flush();
  };
  restore();
  watch(data, () => {
    if (isSaved()) return;
    keeper?.keep({ base, data: data.value });
    if (isClashing()) return;
    if (state.value === 'saved' || state.value === 'failed') state.value = 'waiting';
    if (state.value !== 'signed-out' && state.value !== 'offline') soon(QUIET_MS);
  });
  globalThis.addEventListener('online', goOn);
  onScopeDispose(() => {
    clearTimeout(timer);
    channel?.close();
    globalThis.removeEventListener('online', goOn);
  });

  return { data, saved, state, problem, clashes, restored, flush, settle };
}
