import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { makeSamplePdf } from '#server/demo/sample-file.ts';
import type { RunningServer } from './running-server.ts';
import { textOf, type Visitor } from './visitor.ts';

/** An enterprise that registered, with the person who acts for it. */
export interface Applicant {
  readonly visitor: Visitor;
  readonly enterprise: string;
  readonly creditCode: string;
  readonly login: string;
}

/** The password of every handler. */
export const APPLICANT_PASSWORD = 'Grassland-2026';

const SAMPLE = 'forms/application/samples/good/grade-two.json';
const WHOLE = 'rules/nmg-security-service/2022-03-01/cases/whole/grade-2.json';

/** The filled form of an enterprise that reaches the second grade. */
export function sampleForm(): JsonObject {
  return objectAt(readJson(SAMPLE), 'data');
}

/** What institutions know of the same enterprise, so that its facts are whole. */
export function sampleCaptured(): JsonObject {
  const facts = objectAt(readJson(WHOLE), 'facts');
  const enterprise = objectAt(facts, 'enterprise');
  const captured = ['memberUntil', 'insuranceContinuous3m'].map((name) => [name, own(enterprise, name) ?? null]);
  return { enterprise: Object.fromEntries(captured) as JsonObject, records: [] };
}

/** Registers an enterprise through the door. */
export async function registerApplicant(
  server: RunningServer,
  { creditCode = '91150100MA0N00008Q', login = 'plumbline' } = {},
): Promise<Applicant> {
  const visitor = server.visitor();
  const answer = await visitor.post('/api/registrations', {
    form: {
      enterprise: { creditCode, name: '呼和浩特准绳安防工程有限公司' },
      account: { loginName: login, password: APPLICANT_PASSWORD },
      handler: { name: '钱二', mobile: '13800138000', email: `${login}@example.org` },
      consent: { privacy: true },
    },
  });
  expect(answer.status).toBe(201);
  const account = objectAt(answer.body, 'account');
  return { visitor, enterprise: textOf(objectAt(account, 'enterprise').id), creditCode, login };
}

/** Lets an institution record facts of an enterprise. */
export async function pushCaptured(
  server: RunningServer,
  applicant: Applicant,
  facts: JsonObject,
  sourceUpdatedAt = '2026-11-20T00:00:00Z',
): Promise<void> {
  const institution = await server.staff('institution');
  const answer = await institution.post('/api/captured', {
    source: '市场监管与会员系统',
    creditCode: applicant.creditCode,
    sourceUpdatedAt,
    facts,
  });
  expect(answer.body).toMatchObject({ status: 'accepted' });
}

/** A small PDF of one page. */
export const PDF = new Uint8Array(makeSamplePdf(['材料']));

/** Uploads a file for every part of every material that is required. */
export async function uploadRequired({ visitor }: Applicant, application: string): Promise<void> {
  const materials = (await visitor.get(`/api/applications/${application}/materials`)).raw;
  const { today } = (await visitor.get('/api/meta')).body;
  const made = `&madeOn=${textOf(today)}`;
  for (const material of rowsOf(materials).filter(({ required }) => required === true)) {
    const parts = rowsOf(own(material, 'parts') ?? []).map(({ id }) => `&part=${textOf(id)}`);
    for (const part of parts.length > 0 ? parts : ['']) {
      const path = `/api/applications/${application}/materials?material=${textOf(material.id)}${part}${made}`;
      const answer = await visitor.upload(path, '材料.pdf', PDF);
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    }
  }
}

/** Opens an application and fills it with the sample, changed where `change` says. */
export async function fillApplication(
  applicant: Applicant,
  procedure = 'procedures/initial',
  change: (data: JsonObject) => JsonObject = (data) => data,
): Promise<string> {
  const started = await applicant.visitor.post('/api/applications', { procedure });
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  const id = textOf(started.body.id);
  const saved = await applicant.visitor.put(`/api/applications/${id}/data`, { version: 0, data: change(sampleForm()) });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return id;
}

/** The rows of a list of objects. */
export function rowsOf(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function readJson(path: string): JsonObject {
  return JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
}

function objectAt(from: JsonObject, key: string): JsonObject {
  const value = own(from, key);
  if (isJsonObject(value)) return value;
  throw new Error(`there is no object at ${key}`);
}
