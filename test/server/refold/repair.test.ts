import { afterAll, beforeAll, expect, test } from 'vitest';
import { Story } from '#test/journeys/support/story.ts';
import type { Applicant } from '#test/server/support/applicant.ts';

let story: Story;
let applicant: Applicant;
let id: string;
let number: string;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  ({ id, number } = await story.grant(applicant));
});

afterAll(() => story.end());

/** Writes to the tables by hand, past everything that keeps them right. */
async function plant(): Promise<void> {
  const { queries } = story.server.services.db;
  await queries('application').where({ id }).update({ state: 'nowhere', final: 0 });
  await queries('certificate').where({ number }).update({ valid_until: '2099-05-31', wakes_after: null });
}

const FOUND = () => [
  { subject: `application:${id}`, field: 'state', kept: '"nowhere"', folded: '"issued"' },
  { subject: `application:${id}`, field: 'final', kept: 'false', folded: 'true' },
  { subject: `certificate:${number}`, field: 'validUntil', kept: '"2099-05-31"', folded: '"2027-05-31"' },
  { subject: `certificate:${number}`, field: 'wakesAfter', kept: null, folded: '"2027-05-31"' },
];

test('a check names what was planted, even a state that no procedure knows, and changes nothing', async () => {
  const { refold } = story.server.services;
  await plant();
  const once = await refold.check();
  expect(once.differences).toHaveLength(4);
  expect(once.differences).toEqual(expect.arrayContaining(FOUND()));
  expect((await refold.check()).differences).toEqual(once.differences);
});

test('a repair keeps what the events say and writes each down in the audit trail', async () => {
  const { refold, audit } = story.server.services;
  const repaired = await refold.repair();
  expect(repaired).toMatchObject({ applications: 1, certificates: 1, left: [] });
  expect(repaired.differences).toHaveLength(4);
  expect(await refold.check()).toEqual({ applications: 1, certificates: 1, differences: [] });
  expect((await story.see(applicant.visitor, id)).state).toMatchObject({ id: 'issued', final: true });

  const page = await audit.list({ action: 'repair-fold' }, { page: 1, size: 10 });
  expect(page.items.map(({ subject }) => subject).sort()).toEqual([`application:${id}`, `certificate:${number}`]);
  expect(page.items.find(({ subject }) => subject === `application:${id}`)?.detail).toEqual({
    before: { state: '"nowhere"', final: 'false' },
    after: { state: '"issued"', final: 'true' },
  });
  expect(await audit.verify()).toMatchObject({ intact: true });
});

test('where nothing is wrong a repair writes nothing', async () => {
  const { refold, audit } = story.server.services;
  const { entries } = await audit.verify();
  expect((await refold.repair()).differences).toEqual([]);
  expect(await audit.verify()).toMatchObject({ entries });
});
