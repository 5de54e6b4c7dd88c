import { beforeEach, describe, expect, test } from 'vitest';
import { forgetDrafts, hasKeptDrafts, openDraftKeeper } from '#ui-kit/draft/draft-keeper.ts';

const draft = { base: { version: 3, data: { name: '甲' } }, data: { name: '乙' } };

beforeEach(() => localStorage.clear());

describe('what a browser keeps of a form', () => {
  test('is there again for the same person and form, until it is forgotten', () => {
    const keeper = openDraftKeeper('account-1', 'form-1');
    keeper.keep(draft);
    expect(openDraftKeeper('account-1', 'form-1').find()).toEqual(draft);
    expect(openDraftKeeper('account-1', 'form-2').find()).toBeUndefined();
    keeper.forget();
    expect(keeper.find()).toBeUndefined();
  });

  test('is not shown to somebody else on the same computer', () => {
    openDraftKeeper('account-1', 'form-1').keep(draft);
    expect(openDraftKeeper('account-2', 'form-1').find()).toBeUndefined();
    expect(hasKeptDrafts('account-2')).toBe(false);
  });

  test('goes with the person who signs out, and nobody else’s', () => {
    for (const account of ['account-1', 'account-2']) openDraftKeeper(account, 'form-1').keep(draft);
    forgetDrafts('account-1');
    expect(hasKeptDrafts('account-1')).toBe(false);
    expect(hasKeptDrafts('account-2')).toBe(true);
  });

  test('is nothing when it cannot be read', () => {
    openDraftKeeper('account-1', 'form-1').keep(draft);
    const key = localStorage.key(0) ?? '';
    for (const broken of ['{', '[]', '{"base":1,"data":{}}']) {
      localStorage.setItem(key, broken);
      expect(openDraftKeeper('account-1', 'form-1').find()).toBeUndefined();
    }
  });
});
