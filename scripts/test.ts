import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkHouse } from './check.ts';
import { addTally, tallyJourneys, tallyUnits, type Tally } from './house/tally.ts';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.cache', 'reports');

async function runChecks(): Promise<Tally> {
  const findings = await checkHouse(root);
  const failed = findings.filter((finding) => finding.complaints !== '').length;
  return { passed: findings.length - failed, failed };
}

async function runTool(tool: string, args: readonly string[], env: Record<string, string>): Promise<boolean> {
  console.log(`\n── ${tool} ${args.join(' ')}`);
  return new Promise((settle) => {
    const child = spawn(join(root, 'node_modules', '.bin', tool), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => settle(false));
    child.on('close', (code) => settle(code === 0));
  });
}

/** A runner that ends badly without naming a failed test has failed as a whole, and that counts as one. */
async function tallyOf(report: string, ended: boolean, read: (report: unknown) => Tally): Promise<Tally> {
  const tally = existsSync(report) ? read(JSON.parse(await readFile(report, 'utf8'))) : { passed: 0, failed: 0 };
  return ended || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

async function runUnits(): Promise<Tally> {
  const report = join(reports, 'units.json');
  const ended = await runTool(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {},
  );
  return tallyOf(report, ended, tallyUnits);
}

async function runJourneys(): Promise<Tally> {
  const report = join(reports, 'journeys.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ended = await runTool('playwright', ['test', '--reporter=list,json'], env);
  return tallyOf(report, ended, tallyJourneys);
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const total = [await runChecks(), await runUnits(), await runJourneys()].reduce(addTally);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
