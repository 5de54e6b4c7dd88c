import type { QueryClient } from '@tanstack/vue-query';
import { createRouter, createWebHistory, type Router } from 'vue-router';
import { fetchSession, SESSION_KEY } from '#ui-kit/screen/session.ts';

/** The pages of the workbench; all but the sign-in want a session. */
export function createAdminRouter(queries: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory('/admin/'),
    routes: [{ path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { open: true } }],
  });
  router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    const session = await queries.ensureQueryData({ queryKey: SESSION_KEY, queryFn: fetchSession });
    return session.account !== null || { name: 'sign-in', query: { next: to.fullPath } };
  });
  return router;
}
