import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';
import { resolve, type Operation } from './contract.ts';
import { PDF } from './applicant.ts';
import type { Answer, Visitor } from './visitor.ts';

/** Values for whatever the contract calls by these names: ids of things that are there. */
export type Known = Readonly<Record<string, string>>;

/** Calls an operation with the least that its contract lets through, and with what is known by name. */
export async function knock(visitor: Visitor, operation: Operation, known: Known): Promise<Answer> {
  const path = addressOf(operation, known);
  const { method, bodies } = operation;
  if (method === 'get' || method === 'delete') return visitor[method](path);
  if (method !== 'post' && method !== 'put') throw new Error(`${operation.id}: nobody can send ${method} yet`);
  if ('multipart/form-data' in bodies) return visitor.upload(path, '材料.pdf', PDF);
  if ('application/octet-stream' in bodies) return visitor.putBytes(path, PDF);
  const schema = own(bodies, 'application/json');
  return visitor[method](path, schema ? leastOf(schema, known, operation.id) : {});
}

/** The names among an operation's path parameters. */
export function pathNames({ parameters }: Operation): readonly string[] {
  return parameters.filter(({ place }) => place === 'path').map(({ name }) => name);
}

function addressOf({ id, path, parameters }: Operation, known: Known): string {
  const valueOf = (name: string, schema: JsonObject) =>
    encodeURIComponent(own(known, name) ?? wordOf(leastOf(schema, known, `${id}, ${name}`)));
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    valueOf(name, parameters.find((parameter) => parameter.name === name)?.schema ?? {}),
  );
  const query = parameters
    .filter(({ place, required }) => place === 'query' && required)
    .map(({ name, schema }) => `${name}=${valueOf(name, schema)}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

/** The smallest value of a schema: its example, its first choice, or what is required and nothing more. */
function leastOf(part: JsonObject, known: Known, where: string): Json {
  const schema = resolve(part);
  const given = own(schema, 'example') ?? own(schema, 'const') ?? firstOf(own(schema, 'enum'));
  if (given !== undefined) return given;
  const choice = firstOf(own(schema, 'anyOf') ?? own(schema, 'oneOf'));
  if (isJsonObject(choice)) return leastOf(choice, known, where);
  const type = own(schema, 'type');
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return leastObject(schema, known, where);
    case 'array':
      return Array.from({ length: numberAt(schema, 'minItems') }, () =>
        leastOf((own(schema, 'items') ?? {}) as JsonObject, known, where),
      );
    case 'string':
      return leastText(schema, where);
    case 'integer':
    case 'number':
      return numberAt(schema, 'minimum');
    case 'boolean':
      return false;
    default:
      return {};
  }
}

function leastObject(schema: JsonObject, known: Known, where: string): JsonObject {
  const properties = (own(schema, 'properties') ?? {}) as JsonObject;
  const required = (own(schema, 'required') ?? []) as readonly string[];
  const wanted = Object.keys(properties).filter((name) => required.includes(name) || name in known);
  const names = wanted.length < numberAt(schema, 'minProperties') ? Object.keys(properties).slice(0, 1) : wanted;
  return Object.fromEntries(
    names.map((name) => [
      name,
      own(known, name) ?? leastOf((own(properties, name) ?? {}) as JsonObject, known, `${where}, ${name}`),
    ]),
  );
}

const FORMATS: Readonly<Record<string, string>> = { 'date-time': '2020-01-01T00:00:00Z', date: '2020-01-01' };

function leastText(schema: JsonObject, where: string): string {
  const text = own(FORMATS, ownText(schema, 'format') ?? '') ?? 'x'.repeat(Math.max(1, numberAt(schema, 'minLength')));
  const pattern = ownText(schema, 'pattern');
  const fitting = [text, '2020-01-01', '0'.repeat(64)].find(
    (candidate) => pattern === undefined || new RegExp(pattern, 'u').test(candidate),
  );
  if (fitting !== undefined) return fitting;
  throw new Error(`${where}: no text is known for ${pattern}; give the schema an example`);
}

function numberAt(schema: JsonObject, key: string): number {
  return Number(own(schema, key) ?? 0);
}

function firstOf(list: Json | undefined): Json | undefined {
  return Array.isArray(list) ? (list as readonly Json[])[0] : undefined;
}

function wordOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
