import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentId, isCasesPath, kindOf } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['engine', 'server', 'cli', 'ui-kit', 'admin-ui', 'portal-ui'];

/** The platform's own words are no regulation. */
const GLOSSARY = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');

/** Kinds whose titles are the regulation's words; a stage or an article may be called by the platform's. */
const OWN_WORDS = ['measure', 'condition', 'criterion', 'category', 'item', 'material', 'sanction'];

/** Paper sizes happen to look like codes of items. */
const PAPER_SIZES = ['A3', 'A4', 'A5'];

const documents = Object.entries(EDITION).filter(([path]) => !isCasesPath(path));

/** Whole ids (`grades/1/staff`), codes of items, the prefix of certificate numbers, and the Chinese titles of documents. */
const REGULATION: readonly string[] = [
  ...documents.map(([path]) => documentId(path)).filter((id) => id.includes('/')),
  ...documents.flatMap(([, document]) => texts(document, ['code', 'ruleset', 'prefix'])),
  ...documents.flatMap(([, document]) => titles(document)),
].filter((name) => !PAPER_SIZES.includes(name) && !GLOSSARY.includes(` ${name} `));

function texts(document: Json, names: readonly string[]): readonly string[] {
  if (!isJsonObject(document)) return [];
  const nested = own(document, 'number');
  const inner = isJsonObject(nested) ? texts(nested, names) : [];
  return [...inner, ...names.map((name) => own(document, name)).filter((text) => typeof text === 'string')];
}

/** Titles of four characters and more; shorter ones are everyday words. */
function titles(document: Json): readonly string[] {
  if (!OWN_WORDS.includes(kindOf(document) ?? '')) return [];
  const title = isJsonObject(document) ? own(document, 'title') : undefined;
  const zh = isJsonObject(title) ? own(title, 'zh') : undefined;
  return typeof zh === 'string' && zh.length >= 4 ? [zh] : [];
}

function listSources(room: string): readonly string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|vue)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(room, path));
}

/** The source without its comments, which may give examples. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe('nothing of the regulation is written in code', () => {
  it('the documents give enough to look for', () => {
    expect(REGULATION.length).toBeGreaterThan(150);
    expect(REGULATION).toEqual(expect.arrayContaining(['grades/1/staff', 'NMGAF', 'C1', 'nmg-security-service']));
  });

  it.each(ROOMS)('%s', (room) => {
    const found = listSources(room).flatMap((path) => {
      const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
      return REGULATION.filter((name) => code.includes(`'${name}'`) || code.includes(`>${name}<`)).map(
        (name) => `${path}: ${name}`,
      );
    });
    expect(found).toEqual([]);
  });
});
