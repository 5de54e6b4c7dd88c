import { expect, test } from '@playwright/test';

const page = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><body style="margin:0;font:32px sans-serif"><span>${text}</span>`;

test('the browser draws common, rare and four-byte Han characters, and no two alike', async ({ page: tab }) => {
  const drawn = new Set<string>();
  const characters = ['准', '绳', '喆', '堃', '𬭎', '\u{10FFFD}'];
  for (const character of characters) {
    await tab.setContent(page(character));
    drawn.add((await tab.locator('span').screenshot()).toString('base64'));
  }
  expect(drawn.size).toBe(characters.length);
});

test('the browser tells the time of the enterprises, in their language', async ({ page: tab }) => {
  await tab.setContent(page(''));
  const spoken = await tab.evaluate(() => {
    const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return { locale, timeZone };
  });
  expect(spoken).toEqual({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' });
});
