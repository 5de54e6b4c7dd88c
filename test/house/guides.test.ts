import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve('docs/zh');
const { pictures } = JSON.parse(readFileSync(join(FOLDER, 'pictures.json'), 'utf8')) as {
  pictures: readonly { name: string }[];
};
const files = pictures.flatMap(({ name }) => [`${name}-desk.png`, `${name}-telephone.png`]);
const guides = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const shown = guides.flatMap((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return [...text.matchAll(/\(pictures\/(?<file>[^)]+)\)/g)].map((match) => match.groups?.['file'] ?? '');
});

test('every picture that a guide shows is one that the script takes', () => {
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((file) => !files.includes(file))).toEqual([]);
});

test('every picture of the list is there, and no other', () => {
  expect(files.filter((file) => !existsSync(join(FOLDER, 'pictures', file)))).toEqual([]);
  expect(readdirSync(join(FOLDER, 'pictures')).filter((file) => !files.includes(file))).toEqual([]);
});
