import { openDoor } from './support/door.ts';
import { expect, journey } from './support/journey.ts';
import { comeIn, comeToWork, DEMO_PASSWORD, signIn } from './support/person.ts';
import { openSound } from './support/sound-page.ts';

interface Rows {
  readonly items: readonly { readonly id: string }[];
}

journey.describe.configure({ timeout: 180_000 });

journey('every page that the supervisor sees is sound', async ({ browser, server }) => {
  const { page, context, leave } = await comeToWork(browser, server, 'supervisor');
  const door = await openDoor(context.request);
  const evaluated = await door.get<Rows>('/api/applications?state=in-publicity');
  const [application] = evaluated.items;
  const { items } = await door.get<Rows>('/api/enterprises');
  const tabs = ['', '/trace', '/form', '/materials', '/verification', '/facts', '/timeline', '/receipt'];
  const pages = [
    'work',
    'messages',
    'publicity',
    'certificates',
    'enterprises',
    `enterprises/${items[0]?.id ?? ''}`,
    'rulebook',
    'audit',
  ];
  for (const address of [...pages, ...tabs.map((tab) => `applications/${application?.id ?? ''}${tab}`)]) {
    await openSound(page, `/admin/${address}`);
  }
  await leave();
});

journey('every page of the rule author is sound', async ({ browser, server }) => {
  const { page, context, leave } = await comeToWork(browser, server, 'rule-author');
  const door = await openDoor(context.request);
  const [edition] = await door.get<readonly { readonly id: string }[]>('/api/editions');
  const home = `/admin/rulebook/${edition?.id ?? ''}`;
  for (const tab of ['', '/grades', '/scoring', '/changes', '/check', '/release']) await openSound(page, home + tab);
  await openSound(page, `${home}/document?path=grades/1/staff.json`);
  await leave();
});

journey('the pages of the institution and of the administrator are sound', async ({ browser, server }) => {
  const institution = await comeToWork(browser, server, 'institution');
  await openSound(institution.page, '/admin/push');
  await institution.leave();
  const administrator = await comeToWork(browser, server, 'administrator');
  await openSound(administrator.page, '/admin/accounts');
  await openSound(administrator.page, '/admin/outbox');
  await administrator.leave();
});

journey('every page of an applicant is sound', async ({ browser, server }) => {
  const { page, context, leave } = await comeIn(browser, server);
  await page.goto('/sign-in');
  await signIn(page, 'zhunsheng', DEMO_PASSWORD);
  await page.waitForURL('**/enterprise');
  const door = await openDoor(context.request);
  const { items } = await door.get<Rows>('/api/applications');
  await openSound(page, '/enterprise');
  await openSound(page, '/messages');
  for (const tab of ['form', 'materials', 'progress'])
    await openSound(page, `/applications/${items[0]?.id ?? ''}/${tab}`);
  await leave();
});

journey('a wrong password is refused without saying which half was wrong', async ({ browser, server }) => {
  const { page, leave } = await comeIn(browser, server);
  await page.goto('/admin/sign-in');
  await signIn(page, 'clerk', 'Not-my-password-1');
  const said = await page.getByRole('alert').first().textContent();
  await signIn(page, 'nobody-at-all', 'Not-my-password-1');
  await expect(page.getByRole('alert').first()).toHaveText(said ?? '');
  await expect(page).toHaveURL(/sign-in/);
  await leave();
});

journey('a page that belongs to another role says so, and its interface refuses', async ({ browser, server }) => {
  const { page, context, leave } = await comeToWork(browser, server, 'clerk');
  await page.goto('/admin/accounts');
  await expect(page).toHaveURL(/closed/);
  expect((await context.request.get('/api/accounts')).status()).toBe(403);
  const link = page.getByRole('link', { name: '账号' });
  await expect(link).toHaveCount(0);
  await leave();
});

journey('an applicant does not get into the workbench', async ({ browser, server }) => {
  const { page, context, leave } = await comeIn(browser, server);
  await page.goto('/sign-in');
  await signIn(page, 'chenxi', DEMO_PASSWORD);
  await page.waitForURL('**/enterprise');
  await page.goto('/admin/work');
  await expect(page).toHaveURL(/closed/);
  expect((await context.request.get('/api/audit')).status()).toBe(403);
  await leave();
});
