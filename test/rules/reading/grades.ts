import { allOf, anyOf, findingOf, type Finding } from './finding.ts';
import { asNumber, isAtLeast, ratio, type Fraction } from './fraction.ts';
import type { Subject } from './item.ts';

interface GradeLimits {
  readonly grade: number;
  readonly article: string;
  readonly staff: number;
  readonly projects?: { readonly total: number; readonly count: number; readonly largest: number };
  readonly points: number;
}

const ladder: readonly GradeLimits[] = [
  { grade: 1, article: '第十二条', staff: 18, projects: { total: 500, count: 3, largest: 200 }, points: 100 },
  { grade: 2, article: '第十三条', staff: 12, projects: { total: 300, count: 2, largest: 100 }, points: 80 },
  { grade: 3, article: '第十四条', staff: 6, projects: { total: 50, count: 1, largest: 30 }, points: 60 },
  { grade: 4, article: '第十五条', staff: 3, points: 40 },
];

const ordinals = ['（一）', '（二）', '（三）'] as const;

export interface Gap {
  readonly criterion: string;
  readonly path?: string;
  readonly measure: string;
  readonly from: number;
  readonly to: number;
}

export interface ReadCriterion {
  readonly id: string;
  readonly article: string;
  readonly finding: Finding;
  readonly actual?: number;
  readonly limit?: number;
  readonly paths?: readonly { readonly path: string; readonly finding: Finding }[];
}

export interface ReadGrade {
  readonly grade: number;
  readonly met: boolean;
  readonly criteria: readonly ReadCriterion[];
}

/** One comparison of a measure with a limit; a gap when it falls short. */
interface Comparison extends Gap {
  readonly reached: boolean;
}

function compare(criterion: string, measure: string, actual: Fraction, limit: number, path?: string): Comparison {
  const reached = isAtLeast(actual, ratio(limit));
  return { criterion, ...(path === undefined ? {} : { path }), measure, from: asNumber(actual), to: limit, reached };
}

function comparisonsOf(limits: GradeLimits, subject: Subject, points: Fraction): readonly Comparison[] {
  const { total, count, largest } = subject.projects;
  return [
    compare('staff', 'staff.qualified', ratio(subject.qualified.length), limits.staff),
    ...(limits.projects === undefined
      ? []
      : [
          compare('projects', 'projects.total', total, limits.projects.total, 'A'),
          compare('projects', 'projects.count', ratio(count), limits.projects.count, 'B'),
          compare('projects', 'projects.largest', largest, limits.projects.largest, 'B'),
        ]),
    compare('points', 'points.total', points, limits.points),
  ];
}

function readCriterion(id: string, article: string, comparisons: readonly Comparison[]): ReadCriterion {
  const [first] = comparisons;
  if (first?.path === undefined) {
    return { id, article, finding: findingOf(first?.reached), actual: first?.from ?? NaN, limit: first?.to ?? NaN };
  }
  const paths = ['A', 'B'].map((path) => {
    const own = comparisons.filter((comparison) => comparison.path === path);
    return { path, finding: allOf(own.map((comparison) => findingOf(comparison.reached))) };
  });
  return { id, article, finding: anyOf(paths.map((path) => path.finding)), paths };
}

function readGrade(limits: GradeLimits, comparisons: readonly Comparison[]): ReadGrade {
  const ids = [...new Set(comparisons.map((comparison) => comparison.criterion))];
  const criteria = ids.map((id, index) =>
    readCriterion(
      id,
      `${limits.article}${ordinals[index] ?? ''}`,
      comparisons.filter((comparison) => comparison.criterion === id),
    ),
  );
  return { grade: limits.grade, met: criteria.every((criterion) => criterion.finding === 'holds'), criteria };
}

export interface Gradation {
  readonly grades: readonly ReadGrade[];
  readonly grade: number | null;
  readonly next: { readonly grade: number; readonly gaps: readonly Gap[] } | null;
}

/** The findings of every grade, the recommended one, and what the next higher one still asks for. */
export function readGrades(subject: Subject, points: Fraction, eligible: boolean): Gradation {
  const rungs = ladder.map((limits) => {
    const comparisons = comparisonsOf(limits, subject, points);
    return { comparisons, read: readGrade(limits, comparisons) };
  });
  const reached = eligible ? rungs.findIndex((rung) => rung.read.met) : -1;
  const above = rungs[reached === -1 ? rungs.length - 1 : reached - 1];
  return {
    grades: rungs.map((rung) => rung.read),
    grade: rungs[reached]?.read.grade ?? null,
    next: above === undefined ? null : { grade: above.read.grade, gaps: gapsOf(above.read, above.comparisons) },
  };
}

function gapsOf(grade: ReadGrade, comparisons: readonly Comparison[]): readonly Gap[] {
  const open = grade.criteria.filter((criterion) => criterion.finding !== 'holds').map((criterion) => criterion.id);
  return comparisons
    .filter((comparison) => !comparison.reached && open.includes(comparison.criterion))
    .map(({ reached: _reached, ...gap }) => gap);
}
