import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const screens = ['test/ui-kit/**/*.test.ts', 'test/admin-ui/**/*.test.ts', 'test/portal-ui/**/*.test.ts'];

/** Tests that keep something in the database; they promise the same of both stores. */
const stored = ['test/server/**/*.test.ts', 'test/journeys/**/*.test.ts'];

/** Of those, what keeps little and takes long: once is enough. */
const anyStore = [
  'test/server/paper/**',
  'test/server/demo/association.test.ts',
  'test/server/demo/small-world.test.ts',
  'test/server/procedure-permissions.test.ts',
  'test/journeys/random-lives.test.ts',
];

export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...screens, 'test/e2e/**', 'test/**/only-postgres.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          environment: 'node',
          isolate: false,
          include: stored,
          exclude: [...anyStore, 'test/**/only-sqlite.test.ts'],
          globalSetup: 'test/server/support/postgres-server.ts',
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: screens,
          server: { deps: { inline: ['element-plus'] } },
        },
      },
    ],
  },
});
