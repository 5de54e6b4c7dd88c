import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { effectScope, nextTick, type EffectScope } from 'vue';
import { ApiProblem } from '#ui-kit/api/problem.ts';
import { useDraft, type Draft, type SavedDraft } from '#ui-kit/form/use-draft.ts';

const QUIET_MS = 1_200;
const SORRY = { zh: '已在另一窗口保存', en: 'saved elsewhere' };

let scope: EffectScope;
let sent: SavedDraft[];
let answer: (draft: SavedDraft) => Promise<number>;

function open(): Draft {
  const draft = scope.run(() =>
    useDraft({ version: 3, data: { name: '甲' } }, (body) => {
      sent.push(body);
      return answer(body);
    }),
  );
  if (draft === undefined) throw new Error('the scope is over');
  return draft;
}

beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
  sent = [];
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
    draft.data.value = { name: '甲' };
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

  test('says so when it could not be saved, and saves all of it later', async () => {
    const draft = open();
    answer = () => Promise.reject(new ApiProblem(0, 'unreachable', SORRY));
    draft.data.value = { name: '乙' };
    expect(await draft.flush()).toBe(false);
    expect(draft.state.value).toBe('failed');
    answer = ({ version }) => Promise.resolve(version + 1);
    expect(await draft.flush()).toBe(true);
    expect(draft.problem.value).toBeUndefined();
  });
});

describe('a form that another window saved first', () => {
  const theirs = { version: 9, data: { name: '别处' } };

  async function meet(): Promise<Draft> {
    const draft = open();
    answer = ({ version }) =>
      version < 9
        ? Promise.reject(new ApiProblem(409, 'draft-conflict', SORRY, { current: theirs }))
        : Promise.resolve(version + 1);
    draft.data.value = { name: '此处' };
    await draft.flush();
    return draft;
  }

  test('is not saved until one of both is chosen', async () => {
    const draft = await meet();
    expect(draft.state.value).toBe('conflict');
    expect(draft.theirs.value).toEqual(theirs);
    draft.data.value = { name: '此处，又改' };
    await nextTick();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toHaveLength(1);
  });

  test('is saved over the other when this window is kept', async () => {
    const draft = await meet();
    expect(await draft.keepMine()).toBe(true);
    expect(sent.at(-1)).toEqual({ version: 9, data: { name: '此处' } });
  });

  test('shows the other when that one is taken, and sends nothing', async () => {
    const draft = await meet();
    draft.takeTheirs();
    await nextTick();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(draft.data.value).toEqual(theirs.data);
    expect(draft.state.value).toBe('saved');
    expect(sent).toHaveLength(1);
  });
});
