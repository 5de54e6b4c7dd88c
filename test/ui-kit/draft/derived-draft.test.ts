import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope, nextTick, type EffectScope } from 'vue';
import type { JsonObject } from '#engine/model/json.ts';
import { openDraftKeeper } from '#ui-kit/draft/draft-keeper.ts';
import type { SavedDraft } from '#ui-kit/draft/saved-draft.ts';
import { useDraft } from '#ui-kit/draft/use-draft.ts';

const LONG_MS = 10_000;
const TYPED: SavedDraft = { version: 3, data: { a: 1, b: 2 } };
const keeper = openDraftKeeper('account-1', 'form-1');

let scope: EffectScope;
let sent: SavedDraft[];
let hear: (saved: SavedDraft) => void;

beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
  sent = [];
  localStorage.clear();
});

afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

function addUp(data: JsonObject): JsonObject {
  return { ...data, total: Number(data['a'] ?? 0) + Number(data['b'] ?? 0) };
}

/** A form that adds up what is typed into it. */
function open(opened: SavedDraft) {
  const draft = scope.run(() =>
    useDraft(opened, {
      save: (body) => {
        sent.push(body);
        return Promise.resolve(body.version + 1);
      },
      keeper,
      connect: (listener) => {
        hear = listener;
        return { tell: () => undefined, close: () => undefined };
      },
      derive: addUp,
    }),
  );
  if (draft === undefined) throw new Error('the scope is over');
  return draft;
}

test('a form that works something out has nothing to save before anybody typed', async () => {
  const draft = open(TYPED);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(draft.data.value).toEqual({ a: 1, b: 2, total: 3 });
  expect(sent).toEqual([]);
  expect(keeper.find()).toBeUndefined();
});

test('nobody is asked about what comes from what both windows typed', async () => {
  const draft = open(TYPED);
  draft.data.value = { a: 10, b: 2, total: 12 };
  await nextTick();
  hear({ version: 4, data: { a: 1, b: 20, total: 21 } });
  expect(draft.clashes.value).toEqual([]);
  expect(draft.data.value).toEqual({ a: 10, b: 20, total: 30 });
});

test('what another window typed counts over what was only worked out here', () => {
  keeper.keep({ base: TYPED, data: { a: 1, b: 2, total: 3 } });
  const draft = open({ version: 4, data: { a: 5, b: 2, total: 99 } });
  expect(draft.clashes.value).toEqual([]);
  expect(draft.restored.value).toBe(false);
  expect(draft.data.value).toEqual({ a: 5, b: 2, total: 7 });
});
