import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Lets random lives run until they are through; PLUMBLINE_LIVES_SEED and PLUMBLINE_LIVES_DEEDS choose which and how long. */
const soak = spawn(
  join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', 'test/journeys/random-lives.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PLUMBLINE_SOAK: 'yes' } },
);

soak.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
