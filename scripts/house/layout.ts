import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { readHouse, type House, type LineRule, type NameRule } from './house.ts';
import type { Part } from './part.ts';

/** Sizes, names and READMEs: what can be seen of a file without reading its code. */
export const layout: Part = {
  name: 'layout',
  asks: 'small files, named for what they hold, a README in each room',
  inspect: async (root) => {
    const house = await readHouse(root);
    const files = (await Promise.all(topFolders(house).map((folder) => listFiles(root, folder)))).flat().sort();
    const complaints = [
      ...missingReadmes(root, house),
      ...files.flatMap((file) => house.names.flatMap((rule) => misnamed(file, rule))),
      ...(await Promise.all(files.map((file) => tooLong(root, file, house)))).flat(),
    ];
    return complaints.join('\n');
  },
};

function topFolders(house: House): string[] {
  return [...new Set([...house.rooms, ...house.code])];
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  const entries = await readdir(start, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function missingReadmes(root: string, house: House): string[] {
  return house.rooms
    .filter((room) => !existsSync(join(root, room, 'README.md')))
    .map((room) => `${room}/README.md is missing; say in it what lives here, what never does, and who may knock.`);
}

function misnamed(file: string, rule: NameRule): string[] {
  if (!applies(rule, file) || new RegExp(rule.like).test(basename(file))) return [];
  return [`${file} has a name the house does not use. ${rule.because}`];
}

async function tooLong(root: string, file: string, house: House): Promise<string[]> {
  const rules = house.lines.filter((rule) => applies(rule, file));
  if (rules.length === 0 || house.generated.some((pattern) => new RegExp(pattern).test(file))) return [];
  const lines = countLines(await readFile(join(root, file), 'utf8'));
  return rules
    .filter((rule) => lines > rule.most)
    .map(
      (rule) =>
        `${file} has ${String(lines)} lines, ${String(rule.most)} at most; give a part of it a file of its own.`,
    );
}

function applies(rule: LineRule | NameRule, file: string): boolean {
  return new RegExp(rule.in).test(file) && new RegExp(rule.files).test(file);
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
