import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildScreens } from '#scripts/screens.ts';
import { buildSmallHouse, type SmallHouse } from './small-house.ts';

const page = '<!doctype html><script type="module" src="./main.ts"></script>\n';

const screens = {
  'vite.config.ts':
    'export default ({ mode }) => ({ root: `${mode}-ui`, build: { outDir: `../dist/${mode}`, emptyOutDir: true } });\n',
  'portal-ui/index.html': page,
  'portal-ui/main.ts': "document.body.append('first');\n",
  'admin-ui/index.html': page,
  'admin-ui/main.ts': 'document.body.append(process.env.NODE_ENV);\n',
};

describe('the screens are built', { timeout: 120_000 }, () => {
  let house: SmallHouse;
  const builtAt = async (): Promise<number> => (await stat(house.path('dist/portal/index.html'))).mtimeMs;
  const builtText = async (screen: string): Promise<string> => {
    const [script] = await readdir(house.path(`dist/${screen}/assets`));
    return readFile(house.path(`dist/${screen}/assets/${script ?? ''}`), 'utf8');
  };

  beforeAll(async () => {
    house = await buildSmallHouse(screens);
    await buildScreens(house.path(''));
  });

  afterAll(() => house.pullDown());

  test('when there are none', async () => {
    expect(await builtText('portal')).toContain('first');
  });

  test('as they are shipped, also when a test runner asks for it', async () => {
    expect(await builtText('admin')).toContain('production');
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
    expect(await builtText('portal')).toContain('second');
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

  test('and a screen that cannot be built is named, and tried again the next time', async () => {
    await writeFile(house.path('admin-ui/main.ts'), "import './gone.ts';\n");
    await expect(buildScreens(house.path('.'))).rejects.toThrow('The admin screens were not built');
    await expect(buildScreens(house.path('.'))).rejects.toThrow('The admin screens were not built');
  });
});
