import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, journey } from './support/journey.ts';

/** What a telephone on a slow network may have to fetch before a public page works, compressed. */
const MOST_BYTES = 300_000;

const PUBLIC_PAGES = ['/', '/publicity', '/notices', '/certificates', '/verify', '/filings', '/rules', '/sign-in'];

for (const address of PUBLIC_PAGES) {
  journey(`${address} needs no more JavaScript than a slow network bears`, async ({ page }) => {
    const bytes = await countScripts(page, address);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
}

/** Bytes of all scripts that a page fetches until it is at rest, as compression at the usual level leaves them. */
async function countScripts(page: Page, address: string): Promise<number> {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
}
