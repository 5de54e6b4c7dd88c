import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const breaches = [
  ['engine-model-knows-nothing', 'engine/model/curious.ts', "import 'ajv';"],
  ['engine-model-knows-nothing', 'engine/model/upstairs.ts', "import '#engine/read-word.ts';"],
  ['engine-is-pure', 'engine/disk.ts', "import 'node:fs';"],
  ['engine-is-pure', 'engine/web.ts', "import 'express';"],
  [
    'engine-is-pure',
    'engine/server-type.ts',
    "import type { answers } from '#server/main.ts';\nexport type A = typeof answers;",
  ],
  ['server-knocks-on-the-engine-only', 'server/screen.ts', "import '#ui-kit/WordBadge.vue';"],
  ['server-knocks-on-the-engine-only', 'server/command.ts', "import '#cli/main.ts';"],
  ['cli-knocks-on-engine-and-server', 'cli/screen.ts', "import '#portal-ui/page.ts';"],
  ['ui-kit-knocks-on-the-engine-only', 'ui-kit/remember.ts', "import '#server/main.ts';"],
  [
    'ui-kit-knocks-on-the-engine-only',
    'ui-kit/ServerBadge.vue',
    '<script setup lang="ts">\nimport \'#server/main.ts\';\n</script>',
  ],
  ['admin-ui-knocks-on-engine-and-ui-kit', 'admin-ui/other-screen.ts', "import '#portal-ui/page.ts';"],
  ['portal-ui-knocks-on-engine-and-ui-kit', 'portal-ui/disk.ts', "import 'node:fs';"],
  ['only-the-database-loads-knex', 'server/account/account-store.ts', "import { knex } from 'knex';\nvoid knex;"],
  ['a-store-is-for-its-own-room', 'server/audit/audit-view.ts', "import '#server/account/account-store.ts';"],
  ['no-circles', 'server/chicken.ts', "import './egg.ts';"],
  ['crossings-are-named', 'server/shortcut.ts', "import '../engine/read-word.ts';"],
  ['imports-exist', 'server/nowhere.ts', "import './gone.ts';"],
  ['tools-stay-at-home', 'server/tool.ts', "import 'prettier';"],
  ['nobody-imports-tests', 'cli/backwards.ts', "import '#test/fixture.ts';"],
] as const;

const leaned = {
  'cli/main.ts': 'export {};',
  'portal-ui/page.ts': 'export {};',
  'server/egg.ts': "import './chicken.ts';",
  'server/account/account-lookup.ts': "import './account-store.ts';",
  'server/query.ts': "import type { Knex } from 'knex';\nexport type Query = Knex;",
  'test/fixture.ts': 'export {};',
};

describe('a wall holds', () => {
  let house: SmallHouse;
  let complaints: string;

  beforeAll(async () => {
    const planted = Object.fromEntries(breaches.map(([, path, text]) => [path, `${text}\n`]));
    house = await buildSmallHouse({ ...leaned, ...planted });
    complaints = await house.inspect('walls');
  });

  afterAll(() => house.pullDown());

  test.each(breaches)('%s: %s is caught', (wall, path) => {
    expect(complaints).toContain(`${wall}: ${path} → `);
  });

  test('what is allowed stays allowed', () => {
    expect(complaints).not.toMatch(
      /error \S+ (server\/main|server\/account\/account-lookup|server\/query|engine\/read-word)\.ts/,
    );
  });
});
