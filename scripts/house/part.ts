import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** One thing the house asks of the tree; its complaints are empty when the tree is in order. */
export interface Part {
  readonly name: string;
  readonly asks: string;
  readonly inspect: (root: string) => Promise<string>;
}

/** What became of one part, with the time it took in milliseconds. */
export interface Finding {
  readonly name: string;
  readonly asks: string;
  readonly complaints: string;
  readonly took: number;
}

/** A part that is a tool of its own: it complains by its exit code, and its output is the complaint. */
export function byTool(name: string, asks: string, tool: string, args: readonly string[]): Part {
  return { name, asks, inspect: (root) => complaintsOf(root, join(root, 'node_modules', '.bin', tool), args) };
}

function complaintsOf(root: string, command: string, args: readonly string[]): Promise<string> {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => {
      settle(`${command} did not start: ${error.message}. Run npm ci first.`);
    });
    child.on('close', (code) => {
      if (code === 0) settle('');
      else
        settle(
          Buffer.concat(output).toString('utf8').trim() || `${command} ended with ${String(code)} and said nothing.`,
        );
    });
  });
}

/** Inspects one part; a part that breaks has found something, too. */
export async function inspect(part: Part, root: string): Promise<Finding> {
  const start = performance.now();
  const complaints = await part.inspect(root).catch((error: unknown) => String(error));
  return { name: part.name, asks: part.asks, complaints, took: performance.now() - start };
}
