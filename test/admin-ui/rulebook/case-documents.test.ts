import { describe, expect, it } from 'vitest';
import {
  adoptResult,
  addCase,
  findCase,
  listCases,
  projectOnto,
  removeCase,
} from '#admin-ui/rulebook/case-documents.ts';
import type { JsonObject } from '#engine/model/json.ts';

const FILE: JsonObject = {
  kind: 'cases',
  cases: [
    { name: 'eighteen', given: { values: { 'staff.counted': 18 } }, expect: { finding: 'holds', limit: 18 } },
    { name: 'seventeen, one short', given: { values: { 'staff.counted': 17 } }, expect: { finding: 'fails' } },
  ],
};
const SOURCE = {
  'grades/gold/staff.json': { kind: 'criterion' },
  'cases/grades/gold/staff.json': FILE,
  'cases/whole/small.json': { kind: 'whole', name: 'a small bakery', expect: { grade: null } },
};

describe('adopting a result', () => {
  it('keeps to what the expectation names, however much came out', () => {
    const actual = { finding: 'holds', limit: 17, paths: {} };
    expect(projectOnto({ finding: 'fails' }, actual)).toEqual({ finding: 'holds' });
    expect(projectOnto({ finding: 'holds', limit: 18 }, actual)).toEqual({ finding: 'holds', limit: 17 });
  });

  it('takes lists part by part, and whole when their length changed', () => {
    expect(projectOnto([{ a: 1 }], [{ a: 2, b: 3 }])).toEqual([{ a: 2 }]);
    expect(projectOnto([{ a: 1 }], [])).toEqual([]);
  });

  it('takes a scalar where an object was expected', () => {
    expect(projectOnto({ grade: 2, next: { grade: 1 } }, { grade: 1, next: null })).toEqual({ grade: 1, next: null });
  });

  it('renames the case and leaves the others as they were', () => {
    const adopted = adoptResult(FILE, '/cases/1', { finding: 'holds', paths: {} }, 'seventeen, enough');
    expect(adopted.cases).toEqual([
      (FILE.cases as readonly JsonObject[])[0],
      { name: 'seventeen, enough', given: { values: { 'staff.counted': 17 } }, expect: { finding: 'holds' } },
    ]);
  });
});

describe('finding the case that a report names', () => {
  it('finds it beside its document', () => {
    expect(findCase(SOURCE, 'grades/gold/staff', 'seventeen, one short')).toEqual({
      path: 'cases/grades/gold/staff.json',
      pointer: '/cases/1',
    });
  });

  it('knows a whole enterprise as a file by itself', () => {
    expect(findCase(SOURCE, 'cases/whole/small', 'a small bakery')).toEqual({
      path: 'cases/whole/small.json',
      pointer: '',
    });
  });

  it('answers nothing for a case that is gone', () => {
    expect(findCase(SOURCE, 'grades/gold/staff', 'nobody')).toBeUndefined();
  });
});

describe('the cases of a document', () => {
  it('begin a file of their own where there was none', () => {
    const added = addCase(SOURCE, 'scoring/shop/years.json', { name: 'new', given: {}, expect: { points: 0 } });
    expect(added).toEqual({
      $schema: '../../../../../../schemas/cases.schema.json',
      kind: 'cases',
      cases: [{ name: 'new', given: {}, expect: { points: 0 } }],
    });
  });

  it('grow at the end and shrink where one is removed', () => {
    const added = addCase(SOURCE, 'grades/gold/staff.json', { name: 'new', given: {}, expect: { finding: 'missing' } });
    expect(listCases({ 'cases/x.json': added }, 'x.json').map(({ name }) => name)).toEqual([
      'eighteen',
      'seventeen, one short',
      'new',
    ]);
    expect(listCases({ 'cases/x.json': removeCase(added, 0) }, 'x.json').map(({ name }) => name)).toEqual([
      'seventeen, one short',
      'new',
    ]);
  });
});
