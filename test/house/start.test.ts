import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const root = resolve(import.meta.dirname, '../..');

const tree = {
  'vite.config.ts': 'export default ({ mode }) => ({ root: `${mode}-ui`, build: { outDir: `../dist/${mode}` } });\n',
  'portal-ui/index.html': '<!doctype html><p>portal</p>\n',
  'admin-ui/index.html': '<!doctype html><p>workbench</p>\n',
  'server/main.ts': `
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log('asked by', signal));
    if (process.env.FAILS === '1') process.exit(3);
    const rest = setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => setTimeout(() => clearInterval(rest), 300));
    console.log('listening');
  `,
};

describe('npm start', { timeout: 60_000 }, () => {
  let house: SmallHouse;

  beforeEach(async () => {
    house = await buildSmallHouse(tree);
    await cp(join(root, 'scripts'), house.path('scripts'), { recursive: true });
  });

  afterEach(() => house.pullDown());

  const start = (env: Record<string, string>): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
      cwd: house.path('.'),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  test('builds the screens, runs the server, asks it once to end, and waits until it has', async () => {
    const starter = start({});
    const printed = listen(starter);
    await printed.until('listening');
    starter.kill('SIGTERM');
    await printed.until('asked by SIGTERM');
    starter.kill('SIGTERM');
    await once(starter, 'exit');
    expect(starter.exitCode).toBe(0);
    expect(printed.text().match(/asked by/g)).toHaveLength(1);
  });

  test('ends as the server ends', async () => {
    const starter = start({ FAILS: '1' });
    await once(starter, 'exit');
    expect(starter.exitCode).toBe(3);
  });
});

function listen(child: ChildProcess): { text: () => string; until: (words: string) => Promise<void> } {
  let heard = '';
  child.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8')));
  return {
    text: () => heard,
    until: async (words) => {
      while (!heard.includes(words)) {
        if (child.exitCode !== null) throw new Error(`It ended before it said "${words}". It said:\n${heard}`);
        await new Promise((resume) => setTimeout(resume, 50));
      }
    },
  };
}
