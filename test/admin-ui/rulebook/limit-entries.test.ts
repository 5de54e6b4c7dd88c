import { describe, expect, it } from 'vitest';
import { listLimits } from '#admin-ui/rulebook/limit-entries.ts';
import { readNumber } from '#admin-ui/rulebook/read-number.ts';
import { openEdition } from '#engine/edition/edition.ts';
import { listOfKind } from '#engine/edition/edition-source.ts';
import { fromPointer, readAt } from '#engine/model/pointer.ts';
import type { Json } from '#engine/model/json.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const edition = openEdition(EDITION);

describe('the numbers of a document', () => {
  it('stand where their pointers say, in every document of the edition', () => {
    const numbers = Object.values(EDITION).flatMap((document) =>
      listLimits(document, edition).flatMap(({ rows }) =>
        rows.flatMap(({ bound, number }) =>
          [bound, number].flatMap((part) => (part === undefined ? [] : [{ document, part }])),
        ),
      ),
    );
    expect(numbers.length).toBeGreaterThan(100);
    for (const { document, part } of numbers) expect(readAt(document, fromPointer(part.pointer))).toBe(part.value);
  });

  it('include the cap of every scoring item', () => {
    for (const { document } of listOfKind<Json & object>(EDITION, 'item')) {
      expect(listLimits(document as unknown as Json).some(({ pointer }) => pointer === '/cap')).toBe(true);
    }
  });

  it('call a bracket table by what is looked up in it', () => {
    const table = listLimits(EDITION['scoring/basics/office.json'] ?? null, edition).find(
      ({ kind }) => kind === 'brackets',
    );
    expect(table?.title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(table?.rows.map(({ bound, number }) => [bound?.value, number.value])).toEqual([
      [300, 4],
      [200, 3],
      [100, 2],
      [1, 1],
    ]);
  });

  it('are none where a document has no limits', () => {
    expect(listLimits({ kind: 'grade' })).toEqual([]);
    expect(listLimits(null)).toEqual([]);
  });
});

describe('a typed number', () => {
  it('is read with separators of thousands, also Chinese ones', () => {
    expect(readNumber(' 1,200.5 ')).toBe(1200.5);
    expect(readNumber('1，200')).toBe(1200);
    expect(readNumber('-3')).toBe(-3);
  });

  it('is nothing when it is no plain decimal', () => {
    for (const text of ['', '十八', '1e3', '0x10', '18 人', '1.', 'Infinity']) expect(readNumber(text)).toBeUndefined();
  });
});
