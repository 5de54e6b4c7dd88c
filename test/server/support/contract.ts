import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import { rowsOf } from './applicant.ts';

/** Who may call an operation, as the contract says it. */
export type Access = 'public' | 'signed-in' | readonly string[];

/** What can be asked of the server's interface. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** As the contract spells it, `/api/applications/{application}`. */
  readonly path: string;
  readonly tags: readonly string[];
  /** Undefined where the contract forgot to say. */
  readonly access: Access | undefined;
  readonly parameters: readonly Parameter[];
  /** Schemas of the body by media type. */
  readonly bodies: Readonly<Record<string, JsonObject>>;
}

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: JsonObject;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const CONTRACT = parse(readFileSync('server/openapi.yaml', 'utf8')) as JsonObject;

/** Every operation of the contract, in its order. */
export function listOperations(): readonly Operation[] {
  return Object.entries(objectAt(CONTRACT, 'paths')).flatMap(([path, item]) =>
    isJsonObject(item)
      ? METHODS.filter((method) => method in item).map((method) => readOperation(path, method, item))
      : [],
  );
}

/** What a reference stands for; anything else stands for itself. @throws Error for one that leads nowhere. */
export function resolve(part: JsonObject): JsonObject {
  const reference = ownText(part, '$ref');
  if (reference === undefined) return part;
  const steps = reference.replace(/^#\//, '').split('/');
  return resolve(steps.reduce((at, step) => objectAt(at, step), CONTRACT));
}

function readOperation(path: string, method: string, item: JsonObject): Operation {
  const operation = objectAt(item, method);
  const body = resolve((own(operation, 'requestBody') ?? {}) as JsonObject);
  const contents = Object.entries((own(body, 'content') ?? {}) as JsonObject);
  return {
    id: ownText(operation, 'operationId') ?? `${method} ${path}`,
    method,
    path,
    tags: (own(operation, 'tags') ?? []) as readonly string[],
    access: own(operation, 'x-access') as Access | undefined,
    parameters: [item, operation].flatMap((level) => rowsOf(own(level, 'parameters') ?? [])).map(readParameter),
    bodies: Object.fromEntries(contents.map(([type, content]) => [type, schemaOf(content)])),
  };
}

function readParameter(part: JsonObject): Parameter {
  const parameter = resolve(part);
  return {
    name: ownText(parameter, 'name') ?? '',
    place: ownText(parameter, 'in') ?? '',
    required: own(parameter, 'required') === true,
    schema: schemaOf(parameter),
  };
}

function schemaOf(part: Json): JsonObject {
  return isJsonObject(part) ? resolve((own(part, 'schema') ?? {}) as JsonObject) : {};
}

function objectAt(from: JsonObject, key: string): JsonObject {
  const value = own(from, key);
  if (isJsonObject(value)) return value;
  throw new Error(`the contract has no object at ${key}`);
}
