import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { DefectPlace } from '#server/application/defect.ts';
import { readJsonFolder } from '#server/documents/json-folder.ts';
import { DEMO_SCHEMA } from './demo-schema.ts';

/** Somebody who works in the demonstration. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** One application that a company made, told by where it came to. */
export interface DemoCase {
  readonly procedure: string;
  readonly profile: string;
  /** Days before the demonstration's now on which it began, and on which it stood where it stands. */
  readonly began: number;
  readonly reached: number;
  /** States it came through, in order; the last is where it stands. None for one that was only begun. */
  readonly goals: readonly string[];
  /** Laid over the form of the profile. */
  readonly form?: JsonObject;
  /** Parts of the form that are not filled yet. */
  readonly leavesOut?: readonly string[];
  /** Items whose evidence is refused, with the reason. */
  readonly refuses?: Readonly<Record<string, string>>;
}

/** A company of the demonstration; `about` is whatever the recipes read of it. */
export interface DemoCompany {
  readonly login: string;
  readonly name: string;
  /** Whether its account is offered to whoever tries the demonstration. */
  readonly shown?: boolean;
  readonly about?: JsonObject;
  readonly cases: readonly DemoCase[];
}

/** How forms are filled and what institutions know. */
export interface DemoProfile {
  readonly form: JsonObject;
  readonly captured: readonly { readonly source: string; readonly facts: JsonObject }[];
}

/** What the documents of `demo/` say, put together. */
export interface DemoDocuments {
  /** The wall clock of the demonstration when it begins, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
  readonly seed: string;
  /** Login of who records what institutions know. */
  readonly feeder: string;
  readonly people: readonly DemoPerson[];
  /** What every company has unless it says otherwise; later entries may read earlier ones. */
  readonly about: JsonObject;
  readonly registration: JsonObject;
  /** What is written with a step that wants a comment, by the step. */
  readonly comments: Readonly<Record<string, readonly string[]>>;
  /** What is given with a step, by the step. */
  readonly inputs: Readonly<Record<string, JsonObject>>;
  /** What may be wrong with a form or its materials, for steps that tell defects; those that a case has are drawn from. */
  readonly defects?: readonly (Partial<DefectPlace> & { readonly reason: string })[];
  readonly words: JsonObject;
  readonly companies: readonly DemoCompany[];
  getProfile(id: string): DemoProfile;
}

/** Documents of `demo/` that cannot be used, with the way to mend them. */
export class UnusableDemo extends Error {
  override readonly name = 'UnusableDemo';
}

type Plan = Omit<DemoDocuments, 'words' | 'companies' | 'getProfile'>;
type ProfilePart = Pick<DemoProfile, 'form'> & Partial<DemoProfile> & { readonly from?: string };
/** A document of `demo/` after its check. */
type DemoDocument =
  | (Plan & { readonly kind: 'demo-plan' })
  | { readonly kind: 'demo-words'; readonly words: JsonObject }
  | { readonly kind: 'demo-companies'; readonly companies: readonly DemoCompany[] }
  | (ProfilePart & { readonly kind: 'demo-profile' });
type Documents = Readonly<Record<string, DemoDocument>>;

/**
 * Reads `demo/` beside `rules/`; undefined when there is none, and then there is no demonstration world.
 * @throws UnusableDemo naming the document and what is wrong with it.
 */
export function findDemoDocuments(root: string): DemoDocuments | undefined {
  const folder = join(root, 'demo');
  if (!existsSync(folder)) return undefined;
  const documents = checked(readJsonFolder(folder));
  const parts = Object.values(documents);
  const plan = parts.find((part) => part.kind === 'demo-plan');
  if (plan === undefined)
    throw new UnusableDemo('demo/ has no document of kind "demo-plan"; add one, or remove demo/.');
  return {
    ...plan,
    words: parts.reduce((words, part) => (part.kind === 'demo-words' ? { ...words, ...part.words } : words), {}),
    companies: parts.flatMap((part) => (part.kind === 'demo-companies' ? part.companies : [])),
    getProfile: (id) => getProfile(documents, id),
  };
}

/**
 * One object over another as RFC 7396 lays them: group by group, null takes away; lists, and recipes that an operator
 * makes, are taken whole.
 */
export function layOver(under: JsonObject, over: JsonObject): JsonObject {
  const laid = Object.entries(over).map(([key, value]): [string, Json] => {
    const below = own(under, key);
    return [key, isGroup(below) && isGroup(value) ? layOver(below, value) : value];
  });
  const entries = Object.entries({ ...under, ...Object.fromEntries(laid) });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function isGroup(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && !Object.keys(value).some((key) => key.startsWith('$'));
}

function getProfile(documents: Documents, id: string): DemoProfile {
  const document = own(documents, `${id}.json`);
  if (document?.kind !== 'demo-profile') {
    throw new UnusableDemo(`demo/${id}.json is no demo-profile; name another in the company's case, or add it.`);
  }
  const { from, form, captured = [] } = document;
  if (from === undefined) return { form, captured };
  const base = getProfile(documents, from);
  return { form: layOver(base.form, form), captured: [...base.captured, ...captured] };
}

function checked(documents: Readonly<Record<string, Json>>): Documents {
  const validate = new Ajv2020({ strictTypes: false }).compile<DemoDocument>(DEMO_SCHEMA);
  const entries = Object.entries(documents).map(([path, document]): [string, DemoDocument] => {
    if (validate(document)) return [path, document];
    const error = validate.errors?.find(({ keyword }) => keyword !== 'oneOf' && keyword !== 'const');
    throw new UnusableDemo(`demo/${path}${error?.instancePath ?? ''} ${error?.message ?? 'is of no known kind'}.`);
  });
  return Object.fromEntries(entries);
}
