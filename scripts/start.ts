import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildScreens } from './screens.ts';

const root = resolve(import.meta.dirname, '..');

await buildScreens(root);

const server = spawn(join(root, 'node_modules', '.bin', 'tsx'), [join(root, 'server', 'main.ts')], {
  cwd: root,
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The server closes its database and then ends by itself; this process waits for it.
  process.on(signal, () => void server.kill(signal));
}

server.on('error', (error) => {
  console.error(`The server did not start: ${error.message}. Run npm ci first.`);
  process.exitCode = 1;
});

server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 0);
});
