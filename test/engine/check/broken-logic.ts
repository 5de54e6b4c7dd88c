import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Json } from '#engine/model/json.ts';
import { EDITION, edited } from '#test/rules/edition-under-test.ts';
import { STAFF, type Broken } from './broken.ts';

const ROSTER = 'measures/staff/roster.json';
const CAPITAL = 'scoring/basics/registered-capital.json';

/** The edition with another logic in that document. */
export const holds = (logic: Json): EditionSource => edited(STAFF, '/holds', logic);
const qualified = { var: 'staff.qualified' };
/** The limit it compares with. */
export const limit = { var: 'limits.staff' };
const deep = (depth: number): Json => (depth === 0 ? true : { '!': [deep(depth - 1)] });
const cyclic: EditionSource = {
  ...edited('measures/staff/trained.json', '/value', { '+': [{ var: 'staff.qualified' }, 1] }),
  'measures/staff/qualified.json': {
    ...(EDITION['measures/staff/qualified.json'] as object),
    value: { '+': [{ var: 'staff.trained' }, 1] },
  },
};

/** Ways to break a logic, and what is said of each. */
export const BROKEN_LOGIC: readonly Broken[] = [
  {
    code: 'PL-UNKNOWN-NAME',
    story: 'a fact nobody declares',
    source: holds({ '>=': [{ var: 'personnel.qualified' }, limit] }),
    document: STAFF,
    pointer: '/holds/>=/0',
    says: 'Did you mean "staff.qualified"?',
  },
  {
    code: 'PL-UNKNOWN-NAME',
    story: 'a sentence that shows what is not there',
    source: edited(STAFF, '/explain/fails/zh', '差 {staff.lacking}'),
    document: STAFF,
    pointer: '/explain/fails/zh',
  },
  {
    code: 'PL-TYPE',
    story: 'a day compared with a number',
    source: holds({ '>=': [{ var: 'enterprise.establishedOn' }, limit] }),
    document: STAFF,
    says: 'cannot be compared',
  },
  {
    code: 'PL-TYPE',
    story: 'a number where true or false belongs',
    source: holds(qualified),
    document: STAFF,
    pointer: '/holds',
  },
  {
    code: 'PL-TYPE',
    story: 'a text summed',
    source: edited(CAPITAL, '/points', {
      '+': [
        { var: 'enterprise.name' },
        { bracket: [{ var: 'enterprise.registeredCapital' }, { var: 'limits.capital' }] },
      ],
    }),
    document: CAPITAL,
  },
  {
    code: 'PL-UNIT',
    story: 'people compared with money',
    source: holds({ '>=': [{ var: 'projects.total' }, limit] }),
    document: STAFF,
    says: '万元 and 人',
  },
  {
    code: 'PL-UNIT',
    story: 'points in another unit',
    source: edited(CAPITAL, '/points', {
      '+': [
        { var: 'enterprise.registeredCapital' },
        { '*': [0, { bracket: [{ var: 'enterprise.registeredCapital' }, { var: 'limits.capital' }] }] },
      ],
    }),
    document: CAPITAL,
  },
  {
    code: 'PL-TWO-OPERATORS',
    story: 'two operators in one node',
    source: holds({ '>=': [qualified, limit], '<': [1, 2] }),
    document: STAFF,
    pointer: '/holds',
    says: '"and"',
  },
  { code: 'PL-EMPTY-NODE', story: 'an empty node', source: holds({}), document: STAFF },
  {
    code: 'PL-UNKNOWN-OPERATOR',
    story: 'an operator nobody knows',
    source: holds({ '=>': [qualified, limit] }),
    document: STAFF,
    says: 'Did you mean ">="?',
  },
  { code: 'PL-ARITY', story: 'an operand too few', source: holds({ '>=': [qualified] }), document: STAFF },
  {
    code: 'PL-PROTOTYPE',
    story: 'a reach into the program',
    source: holds({ '==': [{ var: 'constructor.name' }, 'Object'] }),
    document: STAFF,
  },
  {
    code: 'PL-PROTOTYPE',
    story: 'a reach through missing',
    source: holds({ '!': [{ missing: ['__proto__'] }] }),
    document: STAFF,
  },
  {
    code: 'PL-COMPUTED-NAME',
    story: 'a computed name',
    source: holds({ '>=': [{ var: { cat: ['staff.', 'qualified'] } }, limit] }),
    document: STAFF,
  },
  { code: 'PL-DEPTH', story: 'logic nested too deep', source: holds(deep(45)), document: STAFF },
  {
    code: 'PL-NON-FINITE',
    story: 'a number beyond all numbers',
    source: holds({ '>=': [qualified, Infinity] }),
    document: STAFF,
  },
  {
    code: 'PL-VALUE',
    story: 'a value its list does not have',
    source: edited(ROSTER, '/value', { filter: [{ var: 'staff' }, { '==': [{ var: 'title' }, 'seniour'] }] }),
    document: ROSTER,
    says: 'Did you mean "senior"?',
  },
  {
    code: 'PL-NULLABLE',
    story: 'a number that may be null, compared',
    source: edited('scoring/reputation/satisfaction.json', '/points', {
      if: [
        { '<=': [{ var: 'satisfaction.average' }, 3] },
        0,
        { bracket: [{ var: 'satisfaction.average' }, { var: 'limits.average' }] },
      ],
    }),
    document: 'scoring/reputation/satisfaction.json',
  },
  {
    code: 'PL-DEFAULT',
    story: 'a default over a missing fact',
    source: holds({ '>=': [{ var: ['staff.qualified', 0] }, limit] }),
    document: STAFF,
  },
  {
    code: 'PL-CYCLE',
    story: 'measures in a circle',
    source: cyclic,
    document: 'measures/staff/qualified.json',
    says: 'staff.qualified → staff.trained → staff.qualified',
  },
];
