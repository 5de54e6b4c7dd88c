import { describe, expect, test } from 'vitest';
import { loadForm } from '#engine/form/load-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { FORMS, listSamples } from '#test/forms/read-forms.ts';
import { listDraftDifferences } from '#portal-ui/application/draft-differences.ts';

const form = loadForm(FORMS, 'application');
const mine = listSamples('application', 'good').find(({ path }) => path.endsWith('grade-two.json'))?.data ?? {};

describe('two versions of a form', () => {
  test('that are the same differ nowhere', () => {
    expect(listDraftDifferences(form, { mine, theirs: structuredClone(mine) }, 'zh')).toEqual([]);
  });

  test('differ by the titles of their fields, both sides in words', () => {
    const theirs = { ...mine, request: { ...(mine.request as object), grade: 3 } };
    const [difference, ...others] = listDraftDifferences(form, { mine, theirs }, 'zh');
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ pointer: '/request/grade', mine: '二级', theirs: '三级' });
    expect(difference?.title).toContain('申请等级');
  });

  test('differ in a list by its rows', () => {
    const staff = mine.staff as readonly JsonObject[];
    const theirs = { ...mine, staff: staff.slice(1) };
    const found = listDraftDifferences(form, { mine, theirs }, 'zh').find(({ pointer }) => pointer === '/staff');
    expect(found).toMatchObject({ mine: `${staff.length} 行`, theirs: `${staff.length - 1} 行` });
  });
});
