import { describe, expect, test } from 'vitest';
import { readVocabulary } from '#engine/facts/vocabulary.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { formFromFacts } from '#engine/form/form-from-facts.ts';
import { listForms, loadForm } from '#engine/form/load-form.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import { isJsonObject, own, type JsonObject } from '#engine/model/json.ts';
import { FACTS, FORMS, listSamples } from './read-forms.ts';

const vocabulary = readVocabulary(FACTS);

describe.each(listForms(FORMS))('the form %s', (id) => {
  const form = loadForm(FORMS, id);

  test('has a good sample and at least three bad ones', () => {
    expect(listSamples(id, 'good').length).toBeGreaterThan(0);
    expect(listSamples(id, 'bad').length).toBeGreaterThanOrEqual(3);
  });

  test.each(listSamples(id, 'good'))('accepts: $name', ({ data, context }) => {
    const settled = settleForm(form, data, context);
    expect(validateForm(form, settled, context)).toEqual([]);
  });

  test.each(listSamples(id, 'bad'))('reports exactly what is wrong: $name', ({ data, context, errors }) => {
    const settled = settleForm(form, data, context);
    const found = validateForm(form, settled, context).map(({ pointer, code, severity }) => ({
      pointer,
      code,
      severity,
    }));
    expect(byPlace(found)).toEqual(byPlace(errors));
  });

  test.each(listSamples(id, 'good'))('settles once and for all: $name', ({ data, context }) => {
    const settled = settleForm(form, data, context);
    expect(settleForm(form, settled, context)).toEqual(settled);
  });

  test.each([...listSamples(id, 'good'), ...listSamples(id, 'bad')])(
    'speaks in both languages: $name',
    ({ data, context }) => {
      for (const { message } of validateForm(form, data, context)) {
        expect(message.zh).toMatch(/[一-鿿]/);
        expect(message.en).toMatch(/[A-Za-z]/);
      }
    },
  );
});

describe.each(['application', 'promotion', 'annual-report'])('the facts of %s', (id) => {
  const form = loadForm(FORMS, id);

  test.each(listSamples(id, 'good'))('are valid facts: $name', ({ data, context }) => {
    const facts = factsFromForm(form, settleForm(form, data, context));
    expect(validateFacts(vocabulary, facts)).toEqual([]);
  });

  test.each(listSamples(id, 'good'))('fill a form that gives the same facts again: $name', ({ data, context }) => {
    const facts = factsFromForm(form, settleForm(form, data, context));
    const again = factsFromForm(form, formFromFacts(form, facts));
    for (const [name, value] of Object.entries(facts)) {
      if (name !== 'projects' && name !== 'enterprise') expect(again[name]).toEqual(value);
    }
  });

  test('can state every fact that an enterprise declares', () => {
    const sample = listSamples(id, 'good').at(id === 'application' ? 1 : 0);
    if (sample === undefined) throw new Error(`${id} has no full sample`);
    const facts = factsFromForm(form, settleForm(form, sample.data, sample.context));
    expect(declaredPaths(FACTS).filter((path) => !holds(facts, path))).toEqual([]);
  });
});

test('a code in full-width small letters is kept in half-width capitals', () => {
  const form = loadForm(FORMS, 'registration');
  const [sample] = listSamples('registration', 'good');
  const settled = settleForm(form, sample?.data ?? {}, {});
  expect(settled['enterprise']).toMatchObject({ creditCode: '91150100MA0N00008Q' });
});

function byPlace<T extends { readonly pointer: string; readonly severity: string }>(found: readonly T[]): readonly T[] {
  return found.toSorted((a, b) => `${a.pointer} ${a.severity}`.localeCompare(`${b.pointer} ${b.severity}`));
}

/** Dotted paths of declared facts outside of rows, lists included. */
function declaredPaths(schema: JsonObject, at = ''): readonly string[] {
  const properties = own(schema, 'properties');
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = at === '' ? name : `${at}.${name}`;
    if (!isJsonObject(property)) return [];
    return own(property, 'type') === 'object'
      ? declaredPaths(property, path)
      : own(property, 'x-source') === 'declared'
        ? [path]
        : [];
  });
}

function holds(facts: JsonObject, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>((group, step) => (isJsonObject(group) ? own(group, step) : undefined), facts);
  return value !== undefined;
}
