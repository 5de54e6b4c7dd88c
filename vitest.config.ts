import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const screens = ['test/ui-kit/**/*.test.ts', 'test/admin-ui/**/*.test.ts', 'test/portal-ui/**/*.test.ts'];

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
          include: ['test/**/*.test.ts'],
          exclude: [...screens, 'test/e2e/**'],
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
