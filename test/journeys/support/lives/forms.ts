import { Readable } from 'node:stream';
import type { FormField } from '#engine/form/form.ts';
import { isList, readAt, writeAt } from '#engine/model/pointer.ts';
import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import {
  addDays,
  daysBetween,
  isPlainDate,
  isPlainMonth,
  shiftMonth,
  type PlainDate,
} from '#engine/model/plain-date.ts';
import { layOver, type DemoCase } from '#server/demo/demo-documents.ts';
import { fillCase, makeForm } from '#server/demo/fill-case.ts';
import { cookObject, type Kitchen } from '#server/demo/recipe.ts';
import { kitchenOf } from '#server/demo/tell-company.ts';
import type { Actor } from '#server/account/actor.ts';
import { SCAN } from '#server/application/surroundings.ts';
import { makeSamplePdf } from '#server/demo/sample-file.ts';
import { readJsonFolder } from '#server/documents/json-folder.ts';
import type { Company, World } from './world.ts';

/** A good sample of a form, and the day it was written for. */
interface Sample {
  readonly asOf: PlainDate;
  readonly data: JsonObject;
}

/** Seldom do institutions know nothing of an enterprise that applies. */
const OFTEN = 0.9;
/** Seldom does an enterprise want something else than its sample. */
const SELDOM = 0.3;

const SAMPLES = readJsonFolder('forms');

/**
 * Fills the form of a case and hands its files in, by chance as a profile of the demonstration or a sample says: a `sound`
 * one as a good sample, an `odd` one as a sample that has a peculiarity.
 */
export async function fillForm(
  world: World,
  company: Company,
  id: string,
  login: string,
  kind: 'sound' | 'odd' = 'sound',
): Promise<void> {
  const found = await world.getCase(id);
  const { application, procedure } = found;
  if (procedure.form === null) return;
  const kitchen = await openKitchen(world, company);
  const profiles = world.documents.companies
    .flatMap(({ cases }) => cases)
    .filter((told) => told.procedure === procedure.id);
  const bad = samplesOf(procedure.form, 'bad');
  const good: (DemoCase | Sample)[] = [...distinctCases(profiles), ...samplesOf(procedure.form, 'good')];
  const kinds = bad.length > 0 && (kind === 'odd' || good.length === 0) ? bad : good;
  if (kinds.length === 0) return;
  const leading = good.filter((one) => 'goals' in one && one.goals.includes(world.aim));
  const chosen =
    leading.length > 0 && world.random.next() < 0.5
      ? world.random.pick(leading)
      : world.takeTurns(procedure.form, kinds);
  const profile = 'data' in chosen ? anyProfile(world) : chosen.profile;
  const told = 'data' in chosen ? { ...NOTHING_TOLD, procedure: procedure.id } : chosen;
  const filled =
    'data' in chosen
      ? layOver(withHeld(adapted(chosen, kitchen.day, company.creditCode), kitchen), withoutRows(application.data))
      : makeForm({ told, kitchen }, world.documents.getProfile(profile));
  if (world.random.next() < OFTEN) await pushProfile(world, company, profile, filled);
  const fields = found.rules.getForm(procedure.form).fields;
  const meant = kind === 'odd' || world.random.next() < SELDOM ? changeMind(world, fields, filled) : filled;
  const form = { ...emptiedRows(application.data), ...meant };
  const played = { id, told: { ...told, leavesOut: [] }, handler: login, kitchen, preparations: new Set<string>() };
  const by = await world.actor(login);
  await takeFilesBack(world, id, by);
  await fillCase(world.stage, played, by, form);
  if (application.offlineReason !== null && by.enterprise === null) await scanPapers(world, id, by);
}

/** Whoever fills a form anew hands its files in anew. */
async function takeFilesBack({ services }: World, id: string, by: Actor): Promise<void> {
  for (const { files } of await services.materials.list(by, id)) {
    for (const file of files) await services.materials.remove(by, id, file.id);
  }
}

/** A case that came on paper brings a scan of it. */
async function scanPapers({ services }: World, id: string, by: Actor): Promise<void> {
  const given = { material: null, part: null, madeOn: null, purpose: SCAN, replaces: null };
  await services.materials.upload(by, id, given, async (rules) => ({
    ...(await services.files.put(Readable.from([makeSamplePdf(['纸质申请表'])]), rules)),
    name: '纸质申请表.pdf',
  }));
}

/** The form with another answer to one or two of its questions that have a few answers to choose from. */
function changeMind({ random }: World, fields: readonly FormField[], form: JsonObject): JsonObject {
  const questions = fields
    .flatMap((field) => (field.kind === 'group' ? field.children : [field]))
    .map(({ path, schema }) => ({ path, answers: answersOf(schema) }))
    .filter(({ path, answers }) => answers.length > 1 && readAt(form, path) !== undefined);
  return random
    .shuffle(questions)
    .slice(0, random.whole(1, 2))
    .reduce((changed, { path, answers }) => writeAt(changed, path, random.pick(answers)), form);
}

/** What may be answered where little may; a statement has to be made as it is. */
function answersOf(schema: JsonObject): readonly Json[] {
  const listed = own(schema, 'enum');
  if (isList(listed)) return listed;
  return own(schema, 'type') === 'boolean' && own(schema, 'const') === undefined ? [true, false] : [];
}

/** A good sample of a form as somebody would send it today; nothing for a form that has none. */
export async function sampleFor(world: World, form: string, { creditCode }: Company): Promise<JsonObject> {
  const samples = samplesOf(form, 'good');
  if (samples.length === 0) return {};
  const { rulebook, db } = world.services;
  const data = adapted(world.random.pick(samples), await rulebook.today(db.queries), creditCode);
  const { fields } = (await rulebook.getCurrent(db.queries)).getForm(form);
  return world.random.next() < SELDOM ? changeMind(world, fields, data) : data;
}

/** Lets institutions record what a profile says they know, of the rows of a form where one is given. */
export async function pushProfile(
  world: World,
  company: Company,
  profile = anyProfile(world),
  written?: JsonObject,
): Promise<void> {
  const { documents, services } = world;
  const { form, captured } = documents.getProfile(profile);
  const kitchen = await openKitchen(world, company);
  const names = { ...kitchen.names, form: layOver(cookObject(form, kitchen), written ?? {}) };
  const feeder = await world.actor(documents.feeder);
  for (const { source, facts } of captured) {
    const known = cookObject(facts, { ...kitchen, names });
    const { creditCode } = company;
    await services.feed.push(feeder, { source, creditCode, sourceUpdatedAt: services.clock.now(), facts: known });
  }
  world.tell(`institutions write of ${company.login} as ${profile} says`);
}

function anyProfile({ random, documents }: World): string {
  return random.pick(documents.companies.flatMap(({ cases }) => cases)).profile;
}

function withoutRows(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !Array.isArray(value)));
}

/** What was prefilled from records of other rows is taken out again. */
function emptiedRows(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (Array.isArray(value) ? [[key, []]] : [])));
}

async function openKitchen(world: World, { told, enterprise }: Company): Promise<Kitchen> {
  const held = await world.services.around.findHeldCertificate(world.services.db.queries, enterprise);
  return kitchenOf(world.stage, told, world.now, {
    certificate: held
      ? { ...held }
      : { number: 'NMGAF2022000000', grade: 4, issuedOn: '2022-03-01', validUntil: '2023-05-31' },
  });
}

const NOTHING_TOLD = { profile: '', began: 0, reached: 0, goals: [] };

function distinctCases(cases: readonly DemoCase[]): readonly DemoCase[] {
  return [...new Map(cases.map((told) => [`${told.profile} ${told.goals.at(-1)}`, told])).values()];
}

function samplesOf(form: string, kind: 'good' | 'bad'): readonly Sample[] {
  return Object.entries(SAMPLES).flatMap(([path, sample]) => {
    if (!path.startsWith(`${form}/samples/${kind}/`) || !isJsonObject(sample)) return [];
    const context = own(sample, 'context');
    const data = own(sample, 'data');
    const asOf = isJsonObject(context) ? ownText(context, 'asOf') : undefined;
    return asOf !== undefined && isJsonObject(data) ? [{ asOf, data }] : [];
  });
}

/** A sample with all its days and months as much later as today is after its own, told of another enterprise. */
function adapted({ asOf, data }: Sample, today: PlainDate, creditCode: string): JsonObject {
  const days = daysBetween(asOf, today);
  const months = monthsBetween(asOf, today);
  const its = creditCodesIn(data);
  const adapt = (value: Json): Json => {
    if (typeof value === 'string') {
      if (isPlainDate(value)) return addDays(value, days);
      if (isPlainMonth(value)) return shiftMonth(value, months);
      return its.has(value) ? creditCode : value;
    }
    if (Array.isArray(value)) return value.map((part: Json) => adapt(part));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, adapt(part)]));
  };
  return adapt(data) as JsonObject;
}

/** The credit codes that a sample speaks of. */
function creditCodesIn(data: Json): ReadonlySet<string> {
  if (Array.isArray(data)) return new Set(data.flatMap((part: Json) => [...creditCodesIn(part)]));
  if (!isJsonObject(data)) return new Set();
  const found = Object.entries(data).flatMap(([key, value]) =>
    key === 'creditCode' && typeof value === 'string' ? [value] : [...creditCodesIn(value)],
  );
  return new Set(found);
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [fromYear, fromMonth] = from.split('-').map(Number);
  const [toYear, toMonth] = to.split('-').map(Number);
  return ((toYear ?? 0) - (fromYear ?? 0)) * 12 + (toMonth ?? 0) - (fromMonth ?? 0);
}

/** A sample that speaks of a certificate speaks of the one that is held. */
function withHeld(data: JsonObject, { names }: Kitchen): JsonObject {
  const held = own(names, 'certificate');
  const written = own(data, 'certificate');
  if (!isJsonObject(held) || !isJsonObject(written)) return data;
  const known = Object.entries(held).filter(([key]) => key in written);
  const typed = known.map(([key, value]): [string, Json] => [
    key,
    typeof written[key] === 'number' ? Number(value) : value,
  ]);
  return { ...data, certificate: { ...written, ...Object.fromEntries(typed) } };
}
