import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildScreens } from './screens.ts';
import { findBrowser } from '#test/e2e/support/browser.ts';
import { openDoor, type Door } from '#test/e2e/support/door.ts';
import { DEMO_PASSWORD, signIn } from '#test/e2e/support/person.ts';
import { startServer } from '#test/e2e/support/running-server.ts';

/** A picture that a guide shows. `{…}` in its address stands for the newest case in that state, or what it names. */
interface Picture {
  readonly name: string;
  /** Login of the demonstration; null for everybody. */
  readonly as: string | null;
  readonly address: string;
  /** Part of the text of a link to follow, or the name of a button to press, before the picture is taken. */
  readonly follow?: string;
  readonly press?: string;
}

const root = resolve(import.meta.dirname, '..');
const guides = join(root, 'docs', 'zh');
const WIDTHS = [
  { kind: 'desk', width: 1280, height: 900 },
  { kind: 'telephone', width: 390, height: 844 },
];

const { pictures } = JSON.parse(await readFile(join(guides, 'pictures.json'), 'utf8')) as { pictures: Picture[] };
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? pictures : pictures.filter(({ name }) => wanted.includes(name));
await mkdir(join(guides, 'pictures'), { recursive: true });
await buildScreens(root);
const server = await startServer();
const browser = await chromium.launch(await findBrowser());
try {
  for (const login of new Set(chosen.map(({ as }) => as))) await takeAll(login);
} finally {
  await browser.close();
  await server.stop();
}

/** Takes what one person sees, at both widths. */
async function takeAll(login: string | null): Promise<void> {
  for (const { kind, ...viewport } of WIDTHS) {
    const settings = { baseURL: server.url, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    if (login !== null) await enter(page, login);
    const door = await openDoor(context.request);
    for (const picture of chosen.filter(({ as }) => as === login)) {
      await open(page, picture, await addressOf(door, picture));
      const path = join(guides, 'pictures', `${picture.name}-${kind}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      console.log(path.slice(root.length + 1));
    }
    await context.close();
  }
}

async function enter(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await signIn(page, login, DEMO_PASSWORD);
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

async function open(page: Page, { follow, press }: Picture, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  if (follow !== undefined) {
    const before = page.url();
    await page.getByRole('main').getByRole('link', { name: follow }).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  if (press !== undefined) await page.getByRole('button', { name: press, exact: true }).first().click();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function addressOf(door: Door, { address }: Picture): Promise<string> {
  const name = /\{(?<name>[a-z-]+)\}/.exec(address)?.groups?.['name'];
  if (name === undefined) return address;
  return address.replace(`{${name}}`, await idOf(door, name));
}

async function idOf(door: Door, name: string): Promise<string> {
  if (name === 'edition') {
    const [edition] = await door.get<readonly { id: string }[]>('/api/editions');
    return edition?.id ?? '';
  }
  const state = name === 'application' ? '' : `?state=${name}`;
  const { items } = await door.get<{ items: readonly { id: string }[] }>(`/api/applications${state}`);
  return items[0]?.id ?? '';
}
