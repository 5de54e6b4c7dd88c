import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificateEffects } from '#server/certificate/certificate-service.ts';
import { getProcedure } from '#server/application/application-lookup.ts';
import { findApplication } from '#server/application/application-store.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { fillApplication, registerApplicant } from '#test/server/support/applicant.ts';
import { startServer, type RunningServer } from '#test/server/support/running-server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

/** Makes a certificate for an application, as the step of its procedure does; fails after it when told to. */
async function issue(applicationId: string, thenFail: boolean): Promise<void> {
  const { db, rulebook, around, box, clock, register } = server.services;
  await db.transact(async (trx) => {
    const application = await findApplication(trx, applicationId);
    if (!application) throw new Error('no application');
    const rules = await rulebook.getCurrent(trx);
    const make = certificateEffects({ box, around, register })['make-certificate'];
    await make?.(
      {
        trx,
        rules,
        application,
        procedure: getProcedure(rules, application.procedure),
        enterprise: await getEnterprise(trx, application.enterpriseId),
        actor: null,
        now: clock.now(),
        today: await rulebook.today(trx),
        comment: null,
        input: {},
        names: () => Promise.resolve({ outcome: { grade: 2 } }),
      },
      { do: 'make-certificate' },
    );
    if (thenFail) throw new Error('the press broke');
  });
}

test('fifty certificates made at the same time bear fifty numbers in a row, although every fifth fails first', async () => {
  const applicant = await registerApplicant(server);
  const application = await fillApplication(applicant);
  const tries = Array.from({ length: 50 }, async (_, index) => {
    if (index % 5 === 0) await expect(issue(application, true)).rejects.toThrow('the press broke');
    await issue(application, false);
  });
  await Promise.all(tries);
  const numbers = (await server.services.db.queries('certificate').orderBy('number').pluck('number')) as string[];
  const expected = Array.from({ length: 50 }, (_, index) => `NMGAF2026${String(index + 1).padStart(6, '0')}`);
  expect(numbers).toEqual(expected);
});
