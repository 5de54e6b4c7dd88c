import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PORTAL_WORDS } from '#portal-ui/words/words.ts';
import { KIT_WORDS } from '#ui-kit/screen/kit-words.ts';
import { messagesOf, type Messages } from '#ui-kit/screen/words.ts';

const FOLDERS = ['portal-ui', 'ui-kit/screen', 'ui-kit/message', 'ui-kit/draft'];
const CALL = /\bt\(\s*['`]([a-zA-Z.]+)['`]/g;
const WORDS = { ...PORTAL_WORDS, kit: KIT_WORDS };

function sources(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(vue|ts)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

function find(messages: Messages | string | undefined, path: string): Messages | string | undefined {
  return path
    .split('.')
    .reduce<Messages | string | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), messages);
}

function leaves(messages: Messages, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([name, word]) =>
    typeof word === 'string' ? [[path + name, word] as const] : leaves(word, `${path}${name}.`),
  );
}

describe('the words of the portal', () => {
  const zh = messagesOf(WORDS, 'zh');
  const used = [...new Set(sources().flatMap((source) => [...source.matchAll(CALL)].map((match) => match[1] ?? '')))];

  test('hold every sentence that a page says', () => {
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => typeof find(zh, name) !== 'string')).toEqual([]);
  });

  test('ask for the same values in both languages', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const english = new Map(leaves(messagesOf(WORDS, 'en')));
    const differ = leaves(zh).filter(
      ([name, word]) => placeholders(word).join() !== placeholders(english.get(name) ?? '').join(),
    );
    expect(differ).toEqual([]);
  });

  test('keep clear of the signs that mean something to the translator', () => {
    expect(leaves(zh).filter(([, word]) => /[|@]/.test(word))).toEqual([]);
  });
});
