import fc from 'fast-check';
import { bestFacts } from './best-facts.ts';
import { someAsOf } from './edge-days.ts';
import type { Facts } from './facts.ts';
import { someCredit, someMerits, someSatisfaction } from './random-merits.ts';
import {
  someEquipment,
  someProfile,
  someSystems,
  soundEquipment,
  soundProfile,
  soundSystems,
} from './random-profile.ts';
import { someProjects } from './random-projects.ts';
import { mildRecords, someRecords } from './random-records.ts';
import { someStaff } from './random-staff.ts';

export interface Examined {
  readonly asOf: string;
  readonly facts: Facts;
}

function lists(asOf: string) {
  return {
    ...someMerits(asOf),
    credit: someCredit,
    satisfaction: someSatisfaction,
    staff: someStaff(asOf),
    projects: someProjects(asOf),
  };
}

/** Anything may be absent, lacking or forbidden. */
function anyFacts(asOf: string): fc.Arbitrary<Facts> {
  const model = {
    ...lists(asOf),
    enterprise: someProfile(asOf),
    equipment: someEquipment(asOf),
    systems: someSystems,
    records: someRecords(asOf),
  };
  return fc.record(model, { requiredKeys: ['enterprise'] });
}

/** Everything is there, and little stands against a grade. */
function soundFacts(asOf: string): fc.Arbitrary<Required<Facts>> {
  return fc.record({
    ...lists(asOf),
    enterprise: soundProfile(asOf),
    equipment: soundEquipment(asOf),
    systems: soundSystems,
    records: mildRecords(asOf),
  });
}

const groups = [
  'enterprise',
  'equipment',
  'systems',
  'records',
  'staff',
  'projects',
  'credit',
  'satisfaction',
  'contributions',
] as const;

/** A sound enterprise in which some groups are replaced by whatever came, or did not come. */
function spoiltFacts(asOf: string): fc.Arbitrary<Facts> {
  return fc
    .tuple(soundFacts(asOf), anyFacts(asOf), fc.subarray([...groups], { maxLength: 2 }))
    .map(([sound, any, spoilt]): Facts => {
      const kept = Object.entries(sound).filter(([name]) => !spoilt.some((group) => group === name));
      const replaced = Object.entries(any).filter(([name]) => spoilt.some((group) => group === name));
      return { enterprise: any.enterprise, ...Object.fromEntries([...kept, ...replaced]) };
    });
}

const extras = [
  'certifications',
  'qualifications',
  'credit',
  'satisfaction',
  'honours',
  'maintenanceContracts',
  'qualityAwards',
  'patents',
  'standards',
  'techAwards',
  'ownProducts',
  'recognitions',
  'projects',
  'contributions',
  'skillContests',
] as const;

const fewExtras = fc.oneof(fc.subarray([...extras], { maxLength: 1 }), fc.subarray([...extras], { maxLength: 6 }));

/** A sound enterprise with few of the things that only earn points, so that points run short. */
function leanFacts(asOf: string): fc.Arbitrary<Facts> {
  return fc.tuple(soundFacts(asOf), fewExtras).map(([sound, kept]): Facts => {
    const lacking = extras.filter((name) => !kept.includes(name));
    const shown = Object.entries(sound).filter(([name]) => !lacking.some((lack) => lack === name));
    return { enterprise: sound.enterprise, ...Object.fromEntries(shown) };
  });
}

/** A sound enterprise that in some categories has all there is to have, so that their caps are reached. */
function splendidFacts(asOf: string): fc.Arbitrary<Facts> {
  return fc
    .tuple(soundFacts(asOf), fc.subarray([...bestFacts(asOf)], { minLength: 1 }))
    .map(([sound, best]): Facts => best.reduce<Facts>((facts, group) => ({ ...facts, ...group }), sound));
}

/** An enterprise that keeps to the vocabulary, on a day, crowded around every boundary of the rules. */
export const someEnterprise: fc.Arbitrary<Examined> = someAsOf.chain((asOf) =>
  fc.record({
    asOf: fc.constant(asOf),
    facts: fc.oneof(
      { weight: 3, arbitrary: soundFacts(asOf) },
      { weight: 3, arbitrary: leanFacts(asOf) },
      { weight: 3, arbitrary: spoiltFacts(asOf) },
      { weight: 1, arbitrary: anyFacts(asOf) },
      { weight: 1, arbitrary: splendidFacts(asOf) },
    ),
  }),
);
