import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const lines = (count: number): string => '\n'.repeat(count);
const document = 'rules/dance-schools/2030-01-01/grades/gold/floor.json';

const planted = {
  'engine/just-fits.ts': lines(250),
  'engine/too-long.ts': lines(251),
  'portal-ui/JustFits.vue': lines(200),
  'portal-ui/TooLong.vue': lines(201),
  [document]: lines(121),
  'rules/dance-schools/2030-01-01/calendar.json': lines(120),
  'rules/dance-schools/2030-01-01/cases/grades/gold/floor.json': lines(500),
  'cli/README.md': lines(16),
  'ui-kit/api/schema.d.ts': lines(900),
  'server/camelCase.ts': '',
  'ui-kit/lower-case.vue': '',
  'server/utils.ts': '',
  'engine/form/helpers.ts': '',
};

describe('sizes and names', () => {
  let house: SmallHouse;
  let complaints: string[];

  beforeAll(async () => {
    house = await buildSmallHouse(planted);
    complaints = (await house.inspect('layout')).split('\n');
  });

  afterAll(() => house.pullDown());

  test.each([
    ['engine/too-long.ts has 251 lines, 250 at most'],
    ['portal-ui/TooLong.vue has 201 lines, 200 at most'],
    [`${document} has 121 lines, 120 at most`],
    ['cli/README.md has 16 lines, 15 at most'],
    ['server/camelCase.ts has a name'],
    ['ui-kit/lower-case.vue has a name'],
    ['server/utils.ts has a name'],
    ['engine/form/helpers.ts has a name'],
  ])('%s', (complaint) => {
    expect(complaints.filter((line) => line.startsWith(complaint))).toHaveLength(1);
  });

  test('a file at its limit, a generated one and a table of cases pass', () => {
    expect(complaints).toHaveLength(8);
  });
});

test('a room without a README is named', async () => {
  const house = await buildSmallHouse({});
  try {
    await rm(house.path('forms/README.md'));
    expect(await house.inspect('layout')).toMatch(/^forms\/README\.md is missing/);
  } finally {
    await house.pullDown();
  }
});
