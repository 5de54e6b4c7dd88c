import { describe, expect, it } from 'vitest';
import { applyLogic } from '#engine/logic/apply-logic.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import type { Json } from '#engine/model/json.ts';
import { evaluateDocument } from './evaluate-document.ts';

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof LogicError) return error.code;
    throw error;
  }
  return 'none';
}

const nested = (depth: number): Json => (depth === 0 ? true : { '!': [nested(depth - 1)] });
const rows = Array.from({ length: 300 }, (_, index) => index);

describe('an evaluation ends, or fails by name', () => {
  it('nesting deeper than 40', () => {
    expect(codeOf(() => evaluateDocument(nested(39), {}))).toBe('none');
    expect(codeOf(() => evaluateDocument(nested(41), {}))).toBe('too-deep');
  });

  it('loops in loops', () => {
    const loop = (depth: number): Json => (depth === 0 ? 1 : { map: [{ var: 'rows' }, loop(depth - 1)] });
    expect(codeOf(() => evaluateDocument(loop(4), { rows }))).toBe('too-many-steps');
  });

  it('a list that doubles', () => {
    const double = { reduce: [{ var: 'rows' }, { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] }, [1]] };
    expect(codeOf(() => evaluateDocument(double, { rows }))).toBe('too-large');
  });

  it('a text that doubles', () => {
    const double = { reduce: [{ var: 'rows' }, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'ab'] };
    expect(codeOf(() => evaluateDocument(double, { rows }))).toBe('too-large');
  });

  it('a division by nothing', () => {
    expect(codeOf(() => evaluateDocument({ '/': [1, { var: 'n' }] }, { n: 0 }))).toBe('non-finite');
  });

  it('an operator nobody knows', () => {
    expect(codeOf(() => evaluateDocument({ frobnicate: [1] }, {}))).toBe('unknown-operator');
    expect(codeOf(() => applyLogic({ constructor: [1] }, {}))).toBe('unknown-operator');
  });
});

describe('no name reaches a prototype', () => {
  it.each(['constructor', 'constructor.name', '__proto__', 'rows.constructor', 'name.__proto__.x'])('%s', (name) => {
    expect(applyLogic({ var: name }, { rows: [], name: 'x' })).toBeNull();
    expect(evaluateDocument({ var: name }, { rows: [], name: 'x' })).toBe('missing');
  });

  it('logic found in data is not run', () => {
    const data = { field: { var: 'secret' }, secret: 'x' };
    expect(applyLogic({ missing: [{ var: 'field' }] }, data)).toEqual([{ var: 'secret' }]);
    expect(applyLogic({ map: [{ var: 'list' }, { var: '' }] }, { list: [{ var: 'secret' }] })).toEqual([
      { var: 'secret' },
    ]);
  });
});
