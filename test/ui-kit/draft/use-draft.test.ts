import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { effectScope, nextTick, type EffectScope } from 'vue';
import type { JsonObject } from '#engine/model/json.ts';
import { ApiProblem } from '#ui-kit/api/problem.ts';
import type { DraftChannel } from '#ui-kit/draft/draft-channel.ts';
import { openDraftKeeper } from '#ui-kit/draft/draft-keeper.ts';
import type { SavedDraft } from '#ui-kit/draft/saved-draft.ts';
import { useDraft, type Draft } from '#ui-kit/draft/use-draft.ts';

const QUIET_MS = 1_200;
const SORRY = { zh: '已在另一窗口保存', en: 'saved elsewhere' };

const OPENED: SavedDraft = { version: 3, data: { name: '甲', area: 80 } };
const keeper = openDraftKeeper('account-1', 'form-1');

let scope: EffectScope;
let sent: SavedDraft[];
let told: SavedDraft[];
let answer: (draft: SavedDraft) => Promise<number>;
let hear: (saved: SavedDraft) => void;

function open(opened = OPENED): Draft {
  const draft = scope.run(() =>
    useDraft(opened, {
      save: (body) => {
        sent.push(body);
        return answer(body);
      },
      keeper,
      connect: (listener): DraftChannel => {
        hear = listener;
        return { tell: (saved) => told.push(saved), close: () => undefined };
      },
    }),
  );
  if (draft === undefined) throw new Error('the scope is over');
  return draft;
}

/** The window is closed and opened again; the browser keeps what it keeps. */
function reopen(opened = OPENED): Draft {
  scope.stop();
  scope = effectScope();
  return open(opened);
}

async function type(draft: Draft, change: JsonObject): Promise<void> {
  draft.data.value = { ...draft.data.value, ...change };
  await nextTick();
}

beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
  sent = [];
  told = [];
  localStorage.clear();
  answer = ({ version }) => Promise.resolve(version + 1);
});

afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

describe('a form that is filled', () => {
  test('is saved after a moment of quiet, once', async () => {
    const draft = open();
    draft.data.value = { name: '甲乙' };
    await nextTick();
    expect(draft.state.value).toBe('waiting');
    draft.data.value = { name: '甲乙丙' };
    await nextTick();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toEqual([{ version: 3, data: { name: '甲乙丙' } }]);
    expect(draft.state.value).toBe('saved');
  });

  test('is saved with the version that the save before came to', async () => {
    const draft = open();
    draft.data.value = { name: '乙' };
    await draft.flush();
    draft.data.value = { name: '丙' };
    expect(await draft.flush()).toBe(true);
    expect(sent.map(({ version }) => version)).toEqual([3, 4]);
  });

  test('is not saved when it says what it said before', async () => {
    const draft = open();
    draft.data.value = structuredClone(OPENED.data);
    await nextTick();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toEqual([]);
  });

  test('saves what was typed during a save as well', async () => {
    const draft = open();
    answer = async ({ version }) => {
      if (version === 3) draft.data.value = { name: '后来' };
      await Promise.resolve();
      return version + 1;
    };
    draft.data.value = { name: '先前' };
    expect(await draft.flush()).toBe(true);
    expect(sent.at(-1)).toEqual({ version: 4, data: { name: '后来' } });
  });

  test('says so when it was refused, and saves all of it later', async () => {
    const draft = open();
    answer = () => Promise.reject(new ApiProblem(422, 'too-large', SORRY));
    await type(draft, { name: '乙' });
    expect(await draft.flush()).toBe(false);
    expect(draft.state.value).toBe('failed');
    answer = ({ version }) => Promise.resolve(version + 1);
    expect(await draft.flush()).toBe(true);
    expect(draft.problem.value).toBeUndefined();
  });
});

describe('a form whose server cannot be reached', () => {
  beforeEach(() => {
    answer = () => Promise.reject(new ApiProblem(0, 'unreachable', SORRY));
  });

  test('tries again by itself, each time after a longer while, until all is saved', async () => {
    const draft = open();
    await type(draft, { name: '乙' });
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(draft.state.value).toBe('offline');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent).toHaveLength(2);
    answer = ({ version }) => Promise.resolve(version + 1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.state.value).toBe('saved');
    expect(sent).toHaveLength(3);
  });

  test('is saved at once when the network is back, with what was typed meanwhile', async () => {
    const draft = open();
    await type(draft, { name: '乙' });
    await draft.flush();
    await type(draft, { area: 90 });
    expect(draft.state.value).toBe('offline');
    answer = ({ version }) => Promise.resolve(version + 1);
    globalThis.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)?.data).toEqual({ name: '乙', area: 90 });
    expect(draft.state.value).toBe('saved');
  });

  test('stands as it was typed when the window is opened again, and is saved then', async () => {
    const draft = open();
    await type(draft, { name: '乙' });
    await draft.flush();
    answer = ({ version }) => Promise.resolve(version + 1);
    const again = reopen();
    expect(again.data.value).toEqual({ name: '乙', area: 80 });
    expect(again.restored.value).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(again.state.value).toBe('saved');
    expect(reopen().restored.value).toBe(false);
  });
});

describe('a form whose session ran out', () => {
  test('waits for the person, and is saved after they signed in again', async () => {
    const draft = open();
    answer = () => Promise.reject(new ApiProblem(401, 'not-signed-in', SORRY));
    await type(draft, { name: '乙' });
    await draft.flush();
    expect(draft.state.value).toBe('signed-out');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
    answer = ({ version }) => Promise.resolve(version + 1);
    expect(await draft.flush()).toBe(true);
  });
});

describe('a form that another window saved first', () => {
  async function meet(theirs: SavedDraft): Promise<Draft> {
    const draft = open();
    answer = ({ version }) =>
      version < 9
        ? Promise.reject(new ApiProblem(409, 'draft-conflict', SORRY, { current: { ...theirs } }))
        : Promise.resolve(version + 1);
    await type(draft, { name: '此处' });
    await draft.flush();
    return draft;
  }

  test('takes what that one changed elsewhere and is saved with both', async () => {
    const draft = await meet({ version: 9, data: { name: '甲', area: 100 } });
    expect(draft.state.value).toBe('saved');
    expect(sent.at(-1)).toEqual({ version: 9, data: { name: '此处', area: 100 } });
  });

  test('is not saved until somebody chooses where both changed the same field', async () => {
    const draft = await meet({ version: 9, data: { name: '别处', area: 100 } });
    expect(draft.state.value).toBe('conflict');
    expect(draft.clashes.value).toEqual([{ path: ['name'], mine: '此处', theirs: '别处' }]);
    await type(draft, { area: 110 });
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toHaveLength(1);
  });

  test('is saved with whatever was chosen for each field', async () => {
    const draft = await meet({ version: 9, data: { name: '别处', area: 100 } });
    expect(await draft.settle(['mine'])).toBe(true);
    expect(sent.at(-1)).toEqual({ version: 9, data: { name: '此处', area: 100 } });
  });

  test('sends nothing when the other side is taken everywhere', async () => {
    const draft = await meet({ version: 9, data: { name: '别处', area: 80 } });
    expect(await draft.settle(['theirs'])).toBe(true);
    expect(draft.data.value).toEqual({ name: '别处', area: 80 });
    expect(sent).toHaveLength(1);
  });

  test('asks again when the window is closed before anybody chose', async () => {
    const theirs = { version: 9, data: { name: '别处', area: 80 } };
    await meet(theirs);
    const again = reopen(theirs);
    expect(again.clashes.value).toEqual([{ path: ['name'], mine: '此处', theirs: '别处' }]);
    expect(sent).toHaveLength(1);
  });
});

describe('a form that is open in two windows', () => {
  test('tells the other one what it saved', async () => {
    const draft = open();
    await type(draft, { name: '乙' });
    await draft.flush();
    expect(told).toEqual([{ version: 4, data: { name: '乙', area: 80 } }]);
  });

  test('shows what the other one saved, and keeps what was typed here', async () => {
    const draft = open();
    await type(draft, { area: 90 });
    hear({ version: 4, data: { name: '乙', area: 80 } });
    expect(draft.data.value).toEqual({ name: '乙', area: 90 });
    await draft.flush();
    expect(sent).toEqual([{ version: 4, data: { name: '乙', area: 90 } }]);
  });
});
