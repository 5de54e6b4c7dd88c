import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { listOfKind } from '#engine/edition/edition-source.ts';
import { listProcedures, stepsFrom } from '#engine/procedure/procedure.ts';
import type { StepDocument } from '#engine/procedure/procedure-document.ts';
import { checkRowRoles } from '#engine/procedure/check-roles.ts';
import type { RolesDocument } from '#engine/procedure/roles-document.ts';
import { READ_ALL } from '#server/application/application.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';
import { pushCaptured, registerApplicant, sampleCaptured, type Applicant } from './support/applicant.ts';
import { gatherPeople, type Person } from './support/people.ts';
import { plantCase } from './support/plant-case.ts';
import { startServer, type RunningServer } from './support/running-server.ts';
import type { Answer } from './support/visitor.ts';

let server: RunningServer;
let owner: Applicant;
let stranger: Applicant;
let people: readonly Person[];

const PROCEDURES = listProcedures(EDITION);

beforeAll(async () => {
  server = await startServer();
  owner = await registerApplicant(server, { login: 'owner' });
  stranger = await registerApplicant(server, { creditCode: '91150203MA0Q12343A', login: 'stranger' });
  await pushCaptured(server, owner, sampleCaptured());
  people = await gatherPeople(server);
});

afterAll(async () => {
  await server.stop();
});

describe.each(PROCEDURES)('$id', (procedure) => {
  const waiting = procedure.states.filter(({ id }) => stepsFrom(procedure, id).length > 0);

  test.each(waiting)('in "$id", a step is for those whom its row names and for nobody else', async ({ id: state }) => {
    const faults: string[] = [];
    for (const offline of [false, true]) {
      const plant = () => plantCase(server.services, procedure, { enterprise: owner.enterprise, state, offline });
      const rowsOf = (on: string) => stepsFrom(procedure, state).filter((row) => row.on === on);
      const events = new Set(stepsFrom(procedure, state).map(({ on }) => on));
      // Whoever entered the case changes nothing for rows that name nobody in the applicant's place.
      const asked = [...events].filter((on) => !offline || rowsOf(on).some(({ onBehalf = [] }) => onBehalf.length > 0));
      const untouched = await plant();
      const before = await countEvents(untouched);
      for (const [index, on] of asked.entries()) {
        for (const person of people) {
          const named = isNamed(rowsOf(on), person, offline);
          // Who sees nothing of the case is turned away before it is asked for which step, so once is enough.
          if (index > 0 && !named && !sees(person)) continue;
          const id = named ? await plant() : untouched;
          const answer = await takeStep(person, id, on, rowsOf(on));
          if (named) await putAway(id);
          const refused = refusalOf(answer);
          if (named === (refused !== null)) faults.push(`${person.name} ${on}: ${refused ?? answer.status}`);
        }
      }
      expect(await countEvents(untouched)).toBe(before);
      await putAway(untouched);
    }
    expect(faults).toEqual([]);
  });

  test('is opened by those whom it names and by nobody else', async () => {
    const faults: string[] = [];
    const { by, onBehalf = [] } = procedure.opens;
    for (const { role, of, name, visitor } of people.filter((person) => person.of !== 'stranger')) {
      const named = role !== null && (by.includes(role) || onBehalf.includes(role));
      const asked = of === null ? { enterprise: owner.enterprise, reason: '线下提交' } : {};
      const answer = await visitor.post('/api/applications', { procedure: procedure.id, ...asked });
      const refused = [401, 403].includes(answer.status);
      const fits = named ? !refused : answer.status >= 400 && answer.body.code !== 'not-open';
      if (!fits) faults.push(`${name}: ${answer.status} ${JSON.stringify(answer.body.code)}`);
    }
    expect(faults).toEqual([]);
  });

  test('orders what is reserved to a body from nobody of another one', () => {
    const [roles] = listOfKind<RolesDocument>(EDITION, 'roles');
    const rows = procedure.steps.map((row) => ({ document: procedure.id, pointer: row.on, row }));
    expect(roles && rows.flatMap((row) => checkRowRoles(row, roles.document))).toEqual([]);
  });
});

test('no role holds a power that is reserved to another body', () => {
  const [named] = listOfKind<RolesDocument>(EDITION, 'roles');
  const strays = (named?.document.reserved ?? []).flatMap(({ body, powers }) =>
    (named?.document.roles ?? [])
      .filter((role) => role.body !== body)
      .flatMap((role) => role.may.filter((power) => powers.includes(power)).map((power) => `${role.id}: ${power}`)),
  );
  expect(strays).toEqual([]);
});

/** Whether one of the rows is this person's: the role is named, and an applicant is of the case's own enterprise. */
function isNamed(rows: readonly StepDocument[], { role, of }: Person, offline: boolean): boolean {
  if (role === null || of === 'stranger') return false;
  return rows.some(
    ({ by, onBehalf = [] }) => typeof by !== 'string' && (by.includes(role) || (offline && onBehalf.includes(role))),
  );
}

function sees({ of, powers }: Person): boolean {
  return of === 'owner' || powers.includes(READ_ALL);
}

/** Why it is none of the person's business; null for any other answer, be it a no. */
function refusalOf({ status, body }: Answer): string | null {
  const code = typeof body.code === 'string' ? body.code : '';
  const foreign = ['not-your-step', 'forbidden', 'sign-in-first', 'not-found'].includes(code);
  // What nobody may press is open to nobody: the row belongs to the clock or the system.
  return foreign || JSON.stringify(body.errors ?? []).includes('step-not-open') ? `${status} ${code}` : null;
}

function takeStep(person: Person, id: string, step: string, rows: readonly StepDocument[]): Promise<Answer> {
  const wanted = rows.flatMap(({ needs }) => needs?.input ?? []);
  const input: JsonObject = Object.fromEntries(wanted.map(({ name }) => [name, '已办理']));
  return person.visitor.post(`/api/applications/${id}/steps`, { step, comment: '理由', input });
}

/** Every question about a case reads all of its enterprise's, so those that are done with go to another one. */
async function putAway(id: string): Promise<void> {
  await server.services.db.queries('application').where({ id }).update({ enterprise_id: stranger.enterprise });
}

async function countEvents(id: string): Promise<number> {
  const rows: unknown[] = await server.services.db.queries('application_event').where({ application_id: id });
  return rows.length;
}
