import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const root = resolve(import.meta.dirname, '../..');
const rooms = ['engine', 'server', 'cli', 'rules', 'forms', 'templates'];

describe('plumbline check, over a copy of our editions', { timeout: 120_000 }, () => {
  let house: SmallHouse;

  beforeEach(async () => {
    house = await buildSmallHouse({});
    for (const room of rooms) await cp(join(root, room), house.path(room), { recursive: true });
  });

  afterEach(() => house.pullDown());

  test('finds nothing, as long as nobody breaks a document', async () => {
    expect(await house.inspect('rules')).toBe('');
  });

  test('names the condition whose logic means nothing', async () => {
    const broken = await breakCondition(house, (document) => ({ ...document, holds: { 'is-nice': [1] } }));
    const complaints = await house.inspect('rules');
    expect(complaints).toContain(broken.id);
    expect(complaints).toContain('is-nice');
  });

  test('names the condition that reads a fact nobody declares', async () => {
    const broken = await breakCondition(house, (document) => ({
      ...document,
      holds: { '>=': [{ var: 'nobody.declares' }, 1] },
    }));
    const complaints = await house.inspect('rules');
    expect(complaints).toContain(broken.id);
    expect(complaints).toContain('nobody.declares');
  });

  test('names the file that is not JSON', async () => {
    const [path] = await listConditions(house);
    await writeFile(house.path(path), '{ "kind": ');
    expect(await house.inspect('rules')).toContain(idOf(path));
  });
});

type Document = Record<string, unknown>;

/** Breaks whichever condition comes first, so that the test does not depend on one regulation. */
async function breakCondition(house: SmallHouse, change: (document: Document) => Document): Promise<{ id: string }> {
  const [path] = await listConditions(house);
  const document = JSON.parse(await readFile(house.path(path), 'utf8')) as Document;
  await writeFile(house.path(path), JSON.stringify(change(document)));
  return { id: idOf(path) };
}

async function listConditions(house: SmallHouse): Promise<[string, ...string[]]> {
  const entries = await readdir(house.path('rules'), { recursive: true, withFileTypes: true });
  const [first, ...others] = entries
    .filter(
      (entry) => entry.isFile() && entry.parentPath.endsWith('/eligibility') && !entry.parentPath.includes('/cases/'),
    )
    .map((entry) => relative(house.path('.'), join(entry.parentPath, entry.name)))
    .sort();
  if (first === undefined) throw new Error('There is no edition with a condition to break; this test needs one.');
  return [first, ...others];
}

/** The id of a document is its path in its edition. */
function idOf(path: string): string {
  return path
    .split('/')
    .slice(3)
    .join('/')
    .replace(/\.json$/, '');
}
