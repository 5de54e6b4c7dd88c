import { describe, expect, it } from 'vitest';
import { listRead } from '#admin-ui/rulebook/rule-words.ts';
import { expectKind, isTypedName, readTypedCase, type TypedCase } from '#admin-ui/rulebook/typed-case.ts';
import { openEdition } from '#engine/edition/edition.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const edition = openEdition(EDITION);
const reads = listRead(EDITION['grades/1/staff.json'] ?? null, edition).filter(isTypedName);
const context = { kind: 'finding', reads, taken: ['18 人，达到'] } as const;
const BLANK: TypedCase = { name: '', asOf: '', values: {}, facts: '', expect: '' };

describe('a typed case', () => {
  it('asks for the names that the document reads', () => {
    expect(reads.map(({ name }) => name)).toEqual(['staff.qualified']);
  });

  it('gives the numbers that were typed and expects the finding that was chosen', () => {
    const typed = { ...BLANK, name: '16 人，差二人', values: { 'staff.qualified': '16' }, expect: 'fails' };
    expect(readTypedCase(typed, context)).toEqual({
      name: '16 人，差二人',
      given: { values: { 'staff.qualified': 16 } },
      expect: { finding: 'fails' },
    });
  });

  it('leaves out what is empty, so that it is missing', () => {
    expect(readTypedCase({ ...BLANK, name: '缺人数', expect: 'missing' }, context)).toEqual({
      name: '缺人数',
      given: { facts: {} },
      expect: { finding: 'missing' },
    });
  });

  it('wants a name that no other case has', () => {
    expect(readTypedCase({ ...BLANK, expect: 'holds' }, context)).toBe('nameMissing');
    expect(readTypedCase({ ...BLANK, name: '18 人，达到', expect: 'holds' }, context)).toBe('nameTaken');
  });

  it('wants an expectation, and facts that read as JSON', () => {
    expect(readTypedCase({ ...BLANK, name: 'x' }, context)).toBe('expectMissing');
    expect(readTypedCase({ ...BLANK, name: 'x', facts: '{"a"', expect: 'holds' }, context)).toBe('jsonWrong');
  });

  it('expects points of an item, and any JSON of a measure', () => {
    expect(expectKind('item')).toBe('points');
    expect(expectKind('measure')).toBe('json');
    expect(readTypedCase({ ...BLANK, name: 'x', expect: '2.5' }, { ...context, kind: 'points' })).toMatchObject({
      expect: { points: 2.5 },
    });
    expect(readTypedCase({ ...BLANK, name: 'x', expect: '[1' }, { ...context, kind: 'json' })).toBe('jsonWrong');
  });
});
