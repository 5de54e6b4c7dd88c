import { resolve } from 'node:path';
import { buildScreens } from '#scripts/screens.ts';

/** The journeys walk through the screens as they are shipped, so those are built first. */
export default async function buildScreensOnce(): Promise<void> {
  await buildScreens(resolve(import.meta.dirname, '../../..'));
}
