import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleFactsSchema } from '#engine/facts/facts-schema.ts';
import type { FormContext } from '#engine/form/form.ts';
import type { FormSource } from '#engine/form/inline-refs.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';

/** A filled form as kept under `samples/`; `errors` only in bad ones. */
export interface FormSample {
  readonly path: string;
  readonly name: string;
  readonly context: FormContext;
  readonly data: JsonObject;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly severity: string }[];
}

/** Every JSON file of a folder by its path inside it. */
export function readJsonFolder(folder: string): Readonly<Record<string, Json>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json]),
  );
}

/** The forms of the repository. */
export const FORMS: FormSource = readJsonFolder('forms');

/** The facts schema of the edition that the forms are filled in for. */
export const FACTS: JsonObject = factsOf('rules/nmg-security-service/2022-03-01');

const NOTHING_WRONG = { errors: [] };

/** The samples of a form, good or bad. */
export function listSamples(id: string, kind: 'good' | 'bad'): readonly FormSample[] {
  return Object.entries(FORMS)
    .filter(([path]) => path.startsWith(`${id}/samples/${kind}/`))
    .map(([path, sample]) => ({ ...NOTHING_WRONG, ...(sample as unknown as Partial<FormSample>), path }) as FormSample);
}

function factsOf(edition: string): JsonObject {
  const schema = assembleFactsSchema(readJsonFolder(edition));
  if (schema === undefined) throw new Error(`${edition} has no facts schema`);
  return schema;
}
