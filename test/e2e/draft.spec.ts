import type { Locator, Page } from '@playwright/test';
import { openDoor } from './support/door.ts';
import { expect, journey } from './support/journey.ts';
import { comeBack, register, type NewCompany } from './support/new-company.ts';
import { comeIn, signIn } from './support/person.ts';
import { expectSound } from './support/sound-page.ts';

const COMPANY: NewCompany = {
  name: '赤峰红山安防技术有限公司',
  creditCode: '91150402MA0N20009P',
  login: 'hongshan-af',
  password: 'Grassland-2026',
  handler: '孟和',
};

journey.describe.configure({ mode: 'serial', timeout: 240_000 });

let address = '';

journey('a company begins to fill a form, and each field says whether it is saved', async ({ browser, server }) => {
  const { page, leave } = await comeIn(browser, server);
  await register(page, COMPANY);
  await page.getByRole('button', { name: '开始 新申请' }).click();
  await page.waitForURL(/applications\/[a-z0-9]+/);
  address = page.url();
  await openContact(page);
  await postcode(page).fill('024000');
  await expect(page.getByText('未保存', { exact: true })).toBeVisible();
  await expectSaved(page);
  await expect(page.getByText('未保存', { exact: true })).toHaveCount(0);
  await leave();
});

journey('what is typed without a network is there again and saved when it is back', async ({ browser, server }) => {
  const { page, context, leave } = await comeBack(browser, server, COMPANY);
  await page.goto(address);
  await openContact(page);
  await context.setOffline(true);
  await postcode(page).fill('024001');
  await expect(page.getByText(/暂时连不上服务器/)).toBeVisible();
  await expectSound(page);
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await context.setOffline(false);
  await again.goto(address);
  await openContact(again);
  await expect(postcode(again)).toHaveValue('024001');
  await expectSaved(again);

  await context.setOffline(true);
  await postcode(again).fill('024002');
  await expect(again.getByText(/暂时连不上服务器/)).toBeVisible();
  await context.setOffline(false);
  await expectSaved(again);
  await leave();
});

journey('whoever was signed out signs in on the page and goes on', async ({ browser, server }) => {
  const { page, context, leave } = await comeBack(browser, server, COMPANY);
  await page.goto(address);
  await openContact(page);
  await context.clearCookies();
  await postcode(page).fill('024003');
  await expect(page.getByText(/登录已失效/)).toBeVisible();
  await page.getByRole('button', { name: '重新登录' }).click();
  await signIn(page, COMPANY.login, COMPANY.password);
  await expectSaved(page);
  await page.reload();
  await openContact(page);
  await expect(postcode(page)).toHaveValue('024003');
  await leave();
});

journey('two windows fill one form and see what the other saved', async ({ browser, server }) => {
  const { page, context, leave } = await comeBack(browser, server, COMPANY);
  const other = await context.newPage();
  for (const window of [page, other]) {
    await window.goto(address);
    await openContact(window);
  }
  await postcode(page).fill('024010');
  await expectSaved(page);
  await expect(postcode(other)).toHaveValue('024010');
  await telephone(other).fill('0476-8330000');
  await expectSaved(other);
  await expect(telephone(page)).toHaveValue('0476-8330000');
  await leave();
});

journey('two computers fill the same field, and whoever comes second chooses', async ({ browser, server }) => {
  const first = await comeBack(browser, server, COMPANY);
  const second = await comeBack(browser, server, COMPANY);
  for (const { page } of [first, second]) {
    await page.goto(address);
    await openContact(page);
  }
  await postcode(first.page).fill('024020');
  await expectSaved(first.page);
  await telephone(second.page).fill('0476-8331111');
  await postcode(second.page).fill('024030');
  const clash = second.page.getByRole('alert', { name: '有 1 处与另一窗口填写的不同' });
  await expect(clash).toContainText('邮政编码');
  await expect(clash).toContainText('这个窗口：024030');
  await expect(clash).toContainText('另一窗口：024020');
  await expectSound(second.page);
  await clash.getByText('另一窗口：024020').click();
  await clash.getByRole('button', { name: '按选定的内容保存' }).click();
  await expectSaved(second.page);
  await expect(postcode(second.page)).toHaveValue('024020');

  const door = await openDoor(second.context.request);
  const id = /applications\/(?<id>[a-z0-9]+)/.exec(address)?.groups?.['id'] ?? '';
  const { data } = await door.get<{ data: { contact: object } }>(`/api/applications/${id}`);
  expect(data.contact).toMatchObject({ postcode: '024020', phone: '0476-8331111' });
  await first.leave();
  await second.leave();
});

async function openContact(page: Page): Promise<void> {
  await page.getByRole('button', { name: '企业信息', exact: true }).click();
  await expect(postcode(page)).toBeVisible();
}

function postcode(page: Page): Locator {
  return page.getByLabel('邮政编码');
}

function telephone(page: Page): Locator {
  return page.getByLabel('固定电话');
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}
