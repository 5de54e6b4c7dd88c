import { expect, test } from 'vitest';
import { generateClientTypes, readClientTypes } from '../../scripts/generate-client.ts';

test('the client that the screens use is the one the contract gives', async () => {
  expect(await readClientTypes()).toBe(await generateClientTypes());
});
