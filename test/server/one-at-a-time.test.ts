import { afterAll, beforeAll, expect, test } from 'vitest';
import { INTERNAL, type Actor } from '#server/account/actor.ts';
import type { Services } from '#server/services.ts';
import { registerApplicant, rowsOf, type Applicant } from './support/applicant.ts';
import { startServer, type RunningServer } from './support/running-server.ts';

const PROCEDURE = 'procedures/initial';
const CODE = 'not-open';

let server: RunningServer;
let beside: Services;

beforeAll(async () => {
  server = await startServer();
  beside = await server.openBeside();
});

afterAll(async () => {
  await beside.close();
  await server.stop();
});

async function draftsOf(applicant: Applicant): Promise<number> {
  return rowsOf((await applicant.visitor.get('/api/applications?size=50')).body.items ?? null).length;
}

test('twenty requests at the same moment open one application, and nineteen learn that one is under way', async () => {
  const applicant = await registerApplicant(server);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => applicant.visitor.post('/api/applications', { procedure: PROCEDURE })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 201);
  for (const { body } of refused) expect(body).toMatchObject({ status: 409, code: CODE });
  expect(await draftsOf(applicant)).toBe(1);
});

test('nor do two processes that share the data open two', async () => {
  const applicant = await registerApplicant(server, { creditCode: '91150203MA0Q12343A', login: 'secondfirm' });
  const { db } = server.services;
  const account = (await db.queries('account').where({ login: 'secondfirm' }).first()) as { id: string };
  const by: Actor = {
    account: account.id,
    name: '钱二',
    roles: ['applicant'],
    owes: [],
    powers: new Set(),
    enterprise: applicant.enterprise,
    origin: INTERNAL,
  };
  const tries = Array.from({ length: 20 }, async (_, index) => {
    const { drafts } = index % 2 === 0 ? server.services : beside;
    return drafts.start(by, { procedure: PROCEDURE });
  });
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const refused of outcomes.filter(({ status }) => status === 'rejected')) {
    expect(refused).toMatchObject({ reason: { code: CODE, status: 409 } });
  }
  expect(await draftsOf(applicant)).toBe(1);
});
