import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentId, isCasesPath } from '#engine/edition/edition-source.ts';
import type { Json } from '#engine/model/json.ts';
import { EDITION } from './edition-under-test.ts';

const LISTED = readFileSync(join(import.meta.dirname, '../../docs/interpretations.md'), 'utf8');

function callsItselfInterpreted(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]: [string, Json]) =>
    key === 'basis' ? inner === 'interpreted' : callsItselfInterpreted(inner),
  );
}

const interpreted = Object.entries(EDITION)
  .filter(([path, document]) => !isCasesPath(path) && callsItselfInterpreted(document))
  .map(([path]) => documentId(path));

it.each(interpreted)('the reading behind %s is listed, so that it can be objected to', (id) => {
  expect(LISTED).toContain(`\`${id}\``);
});
