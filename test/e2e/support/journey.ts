import { test } from '@playwright/test';
import { startServer, type RunningServer } from './running-server.ts';

/**
 * The `test` of every journey: its worker has a server and a database of its own, and pages start at that server.
 *
 * Journeys in one file share them, in the order they are written; a file does not see what another file did
 * unless the same worker ran both, so each starts from people and enterprises that it makes itself.
 */
export const journey = test.extend<object, { server: RunningServer }>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 320_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect } from '@playwright/test';
