import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '#test/e2e/support/browser.ts';

const usage =
  'Usage: tsx scripts/screenshot.ts <URL or file> <out.png> [--width 1280|390] [--wait <selector>] [--part]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    wait: { type: 'string' },
    part: { type: 'boolean', default: false },
  },
});

const [address, picture] = positionals;
const width = Number(values.width);
if (address === undefined || picture === undefined || !Number.isInteger(width)) {
  console.error(usage);
  process.exit(2);
}

const height = width < 600 ? 844 : 900;
const url = URL.canParse(address) ? address : pathToFileURL(address).href;
const browser = await chromium.launch(await findBrowser());
try {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    console.error(`page: ${error.message}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  if (values.wait !== undefined) await page.waitForSelector(values.wait, { timeout: 15_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: picture, fullPage: !values.part, animations: 'disabled' });
} finally {
  await browser.close();
}
