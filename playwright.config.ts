import { defineConfig } from '@playwright/test';
import { findBrowser } from '#test/e2e/support/browser.ts';

const launchOptions = await findBrowser();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/e2e/support/screens-setup.ts',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    launchOptions,
    actionTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } }, grepInvert: /@telephone/ },
    { name: 'telephone', use: { viewport: { width: 390, height: 844 }, hasTouch: true }, grep: /@telephone/ },
  ],
});
