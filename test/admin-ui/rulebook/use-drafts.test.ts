import { describe, expect, it } from 'vitest';
import { openRules } from '#admin-ui/rulebook/open-rules.ts';
import { useDrafts } from '#admin-ui/rulebook/use-drafts.ts';

const PATH = 'grades/gold/staff.json';
const rules = openRules([
  {
    path: PATH,
    content: { kind: 'criterion', limits: { staff: { value: 18, unit: 'people' } } } as object as Record<string, never>,
    digest: 'sha256:1',
    editable: true,
  },
]);

describe('documents under the pen', () => {
  it('are saved with the digest of what they were edited from', () => {
    const drafts = useDrafts(() => rules);
    drafts.write(PATH, '/limits/staff/value', 17);
    expect(drafts.changed.value).toEqual([
      {
        path: PATH,
        content: { kind: 'criterion', limits: { staff: { value: 17, unit: 'people' } } },
        digest: 'sha256:1',
      },
    ]);
    expect(drafts.valueAt(PATH, '/limits/staff/value')).toBe(17);
  });

  it('are unchanged again when the old number is typed back', () => {
    const drafts = useDrafts(() => rules);
    drafts.write(PATH, '/limits/staff/value', 17);
    drafts.write(PATH, '/limits/staff/value', 18);
    expect(drafts.changed.value).toEqual([]);
  });

  it('cannot be saved while something typed is no number', () => {
    const drafts = useDrafts(() => rules);
    drafts.write(PATH, '/limits/staff/value', undefined);
    expect(drafts.sound.value).toBe(false);
    drafts.write(PATH, '/limits/staff/value', 16);
    expect(drafts.sound.value).toBe(true);
  });

  it('are what the server has once they are thrown away', () => {
    const drafts = useDrafts(() => rules);
    drafts.write(PATH, '/limits/staff/value', 17);
    drafts.write(PATH, '/limits/staff/value', undefined);
    drafts.undo();
    expect(drafts.changed.value).toEqual([]);
    expect(drafts.sound.value).toBe(true);
    expect(drafts.valueAt(PATH, '/limits/staff/value')).toBe(18);
  });
});
