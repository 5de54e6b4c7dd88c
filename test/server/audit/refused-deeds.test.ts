import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { openProcedure } from '#engine/procedure/procedure.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';
import { registerApplicant, rowsOf, type Applicant } from '../support/applicant.ts';
import { plantCase } from '../support/plant-case.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

let server: RunningServer;
let applicant: Applicant;

/** What somebody tries in a state in which others may do it. */
interface Deed {
  readonly who: string;
  readonly tries: string;
  readonly state: string;
  readonly method: 'put' | 'post';
  readonly path: string;
  readonly body: JsonObject;
}

const DEEDS: readonly Deed[] = [
  deed('officer', 'edits a score', 'verifying', 'put', 'verification', {
    items: [{ document: 'scoring/x/y', finding: 'accepted' }],
  }),
  deed('officer', 'edits a declared fact', 'draft', 'put', 'data', { version: 0, data: {} }),
  deed('officer', 'evaluates', 'verifying', 'post', 'steps', { step: 'conclude' }),
  deed('reviewer', 'confirms its own report', 'pushed', 'post', 'steps', { step: 'confirm' }),
  deed('reviewer', 'makes the certificate', 'cleared', 'post', 'steps', { step: 'produce' }),
  deed('reviewer', 'hands the certificate over', 'producing', 'post', 'steps', { step: 'deliver' }),
  deed('clerk', 'seals the certificate', 'producing', 'post', 'steps', { step: 'seal' }),
  deed('supervisor', 'confirms a report', 'pushed', 'post', 'steps', { step: 'confirm' }),
  deed('administrator', 'confirms a report', 'pushed', 'post', 'steps', { step: 'confirm' }),
  deed('institution', 'verifies', 'verifying', 'put', 'verification', {
    items: [{ document: 'scoring/x/y', finding: 'accepted' }],
  }),
];

beforeAll(async () => {
  server = await startServer();
  applicant = await registerApplicant(server);
});

afterAll(async () => {
  await server.stop();
});

test.each(DEEDS)('$who $tries: refused, and written down with the request it came by', async (tried) => {
  const { who, state, method, path, body } = tried;
  const procedure = openProcedure(EDITION, 'procedures/initial');
  const { enterprise } = applicant;
  const id = await plantCase(server.services, procedure, { enterprise, state, offline: false });
  const at = `/api/applications/${id}/${path}`;
  const person = await server.staff(who);
  const answer = await person[method](at, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(403);
  const supervisor = await server.staff('supervisor');
  const [entry] = rowsOf((await supervisor.get('/api/audit?action=refused&size=1')).body.items as Json);
  const detail = { method: method.toUpperCase(), path: at, code: answer.body.code };
  expect(entry).toMatchObject({ actor: who, role: who, requestId: answer.body.instance, detail });
  expect((await person.get(`/api/applications/${id}`)).body.state ?? { id: state }).toMatchObject({ id: state });
});

function deed(who: string, tries: string, state: string, method: Deed['method'], path: string, body: JsonObject): Deed {
  return { who, tries, state, method, path, body };
}
