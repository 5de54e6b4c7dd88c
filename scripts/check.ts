import { inspect, type Finding, type Part } from './house/part.ts';
import { parts } from './house/parts.ts';

const AT_ONCE = 2;

/**
 * Inspects the tree at `root`, two parts at a time, and prints the complaints and a table.
 *
 * @param only names of the parts to run; none means all of them
 */
export async function checkHouse(root: string, only: readonly string[] = []): Promise<Finding[]> {
  const chosen = parts.filter((part) => only.length === 0 || only.includes(part.name));
  const findings = await inspectAll(chosen, root);
  for (const finding of findings) printComplaints(finding);
  for (const finding of findings) console.log(row(finding));
  return findings;
}

async function inspectAll(chosen: readonly Part[], root: string): Promise<Finding[]> {
  const waiting = [...chosen];
  const findings: Finding[] = [];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
      findings.push(await inspect(part, root));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return chosen.flatMap((part) => findings.filter((finding) => finding.name === part.name));
}

function printComplaints({ name, complaints }: Finding): void {
  if (complaints !== '') console.log(`── ${name} ${'─'.repeat(60 - name.length)}\n${complaints}\n`);
}

function row({ name, asks, complaints, took }: Finding): string {
  const mark = complaints === '' ? '✓' : '✗';
  return `${mark} ${name.padEnd(8)} ${`${(took / 1000).toFixed(1)} s`.padStart(7)}   ${asks}`;
}

if (process.argv[1] === import.meta.filename) {
  const only = process.argv.slice(2);
  const names = parts.map((part) => part.name);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no check named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    process.exit(2);
  }
  const findings = await checkHouse(process.cwd(), only);
  process.exitCode = findings.every((finding) => finding.complaints === '') ? 0 : 1;
}
