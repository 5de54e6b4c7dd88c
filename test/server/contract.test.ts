import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the client that the screens use is the one the contract gives', async () => {
  const script = ['--import', 'tsx', 'scripts/generate-client.ts', '--print'];
  const { stdout } = await promisify(execFile)(process.execPath, script, { maxBuffer: 10_000_000 });
  expect(await readFile('ui-kit/api/schema.d.ts', 'utf8')).toBe(stdout);
});
