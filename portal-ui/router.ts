import type { QueryClient } from '@tanstack/vue-query';
import { nextTick } from 'vue';
import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router';
import { fetchSession, SESSION_KEY } from '#ui-kit/screen/session.ts';

/** Pages that only a signed-in enterprise may see are marked `own`. */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./home/HomePage.vue') },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./account/SignInPage.vue'),
    meta: { title: 'account.signIn' },
  },
  {
    path: '/register',
    name: 'register',
    component: () => import('./account/RegisterPage.vue'),
    meta: { title: 'account.register' },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('./account/AccountPage.vue'),
    meta: { title: 'kit.account.title', own: true },
  },
  {
    path: '/reset-password',
    name: 'reset-password',
    component: () => import('./account/ResetPasswordPage.vue'),
    meta: { title: 'account.reset.title' },
  },
  {
    path: '/join',
    name: 'join',
    component: () => import('./account/JoinPage.vue'),
    meta: { title: 'account.join.title' },
  },
  {
    path: '/enterprise',
    name: 'enterprise',
    component: () => import('./enterprise/EnterprisePage.vue'),
    meta: { title: 'shell.enterprise', own: true },
  },
  {
    path: '/enterprise/history',
    name: 'history',
    component: () => import('./enterprise/HistoryPage.vue'),
    meta: { title: 'enterprise.history.title', own: true },
  },
  {
    path: '/messages',
    name: 'messages',
    component: () => import('./message/MessagesPage.vue'),
    meta: { title: 'kit.message.title', own: true },
  },
  {
    path: '/applications/:id/:tab?',
    name: 'application',
    component: () => import('./application/ApplicationPage.vue'),
    props: true,
    meta: { title: 'application.page', own: true },
  },
  {
    path: '/publicity',
    name: 'publicities',
    component: () => import('./publicity/PublicityListPage.vue'),
    meta: { title: 'shell.publicity' },
  },
  {
    path: '/publicity/:id',
    name: 'publicity',
    component: () => import('./publicity/PublicityPage.vue'),
    props: true,
    meta: { title: 'shell.publicity' },
  },
  {
    path: '/notices',
    name: 'notices',
    component: () => import('./notice/NoticeListPage.vue'),
    meta: { title: 'shell.notices' },
  },
  {
    path: '/certificates',
    name: 'lookup',
    component: () => import('./certificate/LookupPage.vue'),
    meta: { title: 'shell.lookup' },
  },
  {
    path: '/filings',
    name: 'filings',
    component: () => import('./filing/FilingsPage.vue'),
    meta: { title: 'filing.page' },
  },
  {
    path: '/filings/:kind',
    name: 'file',
    component: () => import('./filing/FilePage.vue'),
    props: true,
    meta: { title: 'filing.page' },
  },
  {
    path: '/verify',
    name: 'verify',
    component: () => import('./certificate/VerifyPage.vue'),
    meta: { title: 'certificate.verify.title' },
  },
  {
    path: '/rules',
    name: 'rules',
    component: () => import('./rules/RulesPage.vue'),
    meta: { title: 'shell.rules' },
  },
  {
    path: '/self-test',
    name: 'self-test',
    component: () => import('./self-test/SelfTestPage.vue'),
    meta: { title: 'selfTest.title' },
  },
  {
    path: '/:unknown(.*)*',
    name: 'unknown',
    component: () => import('./shell/UnknownPage.vue'),
    meta: { title: 'shell.unknown' },
  },
];

/** The pages of the portal; each is loaded when it is opened, so that the public ones are light. */
export function createPortalRouter(queries: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory('/'),
    routes,
    scrollBehavior: (to, from, kept) => kept ?? (to.path === from.path ? false : { top: 0 }),
  });
  router.beforeEach(async (to) => {
    if (!to.meta.own) return true;
    const session = await queries.query({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 'static' });
    if (session.account === null) return { name: 'sign-in', query: { next: to.fullPath } };
    return session.owes.length === 0 || to.name === 'account' || { name: 'account', query: { next: to.fullPath } };
  });
  router.afterEach(async (to, from) => {
    if (from.matched.length === 0 || to.path === from.path) return;
    await nextTick();
    document.getElementById('content')?.focus({ preventScroll: true });
  });
  return router;
}
