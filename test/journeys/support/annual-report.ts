import { addMonths } from '#engine/model/plain-date.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { isJsonObject } from '#engine/model/json.ts';
import { pushCaptured, rowsOf, sampleForm, type Applicant } from '#test/server/support/applicant.ts';
import { FIRST_DAY } from '#test/server/support/running-server.ts';
import type { Answer } from '#test/server/support/visitor.ts';
import type { Story } from './story.ts';

/** A holder of the second grade whose membership goes on for years. */
export async function holder(
  story: Story,
  who: { creditCode?: string; login?: string } = {},
): Promise<{ readonly applicant: Applicant; readonly number: string }> {
  const applicant = await story.enterprise(who);
  await setMembership(story, applicant, '2030-12-31');
  const { number } = await story.grant(applicant);
  return { applicant, number };
}

/** Lets the association's list of members say something else. */
export async function setMembership(story: Story, applicant: Applicant, memberUntil: string): Promise<void> {
  const facts = { enterprise: { memberUntil, insuranceContinuous3m: true }, records: [] };
  await pushCaptured(story.server, applicant, facts, story.now());
}

/** The form of a report by an enterprise that goes on as it did: every day in the sample lies later. */
export function reportForm(number: string, today: string): JsonObject {
  const form = Object.entries(sampleForm()).filter(([name]) => name !== 'request');
  const none = '无';
  return {
    ...(later(Object.fromEntries(form), today) as JsonObject),
    report: { certificate: { number }, unchanged: true },
    incidents: { penalties: none, lawsuits: none, accidents: none, complaints: none },
  };
}

/** A form that was made for the first day of all stories, with every day in it later. */
export function laterBy(data: JsonObject, today: string): JsonObject {
  return later(data, today) as JsonObject;
}

/** Hands a report in. */
export async function report(
  story: Story,
  applicant: Applicant,
  number: string,
  change: (data: JsonObject) => JsonObject = steady,
): Promise<string> {
  const today = await story.today();
  return story.submit(applicant, 'procedures/annual-report', () => change(reportForm(number, today)));
}

/** Points for the second grade and no more. */
export function steady(data: JsonObject): JsonObject {
  return without(data, ['patents', 'standards', 'techAwards', 'recognitions']);
}

/** Points for the third grade: most of what earned them is gone, and staff with it. */
export function poorer(data: JsonObject): JsonObject {
  const merits = ['qualifications', 'skillContests', 'qualityAwards', 'honours', 'contributions', 'ownProducts'];
  return { ...without(steady(data), [...merits, 'certifications']), staff: rowsOf(data.staff ?? null).slice(0, 8) };
}

/** Hardly any points. */
export function bare(data: JsonObject): JsonObject {
  const left = poorer(data);
  const [person] = rowsOf(left.staff ?? null);
  return {
    ...without(left, ['projects', 'maintenanceContracts']),
    registration: { ...(left.registration as JsonObject), registeredCapital: 10, establishedOn: '2026-01-05' },
    operation: { ...(left.operation as JsonObject), officeArea: 20, inBusinessSince: '2026-01' },
    credit: without(left.credit as JsonObject, ['industryRating', 'publicRating']),
    staff: person === undefined ? [] : [person],
  };
}

/** What everybody sees of a certificate. */
export async function lookUp(story: Story, number: string): Promise<JsonObject> {
  const found = (await story.server.visitor().get(`/api/public/certificates?q=${number}`)).body.items ?? null;
  return rowsOf(found)[0] ?? {};
}

/** Tries to open a report. */
export function openReport({ visitor }: Applicant): Promise<Answer> {
  return visitor.post('/api/applications', { procedure: 'procedures/annual-report' });
}

function without(data: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

/** Every day of the data so many whole months later as have passed, every month so many as the calendar shows. */
function later(value: Json, today: string): Json {
  if (Array.isArray(value)) return value.map((each: Json) => later(each, today));
  if (isJsonObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, later(each, today)]));
  if (typeof value !== 'string') return value;
  const shown = monthsTo(today);
  const passed = today.slice(8) < FIRST_DAY.slice(8) ? shown - 1 : shown;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return addMonths(value, passed);
  return /^\d{4}-\d{2}$/.test(value) ? addMonths(`${value}-01`, shown).slice(0, 7) : value;
}

function monthsTo(day: string): number {
  const count = (at: string) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7));
  return count(day) - count(FIRST_DAY);
}
