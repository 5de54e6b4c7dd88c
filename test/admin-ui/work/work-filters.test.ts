import { describe, expect, it } from 'vitest';
import { filtersOf, requestOf } from '#admin-ui/work/work-filters.ts';

describe('the filters of the work list', () => {
  it('begin with my own turn, first page', () => {
    expect(filtersOf({})).toEqual({ work: 'mine', procedure: '', state: '', q: '', page: 1 });
  });

  it('come from the address, and nonsense in it is left alone', () => {
    expect(filtersOf({ work: 'all', q: ['a', 'b'], page: '-3', state: 'baking' })).toEqual({
      work: 'all',
      procedure: '',
      state: 'baking',
      q: '',
      page: 1,
    });
  });

  it('ask the server for what is set only', () => {
    expect(requestOf(filtersOf({ work: 'all', q: 'rye', page: '2' }), 20)).toEqual({
      work: 'all',
      q: 'rye',
      page: 2,
      size: 20,
    });
  });
});
