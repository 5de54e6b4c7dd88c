import { describe, expect, it } from 'vitest';
import { problemsOfEntry, requestOfEntry } from '#admin-ui/enterprise/captured-entry.ts';

const ENTRY = { source: ' Mill ', creditCode: ' X1 ', at: '2026-03-01T08:00', facts: '{"breads":[]}' };

describe('facts recorded for an institution', () => {
  it('are sent trimmed, with the time in UTC', () => {
    expect(problemsOfEntry(ENTRY)).toEqual({});
    expect(requestOfEntry(ENTRY)).toEqual({
      source: 'Mill',
      creditCode: 'X1',
      sourceUpdatedAt: new Date('2026-03-01T08:00').toISOString(),
      facts: { breads: [] },
    });
  });

  it('name every problem at once', () => {
    const problems = problemsOfEntry({ source: '', creditCode: ' ', at: '', facts: '[]' });
    expect(Object.keys(problems).sort()).toEqual(['at', 'creditCode', 'facts', 'source']);
    expect(problems.facts?.name).toBe('object');
    expect(problemsOfEntry({ ...ENTRY, facts: '{' }).facts?.name).toBe('json');
  });
});
