import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const offences = [
  ['an any', 'server/any.ts', 'export const loose: any = 1;', 'no-explicit-any'],
  [
    'an any in a component',
    'ui-kit/AnyBadge.vue',
    '<script setup lang="ts">\nconst loose: any = 1;\nvoid loose;\n</script>',
    'no-explicit-any',
  ],
  [
    'an any that came from outside',
    'server/parsed.ts',
    "export const parsed: string = JSON.parse('1');",
    'no-unsafe-assignment',
  ],
  ['a silenced rule', 'server/silenced.ts', '// eslint-disable-next-line\nexport const one = 1;', "'noInlineConfig'"],
  ['a silenced compiler', 'server/ignored.ts', "// @ts-ignore\nexport const one: number = 'one';", 'ban-ts-comment'],
  ['a promise nobody waits for', 'server/floating.ts', 'Promise.resolve(1);', 'no-floating-promises'],
  ['a default export', 'server/default.ts', 'export default 1;', 'Export by name'],
  ['the clock on the wall', 'server/now.ts', 'export const now = (): number => Date.now();', 'server/world'],
  ['the day of today', 'portal-ui/today.ts', 'export const today = (): Date => new Date();', 'server/world'],
  ['any Date in the engine', 'engine/day.ts', "export const day = new Date('2024-01-01');", 'PlainDate'],
  ['the network in the engine', 'engine/ask.ts', "export const ask = fetch('/');", 'no-restricted-globals'],
  ['chance in the engine', 'engine/dice.ts', 'export const dice = Math.random();', 'no-restricted-properties'],
  [
    'the pool inside a transaction',
    'server/wait.ts',
    'declare const knex: { transaction: (work: (trx: string) => unknown) => unknown; select: () => unknown };\nexport const waits = knex.transaction(() => knex.select());',
    'waiting for a second one never ends',
  ],
  ['raw HTML in a component', 'ui-kit/RawBadge.vue', '<template>\n  <b v-html="1" />\n</template>', 'vue/no-v-html'],
] as const;

describe('the linter catches', () => {
  let house: SmallHouse;
  let byFile: Map<string, string>;

  beforeAll(async () => {
    const planted = Object.fromEntries(offences.map(([, path, text]) => [path, `${text}\n`]));
    house = await buildSmallHouse({
      ...planted,
      'server/world/clock.ts': 'export const now = (): Date => new Date();\n',
    });
    byFile = splitByFile(await house.inspect('lint'), house.path(''));
  });

  afterAll(() => house.pullDown());

  test.each(offences)('%s', (_offence, path, _text, rule) => {
    expect(byFile.get(path)).toContain(rule);
  });

  test('nothing where the clock may be read', () => {
    expect([...byFile.keys()].sort()).toEqual(offences.map(([, path]) => path).sort());
  });
});

/** ESLint prints a heading for each file, and under it, indented, what it found there. */
function splitByFile(complaints: string, home: string): Map<string, string> {
  const blocks = complaints.split(home).slice(1);
  return new Map(blocks.map((block) => [block.slice(0, block.indexOf('\n')), block]));
}
