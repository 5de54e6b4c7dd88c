import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptForm } from '#engine/form/adopt-form.ts';
import { FORMATS } from '#engine/form/formats/formats.ts';
import { loadForm } from '#engine/form/load-form.ts';
import { fitsSchema } from '#engine/form/match-schema.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { compileForm, validateForm } from '#engine/form/validate-form.ts';
import { decimalPlaces } from '#engine/model/exact.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { anySchemaWithData } from './any-schema.ts';

/** Each schema is compiled twice. */
const TIMEOUT_MS = 120_000;
const SEED = { seed: 20261123, numRuns: 40 };

/** Ajv without anything of ours but the words of forms, on the schema as it was written, references and all. */
function plainly(schema: JsonObject, data: JsonObject): boolean {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 });
  for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
  ajv.addKeyword({
    keyword: 'x-decimals',
    type: 'number',
    validate: (places: number, value: number) => decimalPlaces(value) <= places,
  });
  return ajv.compile(schema)(data);
}

test(
  'what a form lets through is what plain Ajv accepts, and the other way round',
  () => {
    let accepted = 0;
    fc.assert(
      fc.property(anySchemaWithData(), ({ schema, data }) => {
        const form = adoptForm({ id: 'f', schema });
        const settled = settleForm(form, data);
        const problems = validateForm(form, settled);
        accepted += problems.length === 0 ? 1 : 0;
        expect(problems.filter(({ severity }) => severity === 'error').length === 0).toBe(plainly(schema, settled));
        expect(settleForm(form, settled)).toEqual(settled);
      }),
      SEED,
    );
    // Neither answer is rare, or the test would tell nothing.
    expect(accepted).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);

test(
  'a form that the server opened says of the same data what the one in the browser says',
  () => {
    fc.assert(
      fc.property(anySchemaWithData(), ({ schema, data }) => {
        const documents = { 'f/schema.json': schema, 'f/layout.json': { type: 'Control', scope: '#' } };
        const here = loadForm(documents, 'f');
        const there = loadForm(JSON.parse(JSON.stringify(documents)) as typeof documents, 'f');
        const settled = settleForm(here, data);
        expect(validateForm(there, JSON.parse(JSON.stringify(settled)) as JsonObject)).toEqual(
          validateForm(here, settled),
        );
      }),
      { ...SEED, numRuns: 15 },
    );
  },
  TIMEOUT_MS,
);

test(
  'whether a value fits a schema is answered as compiled code answers it',
  () => {
    fc.assert(
      fc.property(anySchemaWithData(), ({ schema, data }) => {
        const form = adoptForm({ id: 'f', schema });
        expect(fitsSchema(form.schema, data)).toBe(compileForm(form)(data));
      }),
      SEED,
    );
  },
  TIMEOUT_MS,
);
