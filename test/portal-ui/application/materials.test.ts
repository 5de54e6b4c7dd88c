import { describe, expect, test } from 'vitest';
import { findChoiceProblem, isComplete, lackOf, typeNames } from '#portal-ui/application/check-chosen-file.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type Material = Schema<'Material'>;

const BARE = {
  id: 'm',
  required: true,
  parts: [],
  accepts: ['application/pdf', 'image/png'],
  maxBytes: 100,
  maxAge: null,
  mostPoints: 0,
  files: [],
} as unknown as Material;

function given(file: Partial<Schema<'MaterialFile'>> = {}): Pick<Material, 'files'> {
  return { files: [{ part: null, madeOn: null, ...file } as Schema<'MaterialFile'>] };
}

describe('a chosen file', () => {
  test('that is empty, too large or of another type is not even sent', () => {
    expect(findChoiceProblem({ size: 0, type: 'application/pdf' }, BARE)).toBe('empty');
    expect(findChoiceProblem({ size: 101, type: 'application/pdf' }, BARE)).toBe('tooLarge');
    expect(findChoiceProblem({ size: 1, type: 'text/html' }, BARE)).toBe('wrongType');
  });

  test('at the limit, or of a type the system does not know, is left to the server', () => {
    expect(findChoiceProblem({ size: 100, type: 'application/pdf' }, BARE)).toBeUndefined();
    expect(findChoiceProblem({ size: 100, type: '' }, BARE)).toBeUndefined();
  });

  test('may be of types that are named in a word each', () => {
    expect(typeNames(BARE.accepts)).toBe('PDF / PNG');
  });
});

describe('what is missing', () => {
  test('is each required material without a file, and each optional one that would earn points', () => {
    const optional = { ...BARE, id: 'o', required: false };
    const materials = [BARE, { ...BARE, id: 'g', ...given() }, optional, { ...optional, id: 'w', mostPoints: 4 }];
    const { required, worth } = lackOf(materials);
    expect(required.map(({ id }) => id)).toEqual(['m']);
    expect(worth.map(({ id }) => id)).toEqual(['w']);
  });

  test('is a material with parts until each part has its file', () => {
    const parts = [{ id: 'a' }, { id: 'b' }] as unknown as Material['parts'];
    expect(isComplete({ ...BARE, parts, ...given({ part: 'a' }) })).toBe(false);
    const { files: a } = given({ part: 'a' });
    const { files: b } = given({ part: 'b' });
    expect(isComplete({ ...BARE, parts, files: [...a, ...b] })).toBe(true);
  });

  test('is the day a file was made, where it may only be so old', () => {
    const aged = { ...BARE, maxAge: { value: 30, unit: '日' } };
    expect(isComplete({ ...aged, ...given() })).toBe(false);
    expect(isComplete({ ...aged, ...given({ madeOn: '2026-11-20' }) })).toBe(true);
  });
});
