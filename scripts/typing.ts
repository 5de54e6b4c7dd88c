import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import vue from '@vitejs/plugin-vue';
import { build, preview } from 'vite';
import { findBrowser } from '#test/e2e/support/browser.ts';

/** Measures what a key costs in a form of 300 fields and 200 rows, in a production build and a real browser. See docs/developer/typing.md. */
const root = join(import.meta.dirname, 'typing');
const outDir = join(import.meta.dirname, '..', '.cache', 'typing');
const KEYS = 60;
/** About as fast as a good typist. */
const PAUSE_MS = 120;

await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [vue()],
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'es2022' },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch(await findBrowser());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForSelector('.rows-table');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (const [what, selector] of [
    ['a text', '[data-field=field12] input'],
    ['a number', '[data-field=field13] input'],
    ['a text on which another field hangs', '[data-field=field18] input'],
  ] as const) {
    console.log(`${what}: ${await measure(page, session, selector)}`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** CPU time of the page per key, what runs after a moment of quiet included. */
async function measure(page: Page, session: CDPSession, selector: string): Promise<string> {
  await page.click(selector);
  await page.waitForTimeout(1000);
  const costs: number[] = [];
  for (let index = 0; index < KEYS; index += 1) {
    const before = await busyMs(session);
    await page.keyboard.press(String(index % 10));
    await page.waitForTimeout(PAUSE_MS);
    costs.push((await busyMs(session)) - before);
  }
  const before = await busyMs(session);
  await page.waitForTimeout(1500);
  const after = (await busyMs(session)) - before;
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (KEYS - 1))] ?? 0).toFixed(1);
  return `${at(0.5)} ms per key at the median, ${at(0.95)} ms at the 95th percentile, ${after.toFixed(0)} ms when typing stops`;
}

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
