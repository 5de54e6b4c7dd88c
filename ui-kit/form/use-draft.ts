import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { isJsonObject, own, type JsonObject } from '#engine/model/json.ts';
import { asProblem, type ApiProblem } from '#ui-kit/api/problem.ts';

/** Long enough not to save in the middle of a word, short enough that little is lost. */
const QUIET_MS = 1_200;

/** A version of a form on the server. */
export interface SavedDraft {
  readonly version: number;
  readonly data: JsonObject;
}

/** How the form on the page stands to the one on the server. */
export type DraftState = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';

/** A form that is saved by itself while it is filled. */
export interface Draft {
  readonly data: ShallowRef<JsonObject>;
  readonly state: Readonly<Ref<DraftState>>;
  readonly problem: Readonly<Ref<ApiProblem | undefined>>;
  /** What another window saved meanwhile; nothing is saved until one of both is chosen. */
  readonly theirs: Readonly<Ref<SavedDraft | undefined>>;
  /** Saves now what is not saved yet; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  readonly keepMine: () => Promise<boolean>;
  readonly takeTheirs: () => void;
}

/** Follows the data and saves them after a moment of quiet. `save` answers the version the server then has. */
export function useDraft(opened: SavedDraft, save: (draft: SavedDraft) => Promise<number>): Draft {
  const data = shallowRef(opened.data);
  const state = ref<DraftState>('saved');
  const problem = shallowRef<ApiProblem>();
  const theirs = shallowRef<SavedDraft>();
  let version = opened.version;
  let kept = JSON.stringify(opened.data);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  const isKept = (): boolean => JSON.stringify(data.value) === kept;

  async function saveOnce(): Promise<void> {
    const sent = data.value;
    state.value = 'saving';
    try {
      version = await save({ version, data: sent });
      kept = JSON.stringify(sent);
      problem.value = undefined;
      state.value = isKept() ? 'saved' : 'waiting';
    } catch (error) {
      fail(asProblem(error));
    }
  }

  function fail(found: ApiProblem): void {
    const current = readConflict(found);
    theirs.value = current;
    problem.value = found;
    state.value = current === undefined ? 'failed' : 'conflict';
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    await running;
    while (!isKept() && theirs.value === undefined) {
      running = saveOnce();
      await running;
      if (state.value === 'failed') break;
    }
    return isKept();
  }

  watch(data, () => {
    if (theirs.value !== undefined || isKept()) return;
    if (state.value !== 'saving') state.value = 'waiting';
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), QUIET_MS);
  });
  onScopeDispose(() => clearTimeout(timer));

  return {
    data,
    state,
    problem,
    theirs,
    flush,
    keepMine: () => {
      version = theirs.value?.version ?? version;
      theirs.value = undefined;
      return flush();
    },
    takeTheirs: () => {
      if (theirs.value === undefined) return;
      version = theirs.value.version;
      kept = JSON.stringify(theirs.value.data);
      data.value = theirs.value.data;
      theirs.value = undefined;
      problem.value = undefined;
      state.value = 'saved';
    },
  };
}

function readConflict({ body }: ApiProblem): SavedDraft | undefined {
  const current = own(body, 'current');
  if (!isJsonObject(current)) return undefined;
  const [version, data] = [own(current, 'version'), own(current, 'data')];
  return typeof version === 'number' && isJsonObject(data) ? { version, data } : undefined;
}
