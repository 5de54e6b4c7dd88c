import { dayMonthsBefore } from './dates.ts';
import type { Facts, Project } from './facts.ts';
import { wholeFacts } from './whole-facts.ts';

function times<Row>(count: number, row: (index: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** For every category whose items are hard to fill all at once: facts that fill them to the cap. */
export function bestFacts(asOf: string): readonly Partial<Facts>[] {
  const project = (index: number): Project => ({
    ...(wholeFacts.projects[0] as Project),
    contractNo: `B${String(index)}`,
    contractAmount: 200,
    acceptedOn: asOf,
  });
  return [
    {
      enterprise: { ...wholeFacts.enterprise, memberUntil: asOf, establishedOn: dayMonthsBefore(asOf, 120) },
      equipment: times(12, (index) => ({
        name: '仪器',
        category: (['design', 'install', 'repair', 'test'] as const)[index % 4] ?? 'test',
        calibratedUntil: asOf,
      })),
    },
    {
      systems: wholeFacts.systems,
      certifications: (['quality', 'environment', 'itService', 'other'] as const).map((kind) => ({
        kind,
        coversSecurityWork: true,
        validUntil: asOf,
      })),
      qualifications: [
        { kind: 'intelligentEngineering', level: 1 },
        { kind: 'nationalSecurityCapability', level: 3 },
      ],
    },
    {
      records: [],
      credit: wholeFacts.credit,
      satisfaction: wholeFacts.satisfaction,
      honours: times(2, (index) => ({ level: 'provincial', on: asOf, subject: String(index) })),
      contributions: times(3, () => ({ on: asOf, matter: '支教' })),
    },
    {
      projects: times(5, project),
      maintenanceContracts: times(6, () => ({ from: asOf, to: asOf })),
      qualityAwards: [{ level: 'national', on: asOf }],
    },
    {
      patents: [
        ...times(2, () => ({ kind: 'invention', inForce: true }) as const),
        ...times(4, () => ({ kind: 'utility', inForce: true }) as const),
      ],
      standards: [{ level: 'industry', role: 'lead', on: asOf }],
      techAwards: [{ level: 'national', on: asOf }],
      recognitions: ['highTech', 'specialized'],
    },
  ];
}
