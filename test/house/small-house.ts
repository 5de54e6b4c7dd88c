import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parts } from '#scripts/house/parts.ts';
import { readHouse } from '#scripts/house/house.ts';

const root = resolve(import.meta.dirname, '../..');

const laws = [
  'house.json',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
  '.prettierignore',
  'eslint.config.js',
  'tsconfig.json',
  'package.json',
];

const inOrder: Readonly<Record<string, string>> = {
  'engine/model/word.ts': "export const word = 'word';\n",
  'engine/read-word.ts':
    "import { Ajv } from 'ajv';\nimport { word } from '#engine/model/word.ts';\n\nexport const read = (): boolean => new Ajv().validate({ type: 'string' }, word);\n",
  'server/main.ts':
    "import { readFile } from 'node:fs/promises';\nimport { read } from '#engine/read-word.ts';\n\nexport const answers = read() && typeof readFile === 'function';\n",
  'ui-kit/WordBadge.vue':
    '<script setup lang="ts">\nimport { word } from \'#engine/model/word.ts\';\n</script>\n\n<template>\n  <b>{{ word }}</b>\n</template>\n',
};

/** Files by their path from the root. */
export type Files = Readonly<Record<string, string>>;

/** A house of a few files, apart from ours, that stands under our laws. */
export interface SmallHouse {
  /** Where a file of this house lies on disk. */
  readonly path: (file: string) => string;
  /** The complaints of one part of the check; none is the empty text. */
  readonly inspect: (part: string) => Promise<string>;
  readonly pullDown: () => Promise<void>;
}

/** Builds a house that is in order, but for what is planted in it. */
export async function buildSmallHouse(planted: Files): Promise<SmallHouse> {
  const home = await mkdtemp(join(tmpdir(), 'plumbline-house-'));
  const { rooms } = await readHouse(root);
  const readmes = Object.fromEntries(rooms.map((room) => [`${room}/README.md`, `# ${room}\n`]));
  await Promise.all(laws.map((law) => copyFile(join(root, law), join(home, law))));
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'));
  await writeFiles(home, { ...readmes, ...inOrder, ...planted });
  return {
    path: (file) => `${home}/${file}`,
    inspect: async (name) => {
      const part = parts.find((candidate) => candidate.name === name);
      if (part === undefined) throw new Error(`There is no check named ${name}.`);
      return part.inspect(home);
    },
    pullDown: () => rm(home, { recursive: true, force: true }),
  };
}

async function writeFiles(home: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
}
