import fc from 'fast-check';
import { dayBesideEdge, dayStillValid, someDay } from './edge-days.ts';
import type { Equipment, Profile, Systems } from './facts.ts';

const identity = {
  name: fc.constantFrom('草原安防有限公司', '青城智能工程有限公司'),
  creditCode: fc.constantFrom('91150100MA0N0001XT', '91150400MA0Q0004XJ'),
};

function establishedOn(asOf: string): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: dayBesideEdge(asOf, [0, 24, 60, 120]) }, someDay(asOf));
}

const registeredCapital = fc
  .tuple(fc.constantFrom(0, 50, 200, 500, 1000, 3000), fc.constantFrom(-1, 0, 1))
  .map(([capital, beside]) => Math.max(0, capital * 1_000_000 + beside) / 1_000_000);

const area = fc
  .tuple(fc.constantFrom(0, 1, 100, 200, 300), fc.constantFrom(-1, 0, 1))
  .map(([metres, beside]) => Math.max(0, metres * 100 + beside) / 100);

const missingProfileFields = fc.oneof(fc.constantFrom(0, 1, 9, 10, 11, 40), fc.integer({ min: 0, max: 10 }));

const profileModel = (asOf: string) => ({
  ...identity,
  establishedOn: establishedOn(asOf),
  legalPerson: fc.boolean(),
  memberUntil: fc.option(dayBesideEdge(asOf, [0])),
  registeredCapital,
  missingProfileFields,
  office: fc.record({ area, owned: fc.boolean() }, { requiredKeys: [] }),
  insuranceContinuous3m: fc.boolean(),
});

/** A profile in which anything may be absent, save what every enterprise has. */
export function someProfile(asOf: string): fc.Arbitrary<Profile> {
  return fc.record(profileModel(asOf), { requiredKeys: ['name', 'creditCode', 'establishedOn'] });
}

/** The profile of a member and legal person, everything filled in. */
export function soundProfile(asOf: string): fc.Arbitrary<Profile> {
  return fc.record({
    ...profileModel(asOf),
    legalPerson: fc.constant(true),
    memberUntil: dayStillValid(asOf),
    office: fc.record({ area, owned: fc.boolean() }),
  });
}

const afterSalesRecords12m = fc.constantFrom(0, 1, 2, 9, 10, 11);

function systemsOf(answer: fc.Arbitrary<boolean>) {
  return {
    organization: answer,
    safety: answer,
    safetyOfficer: fc.boolean(),
    finance: answer,
    auditReport: fc.boolean(),
    afterSales: answer,
    confidentiality: answer,
    afterSalesRecords12m,
  };
}

/** Systems of which some may be absent, and few lacking, so that a single one decides. */
export const someSystems: fc.Arbitrary<Systems> = fc.record(systemsOf(fc.constantFrom(true, true, true, true, false)), {
  requiredKeys: [],
});

export const soundSystems: fc.Arbitrary<Systems> = fc.record(systemsOf(fc.constant(true)));

function pieceOf(asOf: string, category: fc.Arbitrary<Equipment['category']>): fc.Arbitrary<Equipment> {
  return fc.record({
    name: fc.constantFrom('场强仪', '网络测试仪'),
    category,
    calibratedUntil: fc.option(dayBesideEdge(asOf, [0])),
  });
}

export function someEquipment(asOf: string): fc.Arbitrary<Equipment[]> {
  return fc.array(pieceOf(asOf, fc.constantFrom('design', 'install', 'repair', 'test')), { maxLength: 14 });
}

/** Equipment with a piece of each category that is asked for. */
export function soundEquipment(asOf: string): fc.Arbitrary<Equipment[]> {
  const asked = (['install', 'repair', 'test'] as const).map((category) => pieceOf(asOf, fc.constant(category)));
  return fc.tuple(fc.tuple(...asked), someEquipment(asOf)).map(([needed, more]) => [...more, ...needed]);
}
