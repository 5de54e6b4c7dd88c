import type { Browser, Page } from '@playwright/test';
import { expect, journey } from './support/journey.ts';
import { comeToWork } from './support/person.ts';
import type { RunningServer } from './support/running-server.ts';
import { expectNoSideways, expectSound } from './support/sound-page.ts';

interface Certificates {
  readonly items: readonly { readonly number: string; readonly state: { readonly valid: boolean } }[];
}

let certificate: { number: string; sheet: Buffer; corner: Buffer } | undefined;

/** A valid certificate of the demonstration: its whole sheet, and the corner with the QR as one holds it to a camera. */
async function photograph(browser: Browser, server: RunningServer) {
  if (certificate) return certificate;
  const { page, context, leave } = await comeToWork(browser, server, 'supervisor');
  const { items } = (await (await context.request.get('/api/certificates?size=50')).json()) as Certificates;
  const number = items.find(({ state }) => state.valid)?.number ?? '';
  expect(number).not.toBe('');
  const paper = await context.request.get(`/api/certificates/${encodeURIComponent(number)}/paper?format=svg`);
  const source = (await paper.body()).toString('base64');
  await page.setContent(`<img alt="" src="data:image/svg+xml;base64,${source}" style="width: 1500px">`);
  const sheet = await page.locator('img').screenshot();
  const corner = await page.screenshot({ fullPage: true, clip: { x: 0, y: 1060, width: 750, height: 1060 } });
  await leave();
  certificate = { number, sheet, corner };
  return certificate;
}

async function expectVerified(page: Page, number: string): Promise<void> {
  await expect(page.getByRole('region', { name: '二维码里的内容' })).toContainText(number);
  await expect(page.getByRole('region', { name: '现在的状态' })).toContainText('有效');
  await expect(page.getByText(/签名有效|由服务器核验/)).toBeVisible();
}

journey('a photograph of a certificate is verified @telephone', async ({ browser, server, page }) => {
  const { number, sheet } = await photograph(browser, server);
  await page.goto('/verify');
  await page.getByLabel('选择图片').setInputFiles({ name: 'certificate.png', mimeType: 'image/png', buffer: sheet });
  await expectVerified(page, number);
  await expectSound(page);
  await expectNoSideways(page);
  await page.getByRole('link', { name: '再核验一张证书' }).click();
  await expect(page.getByRole('button', { name: '用摄像头扫描' })).toBeVisible();
});

journey('a picture without a QR, and a file that is no picture, say what to do', async ({ page }) => {
  await page.goto('/verify');
  const picture = await page.screenshot();
  const input = page.getByLabel('选择图片');
  await input.setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByRole('alert')).toContainText('没有读到二维码');
  await input.setInputFiles({ name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText('打不开这个文件');
});

journey('a certificate before the camera is verified, and the camera goes off', async ({ browser, server, page }) => {
  const { number, corner } = await photograph(browser, server);
  await page.addInitScript(showToCamera, `data:image/png;base64,${corner.toString('base64')}`);
  await page.goto('/verify');
  await page.getByRole('button', { name: '用摄像头扫描' }).click();
  await expectVerified(page, number);
  await expect.poll(() => page.evaluate(camerasOn)).toBe(0);
});

journey('whoever refuses the camera is told the other way', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto('/verify');
  await page.getByRole('button', { name: '用摄像头扫描' }).click();
  await expect(page.getByRole('alert')).toContainText('选择一张证书的照片');
  await expectSound(page);
});

journey('the camera is stopped by its button', async ({ page }) => {
  await page.addInitScript(showToCamera, '');
  await page.goto('/verify');
  await page.getByRole('button', { name: '用摄像头扫描' }).click();
  await page.getByRole('button', { name: '停止扫描' }).click();
  await expect.poll(() => page.evaluate(camerasOn)).toBe(0);
  await expect(page.getByRole('button', { name: '用摄像头扫描' })).toBeFocused();
});

/** Runs in the page: a camera that films this picture, or nothing when it is empty. */
function showToCamera(source: string): void {
  const opened: MediaStreamTrack[] = [];
  Object.assign(globalThis, { opened });
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement('canvas');
    const picture = new Image();
    picture.src = source;
    if (source !== '') await picture.decode();
    canvas.width = picture.width || 640;
    canvas.height = picture.height || 480;
    const film = canvas.getContext('2d');
    setInterval(() => film?.drawImage(picture, 0, 0), 40);
    const stream = canvas.captureStream(25);
    opened.push(...stream.getTracks());
    return stream;
  };
}

/** Runs in the page: how many cameras are on. */
function camerasOn(): number {
  const { opened } = globalThis as unknown as { opened: readonly MediaStreamTrack[] };
  return opened.filter(({ readyState }) => readyState === 'live').length;
}
