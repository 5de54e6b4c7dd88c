import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDED_OPERATORS } from '#engine/logic/operators/operators.ts';
import { SIGNATURES } from '#engine/types/signatures.ts';
import type { Json } from '#engine/model/json.ts';
import { evaluateDocument } from './evaluate-document.ts';

interface TableCase {
  readonly name: string;
  readonly logic: Json;
  readonly data: Json;
  readonly result: Json;
}

const TABLES = join(import.meta.dirname, 'operators');
const tables = readdirSync(TABLES).map((file) => file.replace('.json', ''));

it('every added operator has a case table and a signature', () => {
  for (const name of Object.keys(ADDED_OPERATORS)) {
    expect(tables).toContain(name);
    expect(Object.keys(SIGNATURES)).toContain(name);
  }
});

describe.each(tables)('%s', (table) => {
  const cases = JSON.parse(readFileSync(join(TABLES, `${table}.json`), 'utf8')) as TableCase[];
  it.each(cases)('$name', ({ logic, data, result }) => {
    expect(evaluateDocument(logic, data)).toStrictEqual(result);
  });
});
