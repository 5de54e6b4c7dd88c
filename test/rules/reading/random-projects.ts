import fc from 'fast-check';
import { recentDay, someDay } from './edge-days.ts';
import type { Project } from './facts.ts';

const million = 1_000_000;

/** Money in millionths beside one of the amounts that decide something. */
function besideAmount(amounts: readonly number[]): fc.Arbitrary<number> {
  return fc
    .tuple(fc.constantFrom(...amounts), fc.constantFrom(-1, 0, 0, 1))
    .map(([amount, beside]) => amount * million + beside);
}

/** A sum beside a limit, in parts that binary fractions would add up wrongly. */
const splitTotal = fc
  .record({
    total: besideAmount([50, 100, 300, 500, 1000]),
    parts: fc.integer({ min: 1, max: 5 }),
    grain: fc.constantFrom(100_000, 1),
  })
  .map(({ total, parts, grain }) => {
    const part = Math.ceil(total / parts / grain) * grain;
    const rest = total - part * (parts - 1);
    return rest > 0 ? [...Array.from({ length: parts - 1 }, () => part), rest] : [total];
  });

/** One amount beside a limit for the largest, among small ones. */
const oneLarge = fc
  .record({
    largest: besideAmount([30, 100, 200]),
    others: fc.array(fc.constantFrom(0, 1, 100_000, 29 * million), { maxLength: 4 }),
  })
  .map(({ largest, others }) => [...others, largest]);

const anyAmounts = fc.array(fc.integer({ min: 0, max: 600 * million }), { maxLength: 6 });

const kind = fc.constantFrom('design', 'install', 'designInstall');
const inspection = fc.constantFrom('passed', 'passed', 'failed', null);

/** Counted projects of the given amounts, in millionths. */
function countedProjects(asOf: string): fc.Arbitrary<readonly Project[]> {
  return fc
    .record({
      amounts: fc.oneof({ weight: 3, arbitrary: splitTotal }, { weight: 3, arbitrary: oneLarge }, anyAmounts),
      days: fc.array(recentDay(asOf), { minLength: 1, maxLength: 3 }),
      rectified: fc.boolean(),
      kind,
      inspections: fc.array(inspection, { minLength: 1, maxLength: 3 }),
    })
    .map(({ amounts, days, rectified, kind: work, inspections }) =>
      amounts.map((amount, index): Project => ({
        contractNo: `C${String(index)}`,
        ownerCreditCode: '91150102MA0N0002YU',
        name: '视频监控',
        kind: work,
        contractAmount: amount / million,
        completedOn: '2021-12-31',
        acceptedOn: days[index % days.length] ?? null,
        acceptance: rectified ? 'conditional' : 'passed',
        rectified,
        inspection: inspections[index % inspections.length] ?? null,
      })),
    );
}

/** Any project, often under the contract and owner of another. */
function someProject(asOf: string): fc.Arbitrary<Project> {
  return fc.record({
    contractNo: fc.constantFrom('C0', 'C1', 'C2', 'C7'),
    ownerCreditCode: fc.constantFrom('91150102MA0N0002YU', '91150200MA0P0003XL'),
    name: fc.constantFrom('入侵报警', '出入口控制'),
    kind: fc.constantFrom('design', 'install', 'designInstall', 'maintenance'),
    contractAmount: fc.oneof(
      besideAmount([30, 50, 100, 200, 300, 500]).map((amount) => amount / million),
      fc.constantFrom(0, 0.000001, 0.1, 0.2),
    ),
    completedOn: someDay(asOf),
    acceptedOn: fc.option(someDay(asOf)),
    acceptance: fc.constantFrom('passed', 'passed', 'conditional', 'failed', null),
    rectified: fc.boolean(),
    inspection,
  });
}

/** Projects around the limits, with strays and repeated contracts before, or after, them. */
export function someProjects(asOf: string): fc.Arbitrary<readonly Project[]> {
  return fc
    .record({
      strays: fc.oneof(fc.constant([]), fc.array(someProject(asOf), { maxLength: 3 })),
      counted: countedProjects(asOf),
      first: fc.boolean(),
    })
    .map(({ strays, counted, first }) => (first ? [...strays, ...counted] : [...counted, ...strays]));
}
