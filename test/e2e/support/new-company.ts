import { expect, type Browser, type Page } from '@playwright/test';
import { tick } from './fill-by-hand.ts';
import { comeIn, signIn, type Person } from './person.ts';
import type { RunningServer } from './running-server.ts';

/** A company that a journey makes, with the person who acts for it. */
export interface NewCompany {
  readonly name: string;
  readonly creditCode: string;
  readonly login: string;
  readonly password: string;
  readonly handler: string;
}

/** Registers by the form of the portal, which signs in at once. */
export async function register(page: Page, company: NewCompany): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('统一社会信用代码').fill(company.creditCode);
  await page.getByLabel('企业名称').fill(company.name);
  await page.getByLabel('登录名').fill(company.login);
  await page.getByLabel('密码').fill(company.password);
  await page.getByLabel('经办人姓名').fill(company.handler);
  await page.getByLabel('经办人手机').fill('13800138000');
  await tick(page.getByLabel(/已阅读并同意/));
  await page.getByRole('button', { name: '提交注册' }).click();
  await expect(page.getByRole('heading', { level: 1, name: company.name })).toBeVisible();
}

/** The company's handler, signed in again. */
export async function comeBack(browser: Browser, server: RunningServer, company: NewCompany): Promise<Person> {
  const handler = await comeIn(browser, server);
  await handler.page.goto('/sign-in');
  await signIn(handler.page, company.login, company.password);
  await handler.page.waitForURL('**/enterprise');
  return handler;
}
