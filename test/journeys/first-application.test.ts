import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#engine/model/json.ts';
import { rowsOf } from '#test/server/support/applicant.ts';
import { Story } from './support/story.ts';

let story: Story;

beforeAll(async () => {
  story = await Story.begin();
});

afterAll(async () => {
  await story.end();
});

test('a first application ends with a certificate that everybody can look up', async () => {
  const applicant = await story.enterprise();
  const { id, number } = await story.grant(applicant);
  const officer = await story.as('officer');
  expect((await story.see(officer, id)).state).toMatchObject({ id: 'issued', final: true });
  const found = (await story.server.visitor().get(`/api/public/certificates?q=${number}`)).body.items as Json;
  expect(rowsOf(found)).toMatchObject([{ number, validUntil: '2027-05-31', state: { valid: true } }]);
});
