import type { Locator, Page } from '@playwright/test';
import { isIdCard } from '#engine/form/formats/id-card.ts';
import { expect, journey } from './support/journey.ts';
import { comeIn, DEMO_PASSWORD, signIn, type Person } from './support/person.ts';
import type { RunningServer } from './support/running-server.ts';
import { expectNoSideways, expectSound } from './support/sound-page.ts';

const HEADINGS = ['姓名', '证件类型', '身份证号', '岗位', '是否在职', '入职日期', '学历'];
const PEOPLE = 200;

journey.describe.configure({ mode: 'serial', timeout: 240_000 });

let exported = '';

journey('two hundred rows copied out of Excel are pasted, looked through and undone', async ({ browser, server }) => {
  const person = await openStaff(browser, server);
  const { page } = person;
  const area = staffArea(page);
  const before = await countOf(area);
  await copy(page, [HEADINGS, ...Array.from({ length: PEOPLE }, (_, index) => personLine(index))]);
  await area.getByRole('button', { name: '从 Excel 粘贴或导入' }).focus();
  await page.keyboard.press('Control+V');

  const dialog = page.getByRole('dialog', { name: /^导入/ });
  await expect(dialog.getByText(`读到 ${PEOPLE} 行：新增 ${PEOPLE} 行，更新 0 行`)).toBeVisible();
  await expect(dialog.getByText('1 行有问题')).toBeVisible();
  await dialog.getByRole('button', { name: '下一个有问题的行' }).click();
  await expect(dialog.getByText('「入职日期」不是有效的日期')).toBeVisible();
  await expectSound(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSideways(page);
  await dialog.getByRole('button', { name: `导入 ${PEOPLE} 行` }).click();
  await expect(area.getByText(`共 ${before + PEOPLE} 行`)).toBeVisible();

  await area.getByRole('button', { name: '下一个有问题的行' }).click();
  await expect(area.getByText('「入职日期」不是有效的日期').first()).toBeVisible();
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectSound(page);
  await area.getByRole('button', { name: '撤销导入' }).click();
  await expect(area.getByText(`共 ${before} 行`)).toBeVisible();
  await person.leave();
});

journey('a workbook that the form made comes back in, and changes nothing', async ({ browser, server }) => {
  const person = await openStaff(browser, server);
  const { page } = person;
  const area = staffArea(page);
  const before = await countOf(area);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    area.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  exported = await download.path();
  await area.getByRole('button', { name: '从 Excel 粘贴或导入' }).click();
  const dialog = page.getByRole('dialog', { name: /^导入/ });
  await dialog.getByLabel(/或者选择文件/).setInputFiles(exported);
  await expect(dialog.getByText(`读到 ${before} 行：新增 0 行，更新 ${before} 行`)).toBeVisible();
  await dialog.getByRole('button', { name: `导入 ${before} 行` }).click();
  await expect(area.getByText(`共 ${before} 行`)).toBeVisible();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await person.leave();
});

async function openStaff(browser: Parameters<typeof comeIn>[0], server: RunningServer): Promise<Person> {
  const person = await comeIn(browser, server);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.page.goto('/sign-in');
  await signIn(person.page, 'zhunsheng', DEMO_PASSWORD);
  await person.page.waitForURL('**/enterprise');
  await person.page.locator('a[href*="/applications/"]').first().click();
  await person.page.getByRole('button', { name: '人员', exact: true }).click();
  return person;
}

function staffArea(page: Page): Locator {
  return page.getByRole('region', { name: /^专业技术人员名册/ });
}

async function countOf(area: Locator): Promise<number> {
  return Number(/共 (\d+) 行/.exec(await area.getByText(/^共 \d+ 行$/).innerText())?.[1]);
}

/** Puts lines on the clipboard as Excel does: as text and as a table. */
async function copy(page: Page, lines: readonly (readonly string[])[]): Promise<void> {
  const text = lines.map((line) => line.join('\t')).join('\r\n');
  const rows = lines.map((line) => `<tr>${line.map((cell) => `<td class=xl65>${cell}</td>`).join('')}</tr>`);
  const html = `<html><body><table border=0>${rows.join('\n')}</table></body></html>`;
  await page.evaluate(
    async ([plain, marked]) => {
      const item = new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([marked], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    },
    [text, html] as const,
  );
}

function personLine(index: number): readonly string[] {
  const day = index === 150 ? '去年夏天' : '2022年3月1日';
  return [`测试${index}`, '居民身份证', idNumber(index), '设计、施工', '是', day, '本科'];
}

/** A made-up number with the right check character. */
function idNumber(index: number): string {
  const body = `15010219800101${String(index).padStart(3, '0')}`;
  const found = [...'0123456789X'].map((check) => body + check).find(isIdCard);
  if (found === undefined) throw new Error(`no check character fits ${body}`);
  return found;
}
