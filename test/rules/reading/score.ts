import { basics } from './basics.ts';
import { asNumber, ratio, smaller, sumOf, type Fraction } from './fraction.ts';
import { innovation } from './innovation.ts';
import { scoreItem, type Item, type ItemSource, type ScoredItem, type Subject } from './item.ts';
import { management } from './management.ts';
import { personnel } from './personnel.ts';
import { reputation } from './reputation.ts';
import { works } from './works.ts';

const categories: readonly { readonly name: string; readonly cap: number; readonly items: readonly Item[] }[] = [
  { name: 'basics', cap: 25, items: basics },
  { name: 'management', cap: 25, items: management },
  { name: 'personnel', cap: 35, items: personnel },
  { name: 'reputation', cap: 20, items: reputation },
  { name: 'projects', cap: 35, items: works },
  { name: 'innovation', cap: 20, items: innovation },
];

export interface ReadItem {
  readonly code: string;
  readonly points: number;
  readonly cap: number;
  readonly source: ItemSource;
  readonly finding: 'points' | 'missing';
  readonly article: string;
}

export interface ReadPoints {
  readonly total: number;
  readonly declared: number;
  readonly captured: number;
  readonly categories: Readonly<Record<string, number>>;
  readonly items: readonly ReadItem[];
}

function subtotal(items: readonly ScoredItem[], sources: readonly ItemSource[]): number {
  return asNumber(sumOf(items.filter((item) => sources.includes(item.source)).map((item) => item.points)));
}

function readItem({ code, points, cap, source, finding }: ScoredItem): ReadItem {
  return { code, points: asNumber(points), cap, source, finding, article: '第八条' };
}

/** The points of an enterprise, and the exact total that the grades compare. */
export function readPoints(subject: Subject): { readonly points: ReadPoints; readonly total: Fraction } {
  const scored = categories.map(({ name, cap, items }) => {
    const own = items.map((item) => scoreItem(item, subject));
    return { name, items: own, sum: smaller(sumOf(own.map((item) => item.points)), ratio(cap)) };
  });
  const items = scored.flatMap((category) => category.items);
  const total = sumOf(scored.map((category) => category.sum));
  const points = {
    total: asNumber(total),
    declared: subtotal(items, ['declared']),
    captured: subtotal(items, ['captured', 'derived']),
    categories: Object.fromEntries(scored.map(({ name, sum }) => [name, asNumber(sum)])),
    items: items.map(readItem),
  };
  return { points, total };
}
