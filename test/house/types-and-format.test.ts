import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const planted = {
  'engine/wrong.ts': "export const count: number = 'one';\n",
  'engine/unchecked.ts': 'export const first = (row: string[]): string => row[0];\n',
  'ui-kit/WrongBadge.vue':
    '<script setup lang="ts">\ndefineProps<{ count: number }>();\n</script>\n\n<template>\n  <b>{{ count.trim() }}</b>\n</template>\n',
  'server/crooked.ts': 'export const crooked = "double quotes"\n',
  'rules/dance-schools/2030-01-01/edition.json': '{"kind":   "edition"}\n',
};

describe('types and formatting', { timeout: 120_000 }, () => {
  let house: SmallHouse;

  beforeAll(async () => {
    house = await buildSmallHouse(planted);
  });

  afterAll(() => house.pullDown());

  test('a wrong type, an unchecked index and a mistake in a template are caught', async () => {
    const complaints = await house.inspect('types');
    expect(complaints).toContain('engine/wrong.ts(1,14)');
    expect(complaints).toContain('engine/unchecked.ts(1,');
    expect(complaints).toContain('ui-kit/WrongBadge.vue(6,');
  });

  test('a crooked file is caught, be it code or a rule document', async () => {
    const complaints = await house.inspect('format');
    expect(complaints).toContain('server/crooked.ts');
    expect(complaints).toContain('rules/dance-schools/2030-01-01/edition.json');
  });
});
