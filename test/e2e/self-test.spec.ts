import type { Page } from '@playwright/test';
import { expect, journey } from './support/journey.ts';
import { expectNoSideways, expectSound, openSound } from './support/sound-page.ts';

/** Numbers that appear nowhere else, so that any copy of an answer is recognised. */
const [CAPITAL, TOTAL] = ['1234.5', '567.89'];

/** Everything the page sends, its addresses included. */
function listenTo(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  return sent;
}

async function kept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
}

async function answer(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /企业基本条件/ })
    .first()
    .click();
  await page.getByLabel('注册资本').fill(CAPITAL);
  await page
    .getByRole('button', { name: /人员技能/ })
    .first()
    .click();
  await page.getByRole('button', { name: /添加一行.*计入的专业技术人员/ }).click();
  await page.getByLabel(/^数量/).fill('14');
  await page.getByLabel(/^近一年继续教育/).fill('1');
  await page.getByRole('button', { name: '完成' }).click();
  await page
    .getByRole('button', { name: /工程业绩/ })
    .first()
    .click();
  await page.getByLabel('近一年工程合同总额').fill(TOTAL);
}

journey('somebody without an account learns what is missing, and nothing of it leaves the page', async ({ page }) => {
  await openSound(page, '/self-test');
  const sent = listenTo(page);
  await answer(page);
  const result = page.getByRole('complementary', { name: '预估' });
  const ladder = result.getByRole('list', { name: '各等级现在是否达到' });
  await expect(ladder.getByText('3 项标准已达 2 项').first()).toBeVisible();
  await expect(result).toContainText('不足 40 积分');
  await expect(result).toContainText('第十五条（二）');
  await expectSound(page);
  expect(sent.filter((line) => line.includes(CAPITAL) || line.includes(TOTAL))).toEqual([]);
  expect(sent.filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect(await kept(page)).not.toMatch(new RegExp(`${CAPITAL}|${TOTAL}`));
});

journey('a finding of the self-test leads to its rule, and the answers are there on the way back', async ({ page }) => {
  await page.goto('/self-test');
  await answer(page);
  await page.getByRole('link', { name: '第十五条（二）' }).first().click();
  await expect(page.locator('#rule-grades-4-points')).toBeFocused();
  await page.goBack();
  await page
    .getByRole('button', { name: /工程业绩/ })
    .first()
    .click();
  await expect(page.getByLabel('近一年工程合同总额')).toHaveValue(TOTAL);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '全部清空' }).click();
  await page
    .getByRole('button', { name: /工程业绩/ })
    .first()
    .click();
  await expect(page.getByLabel('近一年工程合同总额')).toHaveValue('');
  await page.getByLabel('近一年工程合同总额').fill(TOTAL);
  await page.reload();
  await page
    .getByRole('button', { name: /工程业绩/ })
    .first()
    .click();
  await expect(page.getByLabel('近一年工程合同总额')).toHaveValue('');
});

journey('everybody can use /self-test on a telephone @telephone', async ({ page }) => {
  await openSound(page, '/self-test');
  await expectNoSideways(page);
  await page.getByRole('button', { name: '展开明细' }).click();
  await page.getByRole('button', { name: /去填：独立法人资格/ }).click();
  await expect(page.getByRole('radio', { name: '是' })).toBeFocused();
  await expectNoSideways(page);
});
