import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PUBLISHED_SCHEMAS } from '#engine/check/published-schemas.ts';

const SCHEMAS = join(import.meta.dirname, '../../../schemas');

it.each(Object.entries(PUBLISHED_SCHEMAS))(
  'the schema editors load for %s is the one the engine checks by',
  (name, schema) => {
    const written: unknown = JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));
    expect(written, 'run npm run schemas').toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

it('has no schema for a kind that is gone', () => {
  const names = Object.keys(PUBLISHED_SCHEMAS).map((name) => `${name}.schema.json`);
  expect(readdirSync(SCHEMAS).sort()).toEqual(names.sort());
});
