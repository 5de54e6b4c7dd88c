import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeJson } from '#engine/merge/merge-json.ts';
import type { JsonObject } from '#engine/model/json.ts';

const base = { name: '甲', area: 80, staff: [{ no: 1 }, { no: 2 }, { no: 3 }], site: { city: '包头', zip: '014000' } };

describe('two versions of one form', () => {
  test('that changed different fields become one that has both changes', () => {
    const mine = { ...base, name: '乙', site: { ...base.site, city: '赤峰' } };
    const theirs = { ...base, area: 100, site: { ...base.site, zip: '024000' } };
    expect(mergeJson({ base, mine, theirs })).toEqual({
      merged: { ...base, name: '乙', area: 100, site: { city: '赤峰', zip: '024000' } },
      clashes: [],
    });
  });

  test('that changed one field alike do not clash', () => {
    const changed = { ...base, name: '乙' };
    expect(mergeJson({ base, mine: changed, theirs: { ...changed } })).toEqual({ merged: changed, clashes: [] });
  });

  test('that changed one field differently clash there, and mine stands until somebody chooses', () => {
    const { merged, clashes } = mergeJson({ base, mine: { ...base, area: 90 }, theirs: { ...base, area: 100 } });
    expect(merged).toEqual({ ...base, area: 90 });
    expect(clashes).toEqual([{ path: ['area'], mine: 90, theirs: 100 }]);
  });

  test('of which one took out what the other changed clash there', () => {
    const { name, ...mine } = base;
    const { clashes } = mergeJson({ base, mine, theirs: { ...base, name: '乙' } });
    expect(name).toBe('甲');
    expect(clashes).toEqual([{ path: ['name'], mine: undefined, theirs: '乙' }]);
  });

  test('keep rows that each of them changed, added or took out elsewhere in a list', () => {
    const mine = { ...base, staff: [{ no: 1, name: '张' }, { no: 2 }, { no: 3 }] };
    const theirs = { ...base, staff: [{ no: 1 }, { no: 2 }, { no: 4 }] };
    expect(mergeJson({ base, mine, theirs })).toEqual({
      merged: { ...base, staff: [{ no: 1, name: '张' }, { no: 2 }, { no: 4 }] },
      clashes: [],
    });
  });

  test('keep the rows that both added at the end, an equal one once', () => {
    const mine = { ...base, staff: [...base.staff, { no: 4 }, { no: 5 }] };
    const theirs = { ...base, staff: [...base.staff, { no: 5 }, { no: 6 }] };
    const { merged, clashes } = mergeJson({ base, mine, theirs });
    expect(clashes).toEqual([]);
    expect(merged['staff']).toEqual([1, 2, 3, 4, 5, 6].map((no) => ({ no })));
  });

  test('that changed the same row clash about the list, because nobody can say which row is which', () => {
    const mine = { ...base, staff: [{ no: 1 }, { no: 20 }, { no: 3 }] };
    const theirs = { ...base, staff: [{ no: 1 }, { no: 3 }] };
    expect(mergeJson({ base, mine, theirs }).clashes).toEqual([
      { path: ['staff'], mine: mine.staff, theirs: theirs.staff },
    ]);
  });
});

describe('whatever the versions are', () => {
  const json = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('x', 'y'), fc.integer({ min: 0, max: 3 }), { noNullPrototype: true }),
    ),
    { noNullPrototype: true },
  ) as fc.Arbitrary<JsonObject>;

  test('who changed nothing takes the other, and both ways clash at the same places', () => {
    fc.assert(
      fc.property(json, json, json, (origin, mine, theirs) => {
        expect(mergeJson({ base: origin, mine: origin, theirs })).toEqual({ merged: theirs, clashes: [] });
        expect(mergeJson({ base: origin, mine, theirs: origin })).toEqual({ merged: mine, clashes: [] });
        const places = (clashes: readonly { path: unknown }[]) =>
          clashes.map(({ path }) => JSON.stringify(path)).sort();
        const there = mergeJson({ base: origin, mine, theirs });
        const back = mergeJson({ base: origin, mine: theirs, theirs: mine });
        expect(places(back.clashes)).toEqual(places(there.clashes));
      }),
    );
  });
});
