import { describe, expect, it } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import type { Json } from '#engine/model/json.ts';
import { readEdition } from '#server/documents/document-root.ts';
import { withoutValue, withValue } from './reading/at-path.ts';
import { fields } from './reading/field-kinds.ts';
import { wholeFacts } from './reading/whole-facts.ts';

const { vocabulary } = openEdition(readEdition('rules/nmg-security-service/2022-03-01'));

function refusedFields(facts: unknown): readonly string[] {
  return validateFacts(vocabulary, facts as Json).map((problem) => problem.field);
}

const lists = Object.entries(wholeFacts).filter(([, value]) => Array.isArray(value));
const groups = ['enterprise', 'enterprise.office', 'systems', 'credit', 'satisfaction'];
const rows = lists.filter(([name]) => name !== 'recognitions').map(([name]) => `${name}[0]`);

describe('the vocabulary lets in what the contract writes', () => {
  it('takes an enterprise with every field there is', () => {
    expect(refusedFields(wholeFacts)).toEqual([]);
  });

  it('takes the least that names an enterprise', () => {
    const { name, creditCode, establishedOn } = wholeFacts.enterprise;
    expect(refusedFields({ enterprise: { name, creditCode, establishedOn } })).toEqual([]);
  });

  it.each(fields.filter((field) => field.nullable))('takes null for $path, as an answer', ({ path }) => {
    expect(refusedFields(withValue(wholeFacts, path, null))).toEqual([]);
  });

  it.each(fields.filter((field) => !field.required))('does not ask for $path', ({ path }) => {
    expect(refusedFields(withoutValue(wholeFacts, path))).toEqual([]);
  });

  it.each(lists)('takes a list of %s that is empty, and none at all', (name) => {
    expect(refusedFields(withValue(wholeFacts, name, []))).toEqual([]);
    expect(refusedFields(withoutValue(wholeFacts, name))).toEqual([]);
  });
});

describe('the vocabulary refuses everything else and names the field', () => {
  it.each(fields)('refuses what $path cannot be', ({ path, wrong }) => {
    for (const value of wrong) expect(refusedFields(withValue(wholeFacts, path, value))).toContain(path);
  });

  it.each(fields.filter((field) => field.required))('refuses facts without $path', ({ path }) => {
    expect(refusedFields(withoutValue(wholeFacts, path))).toContain(path);
  });

  it('refuses a person without insured months, though none may be in the list', () => {
    expect(refusedFields(withoutValue(wholeFacts, 'staff[0].insuredMonths'))).toContain('staff[0].insuredMonths');
    expect(refusedFields(withValue(wholeFacts, 'staff[0].insuredMonths', null))).toContain('staff[0].insuredMonths');
    expect(refusedFields(withValue(wholeFacts, 'staff[0].insuredMonths', []))).toEqual([]);
  });

  it.each([...groups, ...rows])('refuses a field of %s that nobody knows', (path) => {
    expect(refusedFields(withValue(wholeFacts, `${path}.surprise`, 1))).toContain(`${path}.surprise`);
  });

  it.each(['surprise', 'measures', '__proto__x', 'constructor'])('refuses %s beside the known facts', (name) => {
    expect(refusedFields(withValue(wholeFacts, name, []))).toContain(name);
  });

  it.each(lists)('refuses %s that are not a list', (name) => {
    for (const value of [null, {}, 'none', 0])
      expect(refusedFields(withValue(wholeFacts, name, value))).toContain(name);
  });

  it.each(rows)('refuses %s that is not a row', (path) => {
    for (const value of [null, [], 'row']) expect(refusedFields(withValue(wholeFacts, path, value))).toContain(path);
  });

  it.each(groups)('refuses %s that is not a group of fields', (path) => {
    for (const value of [[], 'group', 1, true])
      expect(refusedFields(withValue(wholeFacts, path, value))).toContain(path);
  });

  it('refuses facts without an enterprise, and facts that are no object', () => {
    expect(refusedFields(withoutValue(wholeFacts, 'enterprise'))).toContain('enterprise');
    for (const value of [null, [], 'facts', 1]) expect(refusedFields(value)).not.toEqual([]);
  });

  it.each(['9115010', '91150100MA0N0001XT9', '91150100MA0N0001X-'])('refuses the credit code %s', (code) => {
    expect(refusedFields(withValue(wholeFacts, 'enterprise.creditCode', code))).toContain('enterprise.creditCode');
  });
});
