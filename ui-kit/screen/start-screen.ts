import '#ui-kit/theme/theme.ts';
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, type Component } from 'vue';
import type { Router } from 'vue-router';
import { ApiProblem, isPassing } from '#ui-kit/api/problem.ts';
import { KIT_WORDS } from './kit-words.ts';
import { createScreenWords, type Words } from './words.ts';

const FRESH_MS = 5_000;
const RETRIES = 2;

/** The cache of what the server said; a no is not asked for again, silence is. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => count < RETRIES && error instanceof ApiProblem && isPassing(error),
      },
    },
  });
}

/** Mounts a screen into `#app`. Its own words come beside those of the shared pieces, which stand under `kit`. */
export function startScreen(root: Component, parts: { router: Router; words: Words; queries: QueryClient }): void {
  createApp(root)
    .use(createScreenWords({ ...parts.words, kit: KIT_WORDS }))
    .use(VueQueryPlugin, { queryClient: parts.queries })
    .use(parts.router)
    .mount('#app');
}
