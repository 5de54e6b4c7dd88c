import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The edition that the copies are made of, below a document root. */
export const editionPath = join('rules', 'nmg-security-service', '2022-03-01');

/** An empty folder that goes when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of all documents, somewhere else, that goes when the test is over. */
export function copyDocuments(): string {
  const root = makeFolder();
  for (const name of ['rules', 'forms', 'templates']) cpSync(name, join(root, name), { recursive: true });
  return root;
}

/** Writes a file into a folder that goes when the test is over, and returns its path. */
export function writeTemporary(name: string, content: unknown): string {
  const file = join(makeFolder(), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** Replaces a piece of a document's text; the piece has to be there. */
export function amend(root: string, document: string, from: string, to: string): void {
  const file = join(root, editionPath, document);
  const before = readFileSync(file, 'utf8');
  if (!before.includes(from)) throw new Error(`${document} has no ${from}`);
  writeFileSync(file, before.replace(from, to));
}
