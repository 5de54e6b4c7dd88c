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
import { readJsonFolder } from '#server/documents/json-folder.ts';
import type { Company, World } from './world.ts';

/** A good sample of a form, and the day it was written for. */
interface Sample {
  readonly asOf: PlainDate;
  readonly data: JsonObject;
}

/** Seldom do institutions know nothing of an enterprise that applies. */
const OFTEN = 0.9;

const SAMPLES = readJsonFolder('forms');

/** Fills the form of a case and hands its files in, by chance as a profile of the demonstration or a good sample says. */
export async function fillForm(world: World, company: Company, id: string, login: string): Promise<void> {
  const { application, procedure } = await world.getCase(id);
  if (procedure.form === null) return;
  const kitchen = await openKitchen(world, company);
  const profiles = world.documents.companies
    .flatMap(({ cases }) => cases)
    .filter((told) => told.procedure === procedure.id);
  const kinds: (DemoCase | Sample)[] = [...distinctProfiles(profiles), ...samplesOf(procedure.form)];
  if (kinds.length === 0) return;
  const chosen = world.random.pick(kinds);
  const profile = 'data' in chosen ? anyProfile(world) : chosen.profile;
  const told = 'data' in chosen ? { ...NOTHING_TOLD, procedure: procedure.id } : chosen;
  const filled =
    'data' in chosen
      ? layOver(withHeld(moved(chosen.data, chosen.asOf, kitchen.day), kitchen), withoutRows(application.data))
      : makeForm({ told, kitchen }, world.documents.getProfile(profile));
  if (world.random.next() < OFTEN) await pushProfile(world, company, profile, filled);
  const form = { ...emptiedRows(application.data), ...filled };
  const played = { id, told: { ...told, leavesOut: [] }, handler: login, kitchen, preparations: new Set<string>() };
  await fillCase(world.stage, played, await world.actor(login), form);
}

/** A good sample of a form as somebody would send it today; nothing for a form that has none. */
export async function sampleFor(world: World, form: string): Promise<JsonObject> {
  const samples = samplesOf(form);
  if (samples.length === 0) return {};
  const { asOf, data } = world.random.pick(samples);
  return moved(data, asOf, await world.services.rulebook.today(world.services.db.queries));
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

function distinctProfiles(cases: readonly DemoCase[]): readonly DemoCase[] {
  return [...new Map(cases.map((told) => [told.profile, told])).values()];
}

function samplesOf(form: string): readonly Sample[] {
  return Object.entries(SAMPLES).flatMap(([path, sample]) => {
    if (!path.startsWith(`${form}/samples/good/`) || !isJsonObject(sample)) return [];
    const context = own(sample, 'context');
    const data = own(sample, 'data');
    const asOf = isJsonObject(context) ? ownText(context, 'asOf') : undefined;
    return asOf !== undefined && isJsonObject(data) ? [{ asOf, data }] : [];
  });
}

/** The same data with all its days and months as much later as today is after the sample's day. */
function moved(data: JsonObject, from: PlainDate, to: PlainDate): JsonObject {
  const days = daysBetween(from, to);
  const months = monthsBetween(from, to);
  const move = (value: Json): Json => {
    if (typeof value === 'string' && isPlainDate(value)) return addDays(value, days);
    if (typeof value === 'string' && isPlainMonth(value)) return shiftMonth(value, months);
    if (Array.isArray(value)) return value.map((part: Json) => move(part));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]));
  };
  return move(data) as JsonObject;
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
