import { isWithin } from './dates.ts';
import type { Facts, Project } from './facts.ts';
import { firstOfEach } from './first-of-each.ts';
import { decimal, larger, sumOf, zero, type Fraction } from './fraction.ts';

export interface ProjectMeasures {
  readonly total: Fraction;
  readonly count: number;
  readonly largest: Fraction;
  readonly inspected: number;
}

function isAccepted(project: Project): boolean {
  return project.acceptance === 'passed' || (project.acceptance === 'conditional' && project.rectified);
}

function countedProjects(facts: Facts, asOf: string): readonly Project[] {
  const rows = (facts.projects ?? []).filter(
    (project) =>
      project.kind !== 'maintenance' &&
      project.acceptedOn !== null &&
      isWithin(project.acceptedOn, asOf, 12) &&
      isAccepted(project),
  );
  return firstOfEach(rows, (project) => JSON.stringify([project.contractNo, project.ownerCreditCode]));
}

/** projects.total, count, largest and inspected, all over projects.counted. */
export function measureProjects(facts: Facts, asOf: string): ProjectMeasures {
  const counted = countedProjects(facts, asOf);
  const amounts = counted.map((project) => decimal(project.contractAmount));
  return {
    total: sumOf(amounts),
    count: counted.length,
    largest: amounts.reduce(larger, zero),
    inspected: counted.filter((project) => project.inspection === 'passed').length,
  };
}
