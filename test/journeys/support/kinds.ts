import { expect } from 'vitest';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { overlay } from '#engine/model/overlay.ts';
import { PDF, rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import type { Story } from './story.ts';

/** The sample as an application for a grade, with or without accepting a lower one beforehand. */
export function askingFor(grade: number, { acceptLower = false } = {}): (data: JsonObject) => JsonObject {
  const request = { grade, path: grade === 4 ? 'none' : 'A', acceptLower };
  return (data) => overlay(data, { request });
}

/** The sample grown to the highest grade: six more people on the list, and a first project that is larger. */
export function grownToOne(data: JsonObject): JsonObject {
  const staff = rowsOf(data.staff ?? []);
  const [first] = staff;
  if (first === undefined) throw new Error('the sample lists nobody');
  const more = [1, 2, 3, 4, 5, 6].map((n) => ({
    ...first,
    name: `新员工${n}`,
    idNumber: residentNumber(`15010219930${n}150${n}0`),
    trainingCertificateNo: `NMAF9000${n}`,
    titleCertificateNo: `ZC90${n}`,
  }));
  const [largest, ...projects] = rowsOf(data.projects ?? []);
  return {
    ...data,
    staff: [...staff, ...more],
    projects: [{ ...largest, totalAmount: 360, securityAmount: 350 }, ...projects],
  };
}

/** A file that was uploaded for a form, as the form keeps it. */
export async function attach(applicant: Applicant, application: string): Promise<readonly JsonObject[]> {
  const kept = await applicant.visitor.upload(`/api/applications/${application}/materials`, '附件.pdf', PDF);
  expect(kept.status, JSON.stringify(kept.body)).toBe(201);
  const { id, name, bytes, sha256 } = kept.body;
  return [{ id, name, size: bytes, sha256 } as JsonObject];
}

/** Opens a draft; answers the application with its prefilled form. */
export async function openDraft(applicant: Applicant, procedure: string): Promise<JsonObject> {
  const started = await applicant.visitor.post('/api/applications', { procedure });
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  return started.body;
}

/** Lays values over the form of a draft and saves it; answers the application. */
export async function fillIn(applicant: Applicant, draft: JsonObject, values: JsonObject): Promise<JsonObject> {
  const data = overlay(objectAt(draft, 'data'), values);
  const path = `/api/applications/${textOf(draft.id)}/data`;
  const saved = await applicant.visitor.put(path, { version: draft.version ?? 0, data });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return saved.body;
}

/** What the public look-up says of a number or credit code. */
export async function lookUp(story: Story, wanted: string): Promise<readonly JsonObject[]> {
  const { items } = (await story.server.visitor().get(`/api/public/certificates?q=${wanted}`)).body;
  return rowsOf(items as Json);
}

/** Why a kind of application is closed to an enterprise in the Chinese words it reads; null when it is open. */
export async function closedBecause(applicant: Applicant, procedure: string): Promise<string | null> {
  const openings = rowsOf((await applicant.visitor.get('/api/openings')).raw);
  const because = openings.find((opening) => opening.procedure === procedure)?.because;
  return isJsonObject(because) ? textOf(because.zh) : null;
}

/** The papers and announcements of a case, in the order they were made. */
export async function noticesOf(story: Story, id: string): Promise<readonly string[]> {
  const officer = await story.as('officer');
  const notices = rowsOf((await officer.get(`/api/applications/${id}/notices`)).raw);
  return notices.map(({ kind, document }) => `${textOf(kind)} ${textOf(document)}`);
}

/** What the audit trail tells of a case: each step with its article. */
export async function auditOf(story: Story, id: string): Promise<readonly string[]> {
  const supervisor = await story.as('supervisor');
  const { items } = (await supervisor.get(`/api/audit?subject=application:${id}&size=100`)).body;
  return rowsOf(items as Json)
    .map(({ action, article }) => `${textOf(action)} ${typeof article === 'string' ? article : ''}`.trim())
    .reverse();
}

/** The object at a key. */
export function objectAt(from: JsonObject, key: string): JsonObject {
  const value = own(from, key);
  if (isJsonObject(value)) return value;
  throw new Error(`there is no object at ${key}`);
}

/** A resident number from its first seventeen digits. */
function residentNumber(first: string): string {
  const digits = first.slice(0, 17);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}
