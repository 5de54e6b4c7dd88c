import fc from 'fast-check';
import { dayBesideEdge, someDay } from './edge-days.ts';
import type { Facts } from './facts.ts';

type Merits = Required<
  Omit<Facts, 'enterprise' | 'equipment' | 'systems' | 'staff' | 'records' | 'projects' | 'credit' | 'satisfaction'>
>;

/** One arbitrary for each list that only earns points, all around their windows and caps. */
export function someMerits(asOf: string): { readonly [Name in keyof Merits]: fc.Arbitrary<Merits[Name]> } {
  const on = someDay(asOf);
  const award = fc.record({ level: fc.constantFrom('national', 'provincial'), on });
  return {
    certifications: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'quality',
          'quality',
          'environment',
          'occupationalSafety',
          'informationSecurity',
          'itService',
          'afterSales',
          'other',
        ),
        coversSecurityWork: fc.boolean(),
        validUntil: dayBesideEdge(asOf, [0, 0, 12]),
      }),
      { maxLength: 6 },
    ),
    qualifications: fc.array(
      fc.record({
        kind: fc.constantFrom('intelligentEngineering', 'nationalSecurityCapability', 'cs', 'itss', 'other'),
        level: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 3 },
    ),
    skillContests: fc.array(award, { maxLength: 3 }),
    honours: fc.array(
      fc.record({
        level: fc.constantFrom('national', 'provincial', 'city', 'county'),
        on,
        subject: fc.constantFrom('安全工程', '诚信', '质量', '安全工程 '),
      }),
      { maxLength: 4 },
    ),
    contributions: fc.array(fc.record({ on, matter: fc.constantFrom('抗洪', '支教') }), { maxLength: 4 }),
    maintenanceContracts: fc.array(
      fc.record({ from: dayBesideEdge(asOf, [0, 12]), to: dayBesideEdge(asOf, [0, -12]) }),
      { maxLength: 8 },
    ),
    qualityAwards: fc.array(award, { maxLength: 3 }),
    patents: fc.array(
      fc.record({ kind: fc.constantFrom('invention', 'utility', 'design', 'software'), inForce: fc.boolean() }),
      { maxLength: 7 },
    ),
    standards: fc.array(
      fc.record({
        level: fc.constantFrom('national', 'industry', 'local', 'group'),
        role: fc.constantFrom('lead', 'participant'),
        on,
      }),
      { maxLength: 3 },
    ),
    techAwards: fc.array(fc.record({ level: fc.constantFrom('national', 'provincial', 'city'), on }), { maxLength: 3 }),
    ownProducts: fc.array(fc.record({ name: fc.constant('防盗报警控制器'), inspected: fc.boolean() }), {
      maxLength: 3,
    }),
    recognitions: fc.array(fc.constantFrom('highTech', 'specialized', 'techSme'), { maxLength: 4 }),
  };
}

const industryRating = fc.constantFrom('AAA', 'AA', 'A', null);
const publicRating = fc.constantFrom('excellent', 'good', null);

export const someCredit = fc.record({ industryRating, publicRating }, { requiredKeys: [] });

export const someSatisfaction = fc.record(
  { average: fc.constantFrom(1, 3.99, 4, 4.01, 4.49, 4.5, 4.51, 5, null) },
  { requiredKeys: [] },
);
