import { generate } from 'otplib';
import { DEMO_PASSWORD, comeIn, comeToWork, signIn } from './support/person.ts';
import { expect, journey } from './support/journey.ts';
import { expectSound } from './support/sound-page.ts';

const OWN_PASSWORD = 'Steppe-Eagle-88';
const LOGIN = 'zhunsheng';

journey.describe.configure({ timeout: 180_000 });

journey('a handler sets up codes, signs in with one, and ends the session elsewhere', async ({ browser, server }) => {
  const elsewhere = await comeIn(browser, server);
  await elsewhere.page.goto('/sign-in');
  await signIn(elsewhere.page, LOGIN, DEMO_PASSWORD);
  await elsewhere.page.waitForURL('**/enterprise');
  const { page, leave } = await comeIn(browser, server);
  await page.goto('/sign-in');
  await signIn(page, LOGIN, DEMO_PASSWORD);
  await page.waitForURL('**/enterprise');
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: '登录的设备' })).toBeVisible();
  await expectSound(page);

  const twoStep = page.getByRole('region', { name: '两步验证' });
  await twoStep.getByLabel('先输入登录密码').fill(DEMO_PASSWORD);
  await twoStep.getByRole('button', { name: '开始设置' }).click();
  const secret = (await twoStep.locator('.code').textContent()) ?? '';
  await twoStep.getByLabel('六位动态码').fill(await generate({ secret }));
  await twoStep.getByRole('button', { name: '启用' }).click();
  await expect(twoStep.getByRole('listitem')).toHaveCount(10);
  const recovery = (await twoStep.getByRole('listitem').first().textContent()) ?? '';
  await twoStep.getByRole('button', { name: '我已保存恢复码' }).click();
  await expect(twoStep).toContainText('已启用');

  await page.getByRole('button', { name: '退出其他全部设备' }).click();
  await expect(page.getByText('已退出。')).toBeVisible();
  await elsewhere.page.goto('/enterprise');
  await expect(elsewhere.page).toHaveURL(/sign-in/);
  await signIn(elsewhere.page, LOGIN, DEMO_PASSWORD);
  await elsewhere.page.getByLabel('动态码或恢复码').fill(recovery);
  await elsewhere.page.getByRole('button', { name: '登录', exact: true }).click();
  await elsewhere.page.waitForURL('**/enterprise');
  await elsewhere.leave();

  await twoStep.getByLabel('先输入登录密码').fill(DEMO_PASSWORD);
  await twoStep.getByRole('button', { name: '停用' }).click();
  await expect(twoStep).toContainText('两步验证已停用');
  await leave();
});

journey('a handler invites another one, who joins by the link and is removed again', async ({ browser, server }) => {
  const { page, leave } = await comeIn(browser, server);
  await page.goto('/sign-in');
  await signIn(page, LOGIN, DEMO_PASSWORD);
  await page.waitForURL('**/enterprise');
  await page.goto('/account');
  await page.getByRole('button', { name: '邀请经办人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('钱三');
  await dialog.getByRole('button', { name: '生成邀请链接' }).click();
  const link = (await dialog.locator('.link').textContent()) ?? '';
  await dialog.getByRole('button', { name: '已发给本人' }).click();

  const second = await comeIn(browser, server);
  await second.page.goto(new URL(link).pathname + new URL(link).hash);
  await expect(second.page.getByText('邀请钱三作为经办人')).toBeVisible();
  await second.page.getByLabel('登录名').fill('qiansan');
  await second.page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await second.page.getByLabel('再输一次新密码').fill(OWN_PASSWORD);
  await second.page.getByRole('button', { name: '开通并登录' }).click();
  await second.page.waitForURL('**/enterprise');

  await page.reload();
  await page.getByRole('button', { name: '解除 钱三' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^解除原因/)
    .fill('已离职，法定代表人同意');
  await page.getByRole('button', { name: '确认解除' }).click();
  await expect(page.getByText('已解除，其账号不能再登录。')).toBeVisible();
  await second.page.goto('/enterprise');
  await expect(second.page).toHaveURL(/sign-in/);
  await second.leave();
  await leave();
});

journey('whoever forgot the password gets a temporary one and chooses their own first', async ({ browser, server }) => {
  const administrator = await comeToWork(browser, server, 'administrator');
  const { page } = administrator;
  await page.goto('/admin/accounts');
  await page.getByLabel('姓名或登录名').fill('supervisor2');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('button', { name: '重置 孙秀英 的密码' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '生成临时密码' }).click();
  const password = (await dialog.locator('.password').textContent())?.trim() ?? '';
  await administrator.leave();

  const supervisor = await comeIn(browser, server);
  await supervisor.page.goto('/admin/sign-in');
  await signIn(supervisor.page, 'supervisor2', password);
  await expect(supervisor.page.getByRole('heading', { name: '请先完成以下事项' })).toBeVisible();
  await supervisor.page.goto('/admin/work');
  await expect(supervisor.page).toHaveURL(/account/);
  await expectSound(supervisor.page);
  await supervisor.page.getByLabel('现用密码').fill(password);
  await supervisor.page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await supervisor.page.getByLabel('再输一次新密码').fill(OWN_PASSWORD);
  await supervisor.page.getByRole('button', { name: '更换密码' }).click();
  await supervisor.page.getByRole('button', { name: '继续' }).click();
  await expect(supervisor.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(supervisor.page).toHaveURL(/work/);
  await supervisor.leave();
});
