import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form, FormField } from '#engine/form/form.ts';
import { factsFromForm } from '#engine/form/facts-from-form.ts';
import { listForms, loadForm } from '#engine/form/load-form.ts';
import { isList } from '#engine/model/pointer.ts';
import { pruneHidden } from '#engine/form/prune-hidden.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import { FORMS } from '#test/forms/read-forms.ts';

const context = { asOf: '2026-11-23', captured: {}, names: {} };

describe.each(listForms(FORMS))('whatever is sent for %s', (id) => {
  const form = loadForm(FORMS, id);
  const openedThere = loadForm(JSON.parse(JSON.stringify(FORMS)) as Record<string, Json>, id);

  test('is judged without a crash', () => {
    fc.assert(
      fc.property(anyData(form), (data) => {
        const settled = settleForm(form, data, context);
        validateForm(form, settled, context);
        factsFromForm(form, settled);
      }),
      { numRuns: 25 },
    );
  });

  test('is pruned once and for all, and the same after a trip over the wire', () => {
    fc.assert(
      fc.property(anyData(form), (data) => {
        const pruned = pruneHidden(form, data, context);
        expect(pruneHidden(form, pruned, context)).toEqual(pruned);
        const sent = JSON.parse(JSON.stringify(data)) as JsonObject;
        expect(pruneHidden(openedThere, sent, context)).toEqual(pruned);
      }),
      { numRuns: 10 },
    );
  });
});

/** Without -0, which JSON does not have. */
function anyData(form: Form): fc.Arbitrary<JsonObject> {
  return anyGroup(form.fields).map((data) => JSON.parse(JSON.stringify(data)) as JsonObject);
}

function anyGroup(fields: readonly FormField[]): fc.Arbitrary<JsonObject> {
  const model = Object.fromEntries(fields.map((field) => [field.key, anyValue(field)]));
  return fc.record(model, { requiredKeys: [] }).map((group) => ({ ...group }) as JsonObject);
}

/** Mostly what belongs there, now and then anything at all. */
function anyValue(field: FormField): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 6, arbitrary: fittingValue(field) }, { weight: 1, arbitrary: anything });
}

const anything: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json);

function fittingValue(field: FormField): fc.Arbitrary<Json> {
  switch (field.kind) {
    case 'group':
      return anyGroup(field.children);
    case 'rows':
      return fc.array(anyGroup(field.children), { maxLength: 3 });
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...choicesOf(field.schema));
    case 'date':
      return fc.constantFrom('2026-06-01', '2026-02-30', '2028-01-01', '');
    case 'months':
      return fc.subarray(['2026-08', '2026-09', '2026-10', '2026-13']);
    default:
      return fc.oneof(fc.string(), fc.constantFrom('91150100MA0N00008Q', '150102199001010019', '13800138000'));
  }
}

function choicesOf(schema: JsonObject): readonly Json[] {
  const values = own(schema, 'enum');
  return isList(values) ? values : [''];
}
