import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { RunningServer } from './running-server.ts';

/** The password that all accounts of the demonstration share. */
export const DEMO_PASSWORD = 'Plumb-line-2026';

/** How long a person waits for a page or a button. */
const PATIENCE_MS = 30_000;

/** Somebody at a browser of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly leave: () => Promise<void>;
}

/** Somebody who has not signed in. */
export async function comeIn(browser: Browser, server: RunningServer): Promise<Person> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return { page: await context.newPage(), context, leave: () => context.close() };
}

/** A member of staff, signed in at the workbench. */
export async function comeToWork(browser: Browser, server: RunningServer, login: string): Promise<Person> {
  const person = await comeIn(browser, server);
  await person.page.goto('/admin/sign-in');
  await signIn(person.page, login, DEMO_PASSWORD);
  await expect(person.page).not.toHaveURL(/sign-in/);
  return person;
}

/** Fills the sign-in form and presses the button. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
