import type { QueryClient } from '@tanstack/vue-query';
import { nextTick } from 'vue';
import { createRouter, createWebHistory, type Router } from 'vue-router';
import type { Schema } from '#ui-kit/api/client.ts';
import { fetchSession, SESSION_KEY } from '#ui-kit/screen/session.ts';
import { findFirstPlace } from './shell/places.ts';
import { routes } from './routes.ts';

/** The pages of the workbench; all but the sign-in want a session, most of them a power. */
export function createAdminRouter(queries: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory('/admin/'),
    routes,
    scrollBehavior: (to, from, kept) => kept ?? (to.name === from.name ? false : { top: 0 }),
  });
  router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    const { account, owes } = await queries.query({
      queryKey: SESSION_KEY,
      queryFn: fetchSession,
      staleTime: 'static',
    });
    if (account === null) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
    if (owes.length > 0 && to.name !== 'own-account') return { name: 'own-account', query: { next: to.fullPath } };
    if (to.name === 'home') return homeOf(account);
    return isOpenTo(account, to.meta.power) || { name: 'closed' };
  });
  router.afterEach(async (to, from) => {
    if (from.matched.length === 0 || to.name === from.name) return;
    await nextTick();
    document.getElementById('content')?.focus({ preventScroll: true });
  });
  return router;
}

function homeOf(account: Schema<'Account'>): { name: string } {
  return { name: findFirstPlace(account.powers)?.name ?? 'closed' };
}

function isOpenTo({ powers }: Schema<'Account'>, power: unknown): boolean {
  return typeof power !== 'string' || powers.includes(power);
}
