import { describe, expect, test } from 'vitest';
import { openProcedure } from '#engine/procedure/procedure.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';
import { registerApplicant, rowsOf } from './support/applicant.ts';
import { copyDocuments, oneOf } from './support/edited-documents.ts';
import { plantCase } from './support/plant-case.ts';
import { startServer, type RunningServer } from './support/running-server.ts';
import { sampleInputs } from './support/step-inputs.ts';
import { textOf } from './support/visitor.ts';

/** How publicity may be counted, as an association writes it into its calendar. */
const COUNTINGS: readonly { readonly counting: string; readonly edit: JsonObject; readonly ends: readonly string[] }[] =
  [
    { counting: 'as delivered', edit: {}, ends: ['09-26', '09-29', '09-30', '10-08', '10-14'] },
    {
      counting: 'calendar days, not rolled forward',
      edit: { rollForward: false },
      ends: ['09-26', '09-29', '09-30', '10-01', '10-14'],
    },
    {
      counting: 'the day of publication counts',
      edit: { rollForward: false, startDayCounts: true },
      ends: ['09-25', '09-28', '09-29', '09-30', '10-13'],
    },
    {
      counting: 'working days',
      edit: { days: 'working', rollForward: false },
      ends: ['09-26', '09-30', '10-08', '10-08', '10-15'],
    },
  ];

const PUBLISHED = ['2024-09-23', '2024-09-26', '2024-09-27', '2024-09-28', '2024-10-11'];

describe.each(COUNTINGS)('publicity counted $counting', ({ edit, ends }) => {
  test(`ends on ${ends.join(', ')}`, { timeout: 120_000 }, async () => {
    const documents = copyDocuments();
    documents.edit('calendar', (calendar) => oneOf(calendar, 'counting', { unit: '天' }, edit));
    // A grade to publish without the evaluation that leads to it.
    documents.edit('procedures/initial', (initial) => ({ ...initial, grants: 4 }));
    const server = await startServer({ documents: documents.folder });
    try {
      const seen: string[] = [];
      for (const day of PUBLISHED) seen.push(await closesOn(server, day));
      expect(seen).toEqual(ends.map((end) => `2024-${end}`));
    } finally {
      await server.stop();
      documents.remove();
    }
  });
});

/** Publishes a case of an enterprise of its own at ten in the morning of a day; answers the last day of publicity. */
async function closesOn(server: RunningServer, day: string): Promise<string> {
  server.services.demoClock?.travel(`${day}T02:00:00Z`);
  const [known] = (await server.services.db.queries('enterprise').pluck('id')) as string[];
  const enterprise = known ?? (await registerApplicant(server)).enterprise;
  const procedure = openProcedure(EDITION, 'procedures/initial');
  const id = await plantCase(server.services, procedure, { enterprise, state: 'confirmed', offline: false });
  const officer = await server.staff('officer');
  const { openSteps } = (await officer.get(`/api/applications/${id}`)).body;
  const open = rowsOf(openSteps as JsonObject[]).find((step) => step.id === 'open-publicity');
  const input = sampleInputs(open ?? {}, server.services.clock.now());
  const answer = await officer.post(`/api/applications/${id}/steps`, { step: 'open-publicity', input });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const publicity = await server.visitor().get(`/api/public/publicities/${textOf(answer.body.publicity)}`);
  expect(textOf(publicity.body.closesAt)).toBe(
    new Date(`${textOf(publicity.body.closesOn)}T24:00:00+08:00`).toISOString(),
  );
  return textOf(publicity.body.closesOn);
}
