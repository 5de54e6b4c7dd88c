import type { LocalText } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type Item = Schema<'VerificationItem'>;

/** The items of one category, with what they come to as claimed and as accepted. */
export interface VerificationGroup {
  readonly id: string;
  readonly title: LocalText;
  readonly items: readonly Item[];
  readonly estimate: number;
  readonly official: number;
  readonly open: readonly Item[];
}

const STEPS = 1_000_000;

/** Groups items by category in the order they come. */
export function groupItems(items: readonly Item[]): readonly VerificationGroup[] {
  const ids = [...new Set(items.map(({ category }) => category.id))];
  return ids.map((id) => {
    const own = items.filter(({ category }) => category.id === id);
    return {
      id,
      title: own[0]?.category.title ?? { zh: id, en: id },
      items: own,
      estimate: sumPoints(own),
      official: sumPoints(own.filter(({ finding }) => finding === 'accepted')),
      open: own.filter(({ finding }) => finding === null),
    };
  });
}

/** Points of items as claimed; summed in whole steps, so that 0.1 and 0.2 make 0.3. */
export function sumPoints(items: readonly Item[]): number {
  return items.reduce((sum, { estimate }) => sum + Math.round((estimate?.points ?? 0) * STEPS), 0) / STEPS;
}
