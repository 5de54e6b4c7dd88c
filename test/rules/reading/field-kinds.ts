import { isDeepStrictEqual } from 'node:util';

/** What no field of a kind may hold. Strings that look like the right thing are among them: nothing is coerced. */
const wrongByKind = {
  text: [7, true, null, ['a'], {}],
  day: ['2025-02-29', '2025-04-31', '2025-2-03', '20250203', '2025-13-01', '2025-02-03T00:00:00Z', '', 20250203, null],
  month: ['2025-13', '2025-00', '2025-1', '2025-01-01', 202501, null],
  flag: ['true', 'false', 0, 1, null],
  count: [-1, 0.5, '3', true, null],
  level: [0, -1, 1.5, '1', null],
  money: [-0.000001, -1, 0.0000001, 1.1234567, '500', null],
  area: [-0.01, 0.001, 320.125, '320', null],
  average: [0.5, 0.99, 5.01, 4.555, '4.5', null],
  choice: ['unknown', '', 7, true, null],
} as const;

export type FieldKind = keyof typeof wrongByKind;

/** Every field of the vocabulary; a question mark after the kind where null is a known answer. */
const kindOfField: Readonly<Record<string, FieldKind | `${FieldKind}?`>> = {
  'enterprise.name': 'text',
  'enterprise.creditCode': 'text',
  'enterprise.legalPerson': 'flag',
  'enterprise.memberUntil': 'day?',
  'enterprise.registeredCapital': 'money',
  'enterprise.establishedOn': 'day',
  'enterprise.missingProfileFields': 'count',
  'enterprise.office.area': 'area',
  'enterprise.office.owned': 'flag',
  'enterprise.insuranceContinuous3m': 'flag',
  'equipment[0].name': 'text',
  'equipment[0].category': 'choice',
  'equipment[0].calibratedUntil': 'day?',
  'systems.organization': 'flag',
  'systems.safety': 'flag',
  'systems.safetyOfficer': 'flag',
  'systems.finance': 'flag',
  'systems.auditReport': 'flag',
  'systems.afterSales': 'flag',
  'systems.confidentiality': 'flag',
  'systems.afterSalesRecords12m': 'count',
  'certifications[0].kind': 'choice',
  'certifications[0].coversSecurityWork': 'flag',
  'certifications[0].validUntil': 'day',
  'qualifications[0].kind': 'choice',
  'qualifications[0].level': 'level',
  'staff[0].idNumber': 'text',
  'staff[0].name': 'text',
  'staff[0].employed': 'flag',
  'staff[0].retired': 'flag',
  'staff[0].insuredMonths[0]': 'month',
  'staff[0].trainedUntil': 'day?',
  'staff[0].title': 'choice?',
  'staff[0].skill': 'choice?',
  'staff[0].registration': 'choice?',
  'staff[0].continuingEducation12m': 'count',
  'skillContests[0].level': 'choice',
  'skillContests[0].on': 'day',
  'records[0].kind': 'choice',
  'records[0].on': 'day',
  'records[0].closedOn': 'day?',
  'records[0].repaired': 'flag',
  'credit.industryRating': 'choice?',
  'credit.publicRating': 'choice?',
  'honours[0].level': 'choice',
  'honours[0].on': 'day',
  'honours[0].subject': 'text',
  'satisfaction.average': 'average?',
  'contributions[0].on': 'day',
  'contributions[0].matter': 'text',
  'projects[0].contractNo': 'text',
  'projects[0].ownerCreditCode': 'text',
  'projects[0].name': 'text',
  'projects[0].kind': 'choice',
  'projects[0].contractAmount': 'money',
  'projects[0].completedOn': 'day',
  'projects[0].acceptedOn': 'day?',
  'projects[0].acceptance': 'choice?',
  'projects[0].rectified': 'flag',
  'projects[0].inspection': 'choice?',
  'maintenanceContracts[0].from': 'day',
  'maintenanceContracts[0].to': 'day',
  'qualityAwards[0].level': 'choice',
  'qualityAwards[0].on': 'day',
  'patents[0].kind': 'choice',
  'patents[0].inForce': 'flag',
  'standards[0].level': 'choice',
  'standards[0].role': 'choice',
  'standards[0].on': 'day',
  'techAwards[0].level': 'choice',
  'techAwards[0].on': 'day',
  'ownProducts[0].name': 'text',
  'ownProducts[0].inspected': 'flag',
  'recognitions[0]': 'choice',
};

export interface Field {
  readonly path: string;
  readonly nullable: boolean;
  /** Whether it must be given: a field of a row, or what names the enterprise. */
  readonly required: boolean;
  readonly wrong: readonly unknown[];
}

const identity = ['enterprise.name', 'enterprise.creditCode', 'enterprise.establishedOn'];

/** Every field, with what it may not hold. */
export const fields: readonly Field[] = Object.entries(kindOfField).map(([path, kind]) => {
  const nullable = kind.endsWith('?');
  const wrong: readonly unknown[] = wrongByKind[kind.replace('?', '') as FieldKind];
  return {
    path,
    nullable,
    required: /\]\.\w+$/.test(path) || identity.includes(path),
    wrong: wrong.filter((value) => !(nullable && isDeepStrictEqual(value, null))),
  };
});
