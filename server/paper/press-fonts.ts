import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontName } from '#engine/papers/paper-parts.ts';

/** A font family as the typesetter knows it, with the files that hold it. */
export interface PressFont {
  readonly family: string;
  readonly files: readonly string[];
}

/** The families that a paper's styles may name. */
export type PressFonts = Readonly<Record<FontName, PressFont>>;

/** The families that come with the installation; another set may be configured. */
export function getInstalledFonts(): PressFonts {
  const serif = folderOf('@expo-google-fonts/noto-serif-sc');
  const mongolian = folderOf('@expo-google-fonts/noto-sans-mongolian');
  return {
    serif: {
      family: 'Noto Serif SC',
      files: [join(serif, '400Regular/NotoSerifSC_400Regular.ttf'), join(serif, '700Bold/NotoSerifSC_700Bold.ttf')],
    },
    mongolian: {
      family: 'Noto Sans Mongolian',
      files: [join(mongolian, '400Regular/NotoSansMongolian_400Regular.ttf')],
    },
  };
}

function folderOf(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
