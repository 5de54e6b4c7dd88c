import { expect, journey } from './support/journey.ts';
import { expectNoSideways, expectSound, openSound } from './support/sound-page.ts';

const PAGES = ['/', '/publicity', '/certificates', '/rules', '/verify', '/sign-in', '/register'];

for (const address of PAGES) {
  journey(`everybody can use ${address} on a telephone @telephone`, async ({ page }) => {
    await openSound(page, address);
    await expectNoSideways(page);
  });
}

journey('somebody on the way looks a certificate up @telephone', async ({ page }) => {
  await page.goto('/certificates');
  await page.getByLabel(/证书编号、企业名称/).fill('青城');
  await page.getByRole('button', { name: '查询', exact: true }).click();
  const found = page.getByRole('region', { name: '证书查询' });
  await expect(found).toContainText('内蒙古青城安防技术有限公司');
  await expect(found).toContainText('一级');
  await expectSound(page);
  await expectNoSideways(page);
});

journey('somebody on the way reads what is being published @telephone', async ({ page }) => {
  await page.goto('/publicity');
  await page
    .getByRole('main')
    .getByRole('link', { name: /敕勒川/ })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText('二级');
  await page.waitForLoadState('networkidle');
  await expectSound(page);
  await expectNoSideways(page);
});
