import { describe, expect, it } from 'vitest';
import { groupItems } from '#admin-ui/evaluation/verification-view.ts';
import type { Schema } from '#ui-kit/api/client.ts';

function item(category: string, points: number, finding: 'accepted' | 'refused' | null): Schema<'VerificationItem'> {
  return {
    document: `scoring/${category}/${points}`,
    code: null,
    title: { zh: '', en: '' },
    category: { id: category, title: { zh: category, en: category } },
    source: 'declared',
    evidence: [],
    estimate: { code: '', points, cap: 5, finding: 'points', says: '' },
    finding,
    reason: null,
    verifiedBy: null,
    verifiedAt: null,
  };
}

describe('the evidence of an application', () => {
  it('adds up what is claimed and what is accepted, exactly', () => {
    const [bread] = groupItems([
      item('bread', 0.1, 'accepted'),
      item('bread', 0.2, 'accepted'),
      item('bread', 4, 'refused'),
    ]);
    expect(bread?.official).toBe(0.3);
    expect(bread?.estimate).toBe(4.3);
  });

  it('knows what is still to be looked at', () => {
    const groups = groupItems([item('bread', 1, null), item('shop', 2, 'accepted'), item('bread', 3, 'refused')]);
    expect(groups.map(({ id, open }) => [id, open.length])).toEqual([
      ['bread', 1],
      ['shop', 0],
    ]);
  });
});
