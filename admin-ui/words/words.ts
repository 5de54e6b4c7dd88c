import type { Words } from '#ui-kit/screen/words.ts';

/** Everything the workbench says by itself. */
export const ADMIN_WORDS = {
  product: { zh: '评定工作台', en: 'Workbench' },
} as const satisfies Words;
