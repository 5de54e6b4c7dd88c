import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { applyLogic } from '#engine/logic/apply-logic.ts';
import type { Json } from '#engine/model/json.ts';

/** The public suites lie beside the project as data; where they are absent their tests are skipped and say so. */
const SUITES = join(import.meta.dirname, '../../../../shared/suites/json-logic');

interface SuiteCase {
  readonly description: string;
  readonly rule: Json;
  readonly data: Json;
  readonly result: Json;
}

function readSuite(file: string): readonly SuiteCase[] {
  const rows = JSON.parse(readFileSync(join(SUITES, file), 'utf8')) as readonly unknown[];
  return rows.filter((row) => typeof row === 'object').map(toCase);
}

function toCase(row: unknown): SuiteCase {
  if (Array.isArray(row)) {
    const [rule, data, result] = row as Json[];
    return { description: JSON.stringify(rule), rule: rule ?? null, data: data ?? null, result: result ?? null };
  }
  const { description, rule, result, data } = row as Partial<SuiteCase>;
  return { description: description ?? '', rule: rule ?? null, data: data ?? null, result: result ?? null };
}

describe.each(['official.json', 'compatible.json'])('the public JSON Logic suite %s', (file) => {
  if (!existsSync(join(SUITES, file))) {
    it.skip(`is not beside the project (looked for shared/suites/json-logic/${file})`);
    return;
  }
  it('has the cases it is known for', () => {
    expect(readSuite(file).length).toBe(file === 'official.json' ? 277 : 278);
  });

  it.each(readSuite(file).map((suiteCase, index) => ({ ...suiteCase, index })))(
    '$index $description',
    ({ rule, data, result }) => {
      expect(applyLogic(rule, data)).toStrictEqual(result);
      expect(jsonLogic.apply(rule as never, data)).toStrictEqual(result);
    },
  );
});
