import { expect, test } from 'vitest';
import type { Json } from '#engine/model/json.ts';
import { emptyYear, inOrder, movedDaysOf, withAnother } from '#admin-ui/rulebook/moved-days.ts';

const row = (from: string, to = from) => ({ from, to, kind: 'rest' as const, name: { zh: '元旦', en: 'New Year' } });

test('a new row starts on the day after the last one, in a new year on its first day', () => {
  expect(withAnother([row('2027-01-01', '2027-01-03')], '2027').at(-1)).toMatchObject({
    from: '2027-01-04',
    to: '2027-01-04',
    kind: 'rest',
  });
  expect(withAnother([], '2027')).toMatchObject([{ from: '2027-01-01', to: '2027-01-01' }]);
});

test('rows are put in the order of their days', () => {
  expect(inOrder([row('2027-05-01'), row('2027-01-01')]).map(({ from }) => from)).toEqual(['2027-01-01', '2027-05-01']);
});

test('a year begins without rows, and another document has none', () => {
  expect(movedDaysOf(JSON.parse(JSON.stringify(emptyYear('2027'))) as Json)).toEqual([]);
  expect(movedDaysOf({ kind: 'calendar' })).toEqual([]);
});
