import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildScreens } from './screens.ts';

const root = resolve(import.meta.dirname, '..');

await buildScreens(root);

const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'server', 'main.ts')], {
  cwd: root,
  stdio: 'inherit',
  // Whoever only types the command gets the demonstration; PLUMBLINE_DEMO=no starts a bare installation.
  env: { PLUMBLINE_DEMO: 'yes', ...process.env },
  // A group of its own: Ctrl-C in a terminal, and npm that repeats it, reach the server once and through here.
  detached: true,
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!server.killed) server.kill(signal);
  });
}

server.on('error', (error) => {
  console.error(`The server did not start: ${error.message}.`);
  process.exitCode = 1;
});

// A server that was asked to end has ended well; one that something else ended has not.
server.on('exit', (code) => {
  process.exitCode = code ?? (server.killed ? 0 : 1);
});
