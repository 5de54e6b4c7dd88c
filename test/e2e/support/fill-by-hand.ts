import { expect, type Locator, type Page } from '@playwright/test';

/** Adds a person to the staff by the keyboard and the mouse. `row` tells what stands in each field. */
export async function typeStaffRow(page: Page, row: (key: string) => string): Promise<void> {
  await page.getByRole('button', { name: '人员', exact: true }).click();
  await page.getByRole('button', { name: '添加一行 专业技术人员名册' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('姓名').fill(row('name'));
  await choose(drawer, '证件类型', '居民身份证');
  await drawer.getByLabel('证件号码').fill(row('idNumber'));
  await tick(drawer.getByRole('checkbox', { name: '施工' }));
  await drawer.getByRole('radiogroup', { name: '是否在职' }).getByText('是', { exact: true }).click();
  await typeDay(drawer, '入职日期', '2022-03-01');
  await drawer.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('row', { name: new RegExp(row('name')) }).last()).toBeVisible();
}

/** Adds a project in the same way. */
export async function typeProjectRow(page: Page, row: (key: string) => string): Promise<void> {
  await page.getByRole('button', { name: '工程业绩', exact: true }).click();
  await page.getByRole('button', { name: '添加一行 工程业绩' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('工程名称').fill(row('name'));
  await tick(drawer.getByRole('checkbox', { name: '视频监控' }));
  await choose(drawer, '承担内容', '设计施工');
  await choose(drawer, '承担方式', '独立承担');
  await drawer.getByLabel('建设（使用）单位').fill(row('owner'));
  await drawer.getByLabel('建设单位统一社会信用代码').fill(row('ownerCreditCode'));
  await drawer.getByLabel('合同编号').fill(row('contractNo'));
  await typeDay(drawer, '签订日期', row('signedOn'));
  await drawer.getByLabel('合同总额').fill(row('totalAmount'));
  await drawer.getByLabel('其中安防部分金额').fill(row('securityAmount'));
  await typeDay(drawer, '完工日期', row('completedOn'));
  await typeDay(drawer, '验收日期', row('acceptedOn'));
  await drawer.getByLabel('验收组织单位').fill(row('acceptedBy'));
  await choose(drawer, '验收结论', '通过');
  await drawer.getByRole('button', { name: '完成' }).click();
}

/** Declares and signs, and waits until the form is saved. */
export async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: '声明', exact: true }).click();
  for (const statement of await page.getByRole('group', { name: '声明与承诺' }).getByRole('checkbox').all()) {
    await tick(statement);
  }
  await page.getByLabel('法定代表人签名').fill('巴特尔');
  await page.getByLabel('法定代表人签名').blur();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}

/** By the keyboard, since the mouse meets the drawn box and not the field behind it. */
export async function tick(box: Locator): Promise<void> {
  await box.press('Space');
  await expect(box).toBeChecked();
}

async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByLabel(label).press('ArrowDown');
  await within.page().getByRole('option', { name: option, exact: true }).filter({ visible: true }).click();
}

async function typeDay(within: Locator, label: string, day: string): Promise<void> {
  const input = within.getByLabel(label);
  await input.fill(day);
  await input.press('Enter');
}
