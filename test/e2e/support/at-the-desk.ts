import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { comeToWork } from './person.ts';
import type { RunningServer } from './running-server.ts';

/** Somebody of the staff opens an application, does something and leaves. */
export async function work(
  browser: Browser,
  server: RunningServer,
  login: string,
  application: string,
  deeds: (page: Page) => Promise<void>,
): Promise<void> {
  const person = await comeToWork(browser, server, login);
  await person.page.goto(`/admin/applications/${application}`);
  await expect(person.page.getByRole('heading', { name: '现在可以办理' })).toBeVisible();
  await deeds(person.page);
  await person.leave();
}

/** Takes a step of the open application, giving what it asks for by label. */
export async function takeStep(page: Page, title: string, input: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: title });
  for (const [label, value] of Object.entries(input)) {
    const field = dialog.getByLabel(label);
    await field.fill(value);
    await field.press('Tab');
  }
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
}

/** Accepts the evidence of every item, category by category. */
export async function acceptEvidence(page: Page): Promise<void> {
  await page.getByRole('link', { name: '核验', exact: true }).click();
  const rest = page.getByRole('button', { name: /^认可其余/ });
  await expect(rest.first()).toBeVisible();
  await pressAll(rest);
  await pressAll(page.getByRole('button', { name: /^认可/ }));
  await expect(page.getByText('全部核验完毕')).toBeVisible();
}

/** Presses the first of some buttons until none is left; each goes away when it has done its work. */
export async function pressAll(buttons: Locator, then: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
    await buttons.first().click();
    await then();
    await expect(buttons).not.toHaveCount(left);
  }
}
