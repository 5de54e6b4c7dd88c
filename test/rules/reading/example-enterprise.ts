import type { Facts, Person, Project } from './facts.ts';
import { wholeFacts } from './whole-facts.ts';

export const exampleDay = '2026-11-23';

function person(index: number): Person {
  return {
    idNumber: `P${String(index)}`,
    name: '甲',
    employed: true,
    retired: false,
    insuredMonths: ['2026-08', '2026-09', '2026-10'],
    trainedUntil: '2026-11-23',
    title: index < 7 ? 'middle' : null,
    skill: null,
    registration: null,
    continuingEducation12m: 0,
  };
}

function project(contractAmount: number): Project {
  return {
    contractNo: `C${String(contractAmount)}`,
    ownerCreditCode: '91150102MA0N0002YU',
    name: '视频监控',
    kind: 'install',
    contractAmount,
    completedOn: '2026-04-01',
    acceptedOn: '2026-05-01',
    acceptance: 'passed',
    rectified: false,
    inspection: null,
  };
}

/** The company of the contract's example: 14 people, projects of 150, 100 and 70 万元, 84 points. */
export const exampleEnterprise: Facts = {
  enterprise: wholeFacts.enterprise,
  systems: wholeFacts.systems,
  equipment: (['install', 'repair', 'test'] as const).map((category) => ({
    name: '工具',
    category,
    calibratedUntil: null,
  })),
  staff: Array.from({ length: 14 }, (_, index) => person(index)),
  records: [],
  credit: { industryRating: null, publicRating: null },
  projects: [150, 100, 70].map(project),
};
