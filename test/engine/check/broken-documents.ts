import { EDITION, edited, without } from '#test/rules/edition-under-test.ts';
import { STAFF, type Broken } from './broken.ts';

const CAPITAL = 'scoring/basics/registered-capital.json';

/** Ways to break documents around their logic, and what is said of each. */
export const BROKEN_DOCUMENTS: readonly Broken[] = [
  {
    code: 'PL-LIMIT-UNIT',
    story: 'a limit without a unit',
    source: edited(STAFF, '/limits/staff/unit', undefined),
    document: STAFF,
    pointer: '/limits/staff',
  },
  {
    code: 'PL-UNUSED-LIMIT',
    story: 'a limit nothing reads',
    source: edited(STAFF, '/limits/spare', { value: 1, unit: '人' }),
    document: STAFF,
    pointer: '/limits/spare',
  },
  {
    code: 'PL-HOLIDAY-DAY',
    story: 'a holiday in another year',
    source: edited('calendar/2026.json', '/days/0/from', '2025-12-31'),
    document: 'calendar/2026.json',
    pointer: '/days/0',
    says: 'outside 2026',
  },
  {
    code: 'PL-HOLIDAY-DAY',
    story: 'a holiday that ends before it begins',
    source: edited('calendar/2026.json', '/days/0/from', '2026-01-04'),
    document: 'calendar/2026.json',
    pointer: '/days/0',
  },
  {
    code: 'PL-HOLIDAY-DAY',
    story: 'a day that is a holiday and a working day',
    source: edited('calendar/2026.json', '/days/1/from', '2026-01-03'),
    document: 'calendar/2026.json',
    pointer: '/days/1',
    says: '2026-01-03',
  },
  { code: 'PL-SHAPE', story: 'a property nobody knows', source: edited(STAFF, '/colour', 'red'), document: STAFF },
  {
    code: 'PL-KIND',
    story: 'a kind nobody knows',
    source: edited(STAFF, '/kind', 'criterium'),
    document: STAFF,
    says: 'Did you mean "criterion"?',
  },
  {
    code: 'PL-PLACE',
    story: 'a document in the wrong folder',
    source: { ...EDITION, 'eligibility/staff.json': EDITION[STAFF] ?? null },
    document: 'eligibility/staff.json',
  },
  {
    code: 'PL-SCHEMA-REFERENCE',
    story: 'a document editors cannot check',
    source: edited(STAFF, '/$schema', undefined),
    document: STAFF,
  },
  {
    code: 'PL-MISSING-DOCUMENT',
    story: 'a category without its document',
    source: without('scoring/basics/category.json'),
    document: 'scoring/basics/category.json',
  },
  {
    code: 'PL-FACTS-SCHEMA',
    story: 'a facts schema that is no schema',
    source: edited('facts/credit.schema.json', '/type', 'objekt'),
    document: 'facts.schema.json',
  },
  {
    code: 'PL-FACT-TITLE',
    story: 'a fact without a name',
    source: edited('facts/satisfaction.schema.json', '/properties/average/title', undefined),
    document: 'facts.schema.json',
  },
  {
    code: 'PL-FACT-UNIT',
    story: 'a number without a unit',
    source: edited('facts/satisfaction.schema.json', '/properties/average/x-unit', undefined),
    document: 'facts.schema.json',
  },
  {
    code: 'PL-FACT-SOURCE',
    story: 'a fact from nowhere',
    source: edited('facts/satisfaction.schema.json', '/properties/average/x-source', undefined),
    document: 'facts.schema.json',
  },
  {
    code: 'PL-SHADOW',
    story: 'a column that hides a fact',
    source: edited('facts/contributions.schema.json', '/items/properties/records', {
      type: 'string',
      title: '记录',
      'x-en': 'records',
      'x-source': 'declared',
    }),
    document: 'facts.schema.json',
  },
  { code: 'PL-DUPLICATE', story: 'two items of one code', source: edited(CAPITAL, '/code', 'A1'), document: CAPITAL },
  {
    code: 'PL-REFERENCE',
    story: 'evidence that is not there',
    source: edited(CAPITAL, '/evidence/0/material', 'materials/business-licens'),
    document: CAPITAL,
    says: 'Did you mean "materials/business-licence"?',
  },
  {
    code: 'PL-NO-CASES',
    story: 'a decision without cases',
    source: without('cases/grades/1/staff.json'),
    document: STAFF,
  },
];
