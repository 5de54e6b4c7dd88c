import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildScreens } from '#scripts/screens.ts';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const screens = {
  'vite.config.ts':
    "export default { build: { outDir: 'dist', rolldownOptions: { input: 'portal-ui/index.html' } } };\n",
  'portal-ui/index.html': '<!doctype html><script type="module" src="./main.ts"></script>\n',
  'portal-ui/main.ts': "document.body.append('first');\n",
};

describe('the screens are built', () => {
  let house: SmallHouse;
  const builtAt = async (): Promise<number> => (await stat(house.path('dist/portal-ui/index.html'))).mtimeMs;
  const builtText = async (): Promise<string> => {
    const [script] = await readdir(house.path('dist/assets'));
    return readFile(house.path(`dist/assets/${script ?? ''}`), 'utf8');
  };

  beforeAll(async () => {
    house = await buildSmallHouse(screens);
    await buildScreens(house.path(''));
  });

  afterAll(() => house.pullDown());

  test('when there are none', async () => {
    expect(await builtText()).toContain('first');
  });

  test('not again when a source has only a new date', async () => {
    const before = await builtAt();
    await utimes(house.path('portal-ui/main.ts'), new Date(0), new Date(0));
    await buildScreens(house.path(''));
    expect(await builtAt()).toBe(before);
  });

  test('again when a source says something else', async () => {
    await writeFile(house.path('portal-ui/main.ts'), "document.body.append('second');\n");
    await buildScreens(house.path(''));
    expect(await builtText()).toContain('second');
  });

  test('again when a source came or went', async () => {
    await mkdir(house.path('ui-kit'), { recursive: true });
    await writeFile(house.path('ui-kit/piece.ts'), '\n');
    const before = await builtAt();
    await buildScreens(house.path(''));
    const between = await builtAt();
    await rm(house.path('ui-kit/piece.ts'));
    await buildScreens(house.path(''));
    expect(between).toBeGreaterThan(before);
    expect(await builtAt()).toBeGreaterThan(between);
  });
});
