import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, it } from 'vitest';
import { applyLogic } from '#engine/logic/apply-logic.ts';
import type { Json } from '#engine/model/json.ts';

/** Whole numbers, so that doubles are exact and both sides mean the same. */
const scalar = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom('', 'a', 'ab', '7', '2024-01-31'),
  fc.boolean(),
  fc.constant(null),
);
const data = fc.record(
  {
    a: scalar,
    b: scalar,
    list: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 5 }),
    rows: fc.array(fc.record({ x: scalar, y: fc.integer({ min: 0, max: 9 }) }, { noNullPrototype: true }), {
      maxLength: 4,
    }),
  },
  { noNullPrototype: true },
);

const { logic } = fc.letrec<{ logic: Json; operand: Json }>((tie) => ({
  operand: fc.oneof(
    { weight: 2, arbitrary: scalar },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Json>(
        { var: 'a' },
        { var: 'b' },
        { var: 'list' },
        { var: 'rows.0.x' },
        { var: ['nope', 1] },
      ),
    },
    tie('logic'),
  ),
  logic: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('operand'),
    ...['==', '===', '!=', '!==', '<', '<=', '>', '>=', '%', '-', 'in'].map((name) =>
      fc.tuple(tie('operand'), tie('operand')).map((operands): Json => ({ [name]: operands })),
    ),
    ...['+', '*', 'min', 'max', 'and', 'or', 'cat', 'merge', 'if'].map((name) =>
      fc.array(tie('operand'), { minLength: 1, maxLength: 4 }).map((operands): Json => ({ [name]: operands })),
    ),
    ...['!', '!!'].map((name) => tie('operand').map((operand): Json => ({ [name]: [operand] }))),
    ...['filter', 'map', 'all', 'some', 'none'].map((name) =>
      fc
        .tuple(
          fc.constantFrom<Json>({ var: 'list' }, { var: 'rows' }),
          fc.constantFrom<Json>({ '>': [{ var: '' }, 2] }, { var: 'y' }, { '===': [{ var: 'x' }, null] }),
        )
        .map((operands): Json => ({ [name]: operands })),
    ),
    fc
      .tuple(tie('operand'), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
      .map(([text, from, length]): Json => ({ substr: [text, from, length] })),
    fc.constant<Json>({ reduce: [{ var: 'list' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }),
    fc.constant<Json>({ missing: ['a', 'zz'] }),
    fc.constant<Json>({ missing_some: [1, ['a', 'zz']] }),
  ),
}));

/** JSON has one zero, so the sign of a zero (and of what it was divided into) is no difference. */
function unsignedZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsignedZero);
  if (value === 0) return 0;
  return value === -Infinity ? Infinity : value;
}

it('says what json-logic-js says, on ten thousand random logics', () => {
  fc.assert(
    fc.property(logic, data, (expression, facts) => {
      const theirs: unknown = jsonLogic.apply(expression as never, structuredClone(facts));
      expect(unsignedZero(applyLogic(expression, facts))).toStrictEqual(unsignedZero(theirs));
    }),
    { numRuns: 10_000, seed: 20220301 },
  );
});
