import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const cache = join(root, '.cache', 'browser');
const require = createRequire(import.meta.url);

const installedBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const fontPackages = ['noto-sans-sc', 'noto-serif-sc', 'noto-sans-mongolian'];

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same glyph edges on every machine, so that two screenshots can be laid over each other.
  '--font-render-hinting=none',
];

/**
 * Answers how to start a browser on this machine, with Chinese glyphs, without anything but `npm ci`.
 *
 * The order of choice is PLUMBLINE_CHROMIUM, an installed Chromium, the packed one from npm (Linux x64), and at last
 * Playwright's own, which its own installer must have fetched.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const env = { ...inheritedEnvironment(), FONTCONFIG_FILE: await writeFontConfiguration() };
  const installed = process.env['PLUMBLINE_CHROMIUM'] ?? installedBrowsers.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: quietFlags, env };
  const packed = await unpackBrowser();
  if (packed === undefined) return { args: quietFlags, env };
  return { executablePath: packed, args: ['--headless=shell', ...quietFlags], env };
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The packed browser is unpacked under a name of its own and then moved, so that parallel runs never see half a file. */
async function unpackBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = dirname(require.resolve('@sparticuz/chromium')).replace(/build.*$/, '');
  const version = versionIn(join(home, 'package.json'));
  const browser = join(cache, `chromium-${version}`);
  if (existsSync(browser)) return browser;
  await mkdir(cache, { recursive: true });
  const unfinished = `${browser}.${String(process.pid)}`;
  try {
    await pipeline(
      createReadStream(join(home, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(unfinished, { mode: 0o755 }),
    );
    await rename(unfinished, browser);
  } finally {
    await rm(unfinished, { force: true });
  }
  return browser;
}

function versionIn(manifest: string): string {
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  throw new Error(`${manifest} names no version; run npm ci again.`);
}

/** Only the fonts of this repository are offered, so that a screenshot does not depend on the machine it was taken on. */
async function writeFontConfiguration(): Promise<string> {
  const folders = fontPackages.map((name) => join(root, 'node_modules', '@expo-google-fonts', name));
  const text = fontConfiguration(folders, join(cache, 'fontconfig'));
  const file = join(cache, `fonts-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.conf`);
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
  return file;
}

function fontConfiguration(folders: string[], cacheFolder: string): string {
  const directories = folders.map((folder) => `  <dir>${folder}</dir>`).join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${directories}
  <cachedir>${cacheFolder}</cachedir>
  <alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}
