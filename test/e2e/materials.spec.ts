import type { Page } from '@playwright/test';
import { makeSamplePdf } from '#server/demo/sample-file.ts';
import { openDoor } from './support/door.ts';
import { expect, journey } from './support/journey.ts';
import { register, type NewCompany } from './support/new-company.ts';
import { comeIn } from './support/person.ts';
import { expectNoSideways, expectSound } from './support/sound-page.ts';

const COMPANY: NewCompany = {
  name: '包头青山安防工程有限公司',
  creditCode: '91150203MA0Q12343A',
  login: 'qingshan',
  password: 'Grassland-2026',
  handler: '孙丽',
};

/** Larger than one piece: what follows the end of a PDF does not change it. */
const LARGE = Buffer.concat([makeSamplePdf(['房屋租赁协议']), Buffer.alloc(2_500_000, '%')]);
const MANY_PAGES = twoPages();

journey.describe.configure({ mode: 'serial', timeout: 240_000 });

journey(
  'materials are dropped, looked at, replaced, dated, and go on by themselves after a broken connection',
  async ({ browser, server }) => {
    const handler = await comeIn(browser, server);
    const { page } = handler;
    await register(page, COMPANY);
    await page.getByRole('button', { name: '开始 新申请' }).click();
    await page.waitForURL(/applications\/[a-z0-9]+/);
    await page.getByRole('link', { name: '申报材料' }).click();
    await expect(page.getByRole('heading', { name: /还缺 \d+ 项必需材料/ })).toBeVisible();
    await expectSound(page);

    const licence = page.getByRole('group', { name: '营业执照' });
    await drop(page, '营业执照', [
      { name: '执照正本.pdf', content: MANY_PAGES },
      { name: '说明.txt', content: Buffer.from('text') },
    ]);
    await expect(licence.getByRole('link', { name: '执照正本.pdf' })).toBeVisible();
    await expect(licence.getByRole('alert')).toContainText('这种文件不收');
    await licence.getByRole('button', { name: '知道了 说明.txt' }).click();

    await licence.getByRole('button', { name: '预览 执照正本.pdf' }).click();
    const preview = page.getByRole('dialog', { name: '执照正本.pdf' });
    await expect(preview.locator('canvas[data-ready="true"]')).toBeVisible();
    await expect(preview.getByText('第 1 页，共 2 页')).toBeVisible();
    await expectSound(page);
    await page.keyboard.press('ArrowRight');
    await expect(preview.getByText('第 2 页，共 2 页')).toBeVisible();
    await page.keyboard.press('+');
    await expect(preview.getByText('125%')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();

    await licence.getByLabel('替换 执照正本.pdf').setInputFiles({
      name: '执照副本.pdf',
      mimeType: 'application/pdf',
      buffer: makeSamplePdf(['营业执照副本']),
    });
    await expect(licence.getByRole('link', { name: '执照副本.pdf' })).toBeVisible();
    await expect(licence.getByText('被替换的文件（1）')).toBeVisible();

    let broken = 0;
    await page.route('**/uploads/*?offset=*', async (route) => {
      if (broken > 0 || route.request().url().endsWith('offset=0')) return route.continue();
      broken += 1;
      return route.abort('connectionreset');
    });
    const premises = page.getByRole('group', { name: '办公场所证明' });
    await premises.getByLabel('办公场所证明 选择文件').setInputFiles({
      name: '租赁协议.pdf',
      mimeType: 'application/pdf',
      buffer: LARGE,
    });
    await expect(premises.getByRole('link', { name: '租赁协议.pdf' })).toBeVisible();
    expect(broken).toBe(1);

    const report = page.getByRole('group', { name: '信用材料' });
    const credit = { name: '信用报告.pdf', mimeType: 'application/pdf', buffer: makeSamplePdf(['信用报告']) };
    await report.getByLabel('信用材料 选择文件').setInputFiles(credit);
    await expect(report.getByRole('alert')).toContainText('请先填写生成日期');
    const { today } = await (await openDoor(handler.context.request)).get<{ today: string }>('/api/meta');
    await report.getByLabel(/生成日期/).fill(today);
    await report.getByLabel('信用材料 选择文件').setInputFiles(credit);
    await expect(report.getByRole('link', { name: '信用报告.pdf' })).toBeVisible();

    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSideways(page);
    await expectSound(page);
    await handler.leave();
  },
);

interface Dropped {
  readonly name: string;
  readonly content: Buffer;
}

/** Lets files go over the place of a material, as somebody who dragged them there. */
async function drop(page: Page, material: string, files: readonly Dropped[]): Promise<void> {
  const told = files.map(({ name, content }) => ({
    name,
    type: name.endsWith('.pdf') ? 'application/pdf' : 'text/plain',
    base64: content.toString('base64'),
  }));
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, told);
  const zone = page.getByRole('group', { name: material }).locator('.zone');
  await zone.dispatchEvent('dragenter', { dataTransfer: transfer });
  await zone.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(zone).toContainText('松开即上传到这里');
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
}

function twoPages(): Buffer {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  const pages = '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>';
  const bodies = ['<< /Type /Catalog /Pages 2 0 R >>', pages, page, page].map(
    (object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`,
  );
  return Buffer.from(`%PDF-1.4\n${bodies.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}
