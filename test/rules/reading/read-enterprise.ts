import { readEligibility, type ReadCondition } from './eligibility.ts';
import type { Facts } from './facts.ts';
import { readGrades, type Gradation } from './grades.ts';
import type { Subject } from './item.ts';
import { measureProjects } from './projects.ts';
import { readPoints, type ReadPoints } from './score.ts';
import { qualifiedStaff, trainedStaff } from './staff.ts';

export interface Reading extends Gradation {
  readonly asOf: string;
  readonly eligible: boolean;
  readonly points: ReadPoints;
  readonly eligibility: readonly ReadCondition[];
}

/** What a careful person finds with the contract in hand: all that an evaluation prints, save ruleset and sentences. */
export function readEnterprise(facts: Facts, asOf: string): Reading {
  const subject: Subject = {
    facts,
    asOf,
    qualified: qualifiedStaff(facts, asOf),
    trained: trainedStaff(facts, asOf),
    projects: measureProjects(facts, asOf),
  };
  const { points, total } = readPoints(subject);
  const eligibility = readEligibility(subject);
  const eligible = eligibility.every((condition) => !condition.blocks || condition.finding === 'holds');
  return { asOf, eligible, points, eligibility, ...readGrades(subject, total, eligible) };
}
