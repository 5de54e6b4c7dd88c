import type { RouteRecordRaw } from 'vue-router';

/** Every page with its title and the power it asks for; `open` ones need nobody signed in. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./shell/ClosedPage.vue') },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { open: true, title: 'shell.signIn' },
  },
  {
    path: '/closed',
    name: 'closed',
    component: () => import('./shell/ClosedPage.vue'),
    meta: { title: 'shell.closed' },
  },
  {
    path: '/work',
    name: 'work',
    component: () => import('./work/WorkListPage.vue'),
    meta: { title: 'shell.work', power: 'application.read-all' },
  },
  {
    path: '/applications/:id/:tab?',
    name: 'application',
    component: () => import('./application/ApplicationPage.vue'),
    props: true,
    meta: { title: 'application.page', power: 'application.read-all', place: 'work' },
  },
  {
    path: '/messages',
    name: 'messages',
    component: () => import('./message/MessagesPage.vue'),
    meta: { title: 'kit.message.title' },
  },
  {
    path: '/account',
    name: 'own-account',
    component: () => import('./account/OwnAccountPage.vue'),
    meta: { title: 'kit.account.title' },
  },
  {
    path: '/outbox',
    name: 'outbox',
    component: () => import('./message/OutboxPage.vue'),
    meta: { title: 'outbox.title', power: 'outbox.manage' },
  },
  {
    path: '/offline',
    name: 'offline',
    component: () => import('./application/OfflinePage.vue'),
    meta: { title: 'shell.offline', power: 'application.enter-offline' },
  },
  {
    path: '/publicity',
    name: 'publicity',
    component: () => import('./publicity/PublicityPage.vue'),
    meta: { title: 'shell.publicity', power: 'application.read-all' },
  },
  {
    path: '/certificates',
    name: 'certificates',
    component: () => import('./certificate/CertificateListPage.vue'),
    meta: { title: 'shell.certificates', power: 'certificate.read-all' },
  },
  {
    path: '/certificates/:number',
    name: 'certificate',
    component: () => import('./certificate/CertificatePage.vue'),
    props: true,
    meta: { title: 'shell.certificates', power: 'certificate.read-all', place: 'certificates' },
  },
  {
    path: '/certificates/:number/sanction',
    name: 'sanction',
    component: () => import('./sanction/OpenSanctionPage.vue'),
    props: true,
    meta: { title: 'sanction.open', power: 'sanction.open', place: 'certificates' },
  },
  {
    path: '/enterprises',
    name: 'enterprises',
    component: () => import('./enterprise/EnterpriseListPage.vue'),
    meta: { title: 'shell.enterprises', power: 'enterprise.read-all' },
  },
  {
    path: '/enterprises/:id',
    name: 'enterprise',
    component: () => import('./enterprise/EnterprisePage.vue'),
    props: true,
    meta: { title: 'shell.enterprises', power: 'enterprise.read-all', place: 'enterprises' },
  },
  {
    path: '/push',
    name: 'push',
    component: () => import('./enterprise/PushPage.vue'),
    meta: { title: 'shell.push', power: 'feed.push' },
  },
  {
    path: '/rulebook',
    name: 'rulebook',
    component: () => import('./rulebook/EditionListPage.vue'),
    meta: { title: 'shell.rulebook', power: 'rulebook.read' },
  },
  {
    // The document stands in the query: its path has an ending, and the server takes addresses with endings for files.
    path: '/rulebook/:edition/document',
    name: 'document',
    component: () => import('./rulebook/DocumentPage.vue'),
    props: ({ params, query }) => ({ edition: String(params.edition), path: String(query.path ?? '') }),
    meta: { title: 'shell.rulebook', power: 'rulebook.read', place: 'rulebook' },
  },
  {
    path: '/rulebook/:edition/:tab?',
    name: 'edition',
    component: () => import('./rulebook/EditionPage.vue'),
    props: true,
    meta: { title: 'shell.rulebook', power: 'rulebook.read', place: 'rulebook' },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./audit/AuditPage.vue'),
    meta: { title: 'shell.audit', power: 'audit.read' },
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./account/AccountListPage.vue'),
    meta: { title: 'shell.accounts', power: 'account.manage' },
  },
  {
    path: '/:unknown(.*)*',
    name: 'unknown',
    component: () => import('./shell/UnknownPage.vue'),
    meta: { title: 'shell.unknown' },
  },
];
