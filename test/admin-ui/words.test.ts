import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADMIN_WORDS } from '#admin-ui/words/words.ts';
import { KIT_WORDS } from '#ui-kit/screen/kit-words.ts';
import { messagesOf, type Messages } from '#ui-kit/screen/words.ts';

const FOLDER = 'admin-ui';
const NAMED = /\bt\(\s*['`]([a-zA-Z.]+)['`]|title: '([a-zA-Z.]+)'|words: '([a-zA-Z.]+)'/g;
const WORDS = { ...ADMIN_WORDS, kit: KIT_WORDS };

function namesInSources(): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts)$/.test(name) && !name.startsWith('words/'))
    .flatMap((name) => [...readFileSync(join(FOLDER, name), 'utf8').matchAll(NAMED)])
    .map(([, called, title, words]) => called ?? title ?? words ?? '');
}

function find(messages: Messages, path: string): Messages | string | undefined {
  return path
    .split('.')
    .reduce<Messages | string | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), messages);
}

function leaves(messages: Messages, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([name, word]) =>
    typeof word === 'string' ? [[path + name, word] as const] : leaves(word, `${path}${name}.`),
  );
}

describe('the words of the workbench', () => {
  it('has a sentence for every name that a page says', () => {
    const messages = messagesOf(WORDS, 'zh');
    const missing = namesInSources().filter((name) => typeof find(messages, name) !== 'string');
    expect(missing).toEqual([]);
  });

  it('says everything in both languages, with the same values filled in', () => {
    const values = (text: string): readonly string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    const english = new Map(leaves(messagesOf(WORDS, 'en')));
    for (const [name, chinese] of leaves(messagesOf(WORDS, 'zh'))) {
      expect(english.get(name), name).toBeTruthy();
      expect(values(english.get(name) ?? ''), name).toEqual(values(chinese));
    }
  });
});
