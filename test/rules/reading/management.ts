import type { Qualification } from './facts.ts';
import { ratio, type Fraction } from './fraction.ts';
import { stepReached, type Item } from './item.ts';

type Worth = readonly [answer: boolean | undefined, points: number];

/** The sum of what holds; missing as soon as one answer is. */
function sumOfAnswers(worths: readonly Worth[]): Fraction | undefined {
  if (worths.some(([answer]) => answer === undefined)) return undefined;
  return ratio(worths.reduce((sum, [answer, points]) => sum + (answer === true ? points : 0), 0));
}

function worthOfQualification({ kind, level }: Qualification): number {
  if (kind === 'intelligentEngineering') return [3, 2][level - 1] ?? 0;
  if (kind === 'nationalSecurityCapability') return [3, 2, 1][level - 1] ?? 0;
  return 1;
}

export const management: readonly Item[] = [
  {
    code: 'B1',
    cap: 2,
    source: 'declared',
    points: ({ facts: { systems } }) => sumOfAnswers([[systems?.organization, 2]]),
  },
  {
    code: 'B2',
    cap: 3,
    source: 'declared',
    points: ({ facts: { systems } }) =>
      sumOfAnswers([
        [systems?.safety, 2],
        [systems?.safetyOfficer, 1],
      ]),
  },
  {
    code: 'B3',
    cap: 2,
    source: 'declared',
    points: ({ facts: { systems } }) =>
      sumOfAnswers([
        [systems?.finance, 1],
        [systems?.auditReport, 1],
      ]),
  },
  {
    code: 'B4',
    cap: 4,
    source: 'declared',
    points({ facts: { systems } }) {
      const records = systems?.afterSalesRecords12m;
      if (records === undefined || systems?.afterSales === undefined) return undefined;
      return ratio(
        (systems.afterSales ? 2 : 0) +
          stepReached(records, [
            [10, 2],
            [1, 1],
          ]),
      );
    },
  },
  {
    code: 'B5',
    cap: 2,
    source: 'declared',
    points: ({ facts: { systems } }) => sumOfAnswers([[systems?.confidentiality, 2]]),
  },
  {
    code: 'B6',
    cap: 5,
    source: 'declared',
    points({ facts, asOf }) {
      const valid = (facts.certifications ?? []).filter((row) => row.kind === 'quality' && row.validUntil >= asOf);
      return ratio((valid.length > 0 ? 4 : 0) + (valid.some((row) => row.coversSecurityWork) ? 1 : 0));
    },
  },
  {
    code: 'B7',
    cap: 3,
    source: 'declared',
    points: ({ facts, asOf }) =>
      ratio((facts.certifications ?? []).filter((row) => row.kind !== 'quality' && row.validUntil >= asOf).length),
  },
  {
    code: 'B8',
    cap: 4,
    source: 'declared',
    points: ({ facts }) => ratio((facts.qualifications ?? []).reduce((sum, row) => sum + worthOfQualification(row), 0)),
  },
];
