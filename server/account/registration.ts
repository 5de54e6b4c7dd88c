import type { Form, FormField } from '#engine/form/form.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { toPointer, writeAt } from '#engine/model/pointer.ts';
import { Problem } from '#server/http/problem.ts';

/** What a registration form must tell, wherever in the form it stands. */
export interface Registration {
  readonly login: string;
  readonly password: string;
  readonly personName: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  /** The form's data without the password. */
  readonly data: JsonObject;
}

const KEYWORD = 'x-account';
const SECRET = 'password';

/**
 * Reads a filled registration form by the keyword `x-account` of its fields.
 * @throws Problem 422 naming what the form did not give.
 */
export function readRegistration(form: Form, data: JsonObject): Registration {
  const get = readerOf(form, data);
  return {
    login: get('login'),
    password: get(SECRET),
    personName: get('personName'),
    enterpriseName: get('enterpriseName'),
    creditCode: get('creditCode'),
    data: withoutSecrets(form.fields, data),
  };
}

/** Where the handler of an enterprise can be reached, as the registration form told it. */
export interface Contacts {
  readonly email: string | undefined;
  readonly mobile: string | undefined;
}

/** Reads the addresses out of a registration by the keyword `x-account` of its fields; what was not given is absent. */
export function readContacts(form: Form, data: JsonObject): Contacts {
  const found = new Map<string, string>();
  collect(form.fields, data, found);
  return { email: found.get('email') || undefined, mobile: found.get('mobile') || undefined };
}

/** An enterprise by what everybody calls it by. */
export interface NamedEnterprise {
  readonly name: string;
  readonly creditCode: string;
}

/** A registration form that tells only which enterprise it is, and where it says so. */
export function fillEnterprise(
  form: Form,
  { name, creditCode }: NamedEnterprise,
): { readonly data: JsonObject; readonly pointers: readonly string[] } {
  const told: Readonly<Record<string, string>> = { enterpriseName: name, creditCode };
  const places = listPlaces(form.fields).flatMap(({ path, schema }) => {
    const keyword = own(schema, KEYWORD);
    const value = typeof keyword === 'string' ? own(told, keyword) : undefined;
    return value === undefined ? [] : [{ path, value }];
  });
  return {
    data: places.reduce<JsonObject>((data, { path, value }) => writeAt(data, path, value), {}),
    pointers: places.map(({ path }) => toPointer(path)),
  };
}

/** Which enterprise a filled registration form is of. @throws Problem 422 naming what it did not give. */
export function readEnterprise(form: Form, data: JsonObject): NamedEnterprise {
  const get = readerOf(form, data);
  return { name: get('enterpriseName'), creditCode: get('creditCode') };
}

function readerOf(form: Form, data: JsonObject): (name: string) => string {
  const found = new Map<string, string>();
  collect(form.fields, data, found);
  return (name) => {
    const value = found.get(name);
    if (value) return value;
    throw incomplete(name);
  };
}

function listPlaces(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...listPlaces(field.children)]);
}

function collect(fields: readonly FormField[], data: JsonObject, found: Map<string, string>): void {
  for (const field of fields) {
    const value = own(data, field.key);
    const name = own(field.schema, KEYWORD);
    if (typeof name === 'string' && typeof value === 'string') found.set(name, value.trim());
    if (isJsonObject(value)) collect(field.children, value, found);
  }
}

function withoutSecrets(fields: readonly FormField[], data: JsonObject): JsonObject {
  const kept = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    const field = fields.find((candidate) => candidate.key === key);
    if (field && own(field.schema, 'x-widget') === SECRET) return [];
    if (field && own(field.schema, KEYWORD) === SECRET) return [];
    return [[key, field && isJsonObject(value) ? withoutSecrets(field.children, value) : value]];
  });
  return Object.fromEntries(kept);
}

function incomplete(name: string): Problem {
  return new Problem(422, 'registration-incomplete', {
    zh: `注册表没有给出“${name}”。请补充后重新提交；如表中没有此项，请联系工作人员。`,
    en: `The registration does not give "${name}". Fill it in, or tell the staff if the form has no such field.`,
  });
}
