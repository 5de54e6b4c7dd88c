import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';

// Every run starts a process that compiles the sources; on a busy machine some runs in one test take their time.
vi.setConfig({ testTimeout: 180_000 });

/** What a run of the command leaves behind. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** What stands on standard input; nothing when absent. */
  readonly input?: string;
  /** Folder to run in; the repository when absent. */
  readonly cwd?: string;
}

const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** Runs the command from its source, as `plumbline …` would. */
export function plumbline(args: readonly string[], { input = '', cwd = '.' }: RunOptions = {}): Promise<Ran> {
  return finished(spawn(process.execPath, [tsx, resolve('cli/main.ts'), ...args], { cwd }), input);
}

/** Runs the command the way the documentation says, through npm. */
export function npmRunPlumbline(args: readonly string[]): Promise<Ran> {
  return finished(spawn('npm', ['run', '-s', 'plumbline', '--', ...args]), '');
}

async function finished(child: ChildProcessWithoutNullStreams, input: string): Promise<Ran> {
  const ended = new Promise<number | null>((settle, fail) => child.on('close', settle).on('error', fail));
  // A command that refuses its arguments ends without reading; the broken pipe is then its answer.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(input);
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, out, err };
}
