import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHouse } from './house.ts';
import { layout } from './layout.ts';
import { byTool, type Part } from './part.ts';

const walls: Part = {
  name: 'walls',
  asks: 'no room imports what it may not know, and nothing in a circle',
  inspect: async (root) => {
    const { code } = await readHouse(root);
    const rooms = code.filter((room) => existsSync(join(root, room)));
    return byTool('', '', 'depcruise', ['--output-type', 'err-long', ...rooms]).inspect(root);
  },
};

/** Everything the house asks, the slowest first, so that two at a time end soonest.
 * The cache of lint knows a file by its own text only: where a type changed elsewhere, the fresh run in CI has the word. */
export const parts: readonly Part[] = [
  byTool('lint', 'no any, no hidden clock, no silenced rule', 'eslint', [
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    '.cache/eslint',
    '--cache-strategy',
    'content',
  ]),
  byTool('types', 'strict types, also inside .vue files', 'vue-tsc', [
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/types.tsbuildinfo',
  ]),
  byTool('format', 'the layout Prettier gives', 'prettier', [
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    '.cache/prettier',
    '.',
  ]),
  byTool('rules', 'every rule document loads, types and means something', 'tsx', ['cli/main.ts', 'check']),
  walls,
  layout,
];
