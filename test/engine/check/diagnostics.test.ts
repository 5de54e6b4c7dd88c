import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEdition } from '#engine/check/check-edition.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { BESIDE, EDITION, NOTHING_BESIDE } from '#test/rules/edition-under-test.ts';
import { STAFF } from './broken.ts';
import { BROKEN_DOCUMENTS } from './broken-documents.ts';
import { BROKEN_LOGIC, holds, limit } from './broken-logic.ts';

const BROKEN = [...BROKEN_LOGIC, ...BROKEN_DOCUMENTS];

function find(source: EditionSource, code: string, document: string): Diagnostic | undefined {
  return checkEdition(source, NOTHING_BESIDE).find((found) => found.code === code && found.document === document);
}

describe('a broken edition is refused with code, place and a way out', () => {
  it.each(BROKEN)('$code: $story', ({ code, source, document, pointer, says }) => {
    const found = find(source, code, document);
    expect(found, `${code} at ${document}`).toBeDefined();
    if (pointer !== undefined) expect(found?.pointer).toBe(pointer);
    if (says !== undefined) expect(found?.message.en).toContain(says);
    expect(found?.message.zh).not.toBe('');
  });
});

it('the edition itself has nothing to say', () => {
  expect(checkEdition(EDITION, BESIDE)).toEqual([]);
});

it('every diagnostic has a page, and every page a diagnostic', () => {
  const pages = join(import.meta.dirname, '../../../docs/diagnostics');
  const codes = [...new Set(BROKEN.map(({ code }) => code))];
  for (const code of codes) expect(existsSync(join(pages, `${code}.md`)), `docs/diagnostics/${code}.md`).toBe(true);
  expect(readdirSync(pages).filter((file) => file.startsWith('PL-')).length).toBeGreaterThanOrEqual(codes.length);
});

it('a fix, once applied, clears its diagnostic', () => {
  const source = holds({ '>=': [{ var: 'staff.qualifid' }, limit] });
  const [fix] = find(source, 'PL-UNKNOWN-NAME', STAFF)?.fixes ?? [];
  expect(fix).toMatchObject({ document: STAFF, pointer: '/holds/>=/0', value: { var: 'staff.qualified' } });
  expect(find(holds({ '>=': [fix?.value ?? null, limit] }), 'PL-UNKNOWN-NAME', STAFF)).toBeUndefined();
});
