import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Modes of the build, each of which makes one screen. */
const screens = ['portal', 'admin'];

const sources = ['engine', 'ui-kit', 'admin-ui', 'portal-ui', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Builds both screens into dist/, unless what lies there was built from the very same sources.
 *
 * The sources are compared by content, so that a checkout or a copy of the tree does not cause a build.
 *
 * @throws when a screen does not build; what is wrong with it has been printed then
 */
export async function buildScreens(root: string): Promise<void> {
  const stampFile = join(root, 'dist', 'built-from');
  const stamp = await stampOf(root);
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return;
  console.log('Building the screens; this is needed once after each change of their sources.');
  for (const screen of screens) await build(root, screen);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(stampFile, stamp);
}

/** In a process of its own, because a test runner's settings would make a screen for developers. */
async function build(root: string, screen: string): Promise<void> {
  const args = ['build', '--config', 'vite.config.ts', '--mode', screen, '--logLevel', 'warn'];
  const vite = spawn(join(root, 'node_modules', '.bin', 'vite'), args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await once(vite, 'close');
  if (vite.exitCode !== 0) throw new Error(`The ${screen} screens were not built; the reason stands above.`);
}

async function stampOf(root: string): Promise<string> {
  const files = (await Promise.all(sources.map((source) => filesOf(root, source)))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function filesOf(root: string, source: string): Promise<string[]> {
  if (source.includes('.')) return existsSync(join(root, source)) ? [source] : [];
  if (!existsSync(join(root, source))) return [];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
