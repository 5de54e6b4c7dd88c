import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../../..');
/** The demonstration's past is made up first; a busy machine takes its time over it. */
const STARTS_WITHIN_MS = 300_000;
const ENDS_WITHIN_MS = 10_000;

/** All people of a journey come from one address. */
const MANY_VISITORS = { PLUMBLINE_REQUESTS_PER_MINUTE: '100000' };

/** A server of its own, with a database of its own, that answers at `url` until it is stopped. */
export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the real server on a free port with an empty data folder and the demonstration people in it.
 *
 * @throws when the server ends or stays silent too long; the error carries what it printed
 */
export async function startServer(): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'plumbline-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'server', 'main.ts')], {
    cwd: root,
    env: { ...process.env, PLUMBLINE_PORT: String(port), PLUMBLINE_DATA: data, PLUMBLINE_DEMO: '1', ...MANY_VISITORS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(server);
  const stop = async (): Promise<void> => {
    const endedByItself = server.exitCode !== null || server.signalCode !== null;
    await end(server);
    await rm(data, { recursive: true, force: true });
    if (endedByItself) throw new Error(`The server ended during the journeys. It printed:\n${printed()}`);
  };
  try {
    await untilItAnswers(url, server);
  } catch (error) {
    await end(server);
    await rm(data, { recursive: true, force: true });
    throw new Error(`The server for the journeys did not start. It printed:\n${printed()}`, { cause: error });
  }
  return { url, stop };
}

function collect(server: ChildProcess): () => string {
  const output: Buffer[] = [];
  server.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  server.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  return () => Buffer.concat(output).toString('utf8');
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`It ended with ${server.exitCode}.`);
    if (await answers(url)) return;
    await wait(100);
  }
  throw new Error(`It was silent for ${STARTS_WITHIN_MS / 1000} seconds.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const late = wait(ENDS_WITHIN_MS, 'late' as const, { ref: false });
  if ((await Promise.race([ended, late])) === 'late') {
    server.kill('SIGKILL');
    await ended;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine gave no free port.');
  return address.port;
}
