import type { ErrorObject } from 'ajv/dist/2020.js';
import { pointerStep, type Json } from '#engine/model/json.ts';
import { fromPointer, readAt } from '#engine/model/pointer.ts';
import { chosenAlternative } from './active-fields.ts';
import type { Form, FormField } from './form.ts';
import { listFields } from './index-fields.ts';

/**
 * The errors that tell a person something. Where a value may be one of several things, Ajv names what it lacks to be each of them; only
 * what it lacks to be the one it was meant to be helps. `if` says nothing of its own, and what single items or names lack under `contains`
 * and `propertyNames` is summed up by those two.
 */
export function listTellingErrors(form: Form, data: Json, errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const owners = indexOwners(form);
  const placed = errors.map((error) => ({ error, branches: listBranchesOn(error.schemaPath) }));
  const isMeant = ({ keyword, scope, index }: Branch, error: ErrorObject): boolean => {
    const owner = owners.get(scope);
    if (owner === undefined || !isChoice(keyword)) return false;
    const around = errors.find((each) => spelled(each.schemaPath) === scope && isAround(each, error));
    const value = readAt(data, fromPointer((around ?? error).instancePath));
    const chosen = owner.alternatives[chosenAlternative(owner, value) ?? -1];
    return chosen?.scope === `${scope}/${index}`;
  };
  const telling = placed.filter(({ error, branches }) => {
    return error.keyword !== 'if' && branches.every((branch) => isMeant(branch, error));
  });
  // What a choice as a whole lacks is said only where the meant branch has nothing to say.
  return telling.flatMap(({ error }) => {
    const explained = telling.some(({ error: inner, branches }) =>
      branches.some(({ scope }) => scope === spelled(error.schemaPath) && isAround(error, inner)),
    );
    return explained ? [] : [error];
  });
}

/** A step of a schema path that leads into one of several schemas, such as `#/properties/a/oneOf` and its number. */
interface Branch {
  readonly keyword: string;
  readonly scope: string;
  readonly index: string;
}

function listBranchesOn(schemaPath: string): readonly Branch[] {
  const steps = stepsOf(schemaPath);
  const branches: Branch[] = [];
  let scope = '#';
  for (let index = 0; index < steps.length - 1; index += 1) {
    const keyword = steps[index] ?? '';
    scope += pointerStep(keyword);
    if (isChoice(keyword) || keyword === 'contains' || keyword === 'propertyNames') {
      branches.push({ keyword, scope, index: steps[index + 1] ?? '' });
    }
    if (!NAMING.has(keyword)) continue;
    index += 1;
    scope += pointerStep(steps[index] ?? '');
  }
  return branches;
}

/** Keywords after which a name or a number follows, not another keyword. */
const NAMING: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'allOf',
  'anyOf',
  'oneOf',
  'prefixItems',
]);

function isChoice(keyword: string): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

function isAround(outer: ErrorObject, inner: ErrorObject): boolean {
  return inner.instancePath === outer.instancePath || inner.instancePath.startsWith(`${outer.instancePath}/`);
}

/** Ajv writes schema paths as fragments of an address, so names are escaped twice. */
function stepsOf(schemaPath: string): readonly string[] {
  return fromPointer(schemaPath.slice(schemaPath.indexOf('#') + 1)).map(decodeURIComponent);
}

function spelled(schemaPath: string): string {
  return `#${stepsOf(schemaPath).map(pointerStep).join('')}`;
}

/** The field whose alternatives a `oneOf` or `anyOf` gives, by where that stands. */
function indexOwners(form: Form): ReadonlyMap<string, FormField> {
  const owners = new Map<string, FormField>();
  for (const field of [form.root, ...listFields(form.root)]) {
    for (const { scope } of field.alternatives) owners.set(scope.slice(0, scope.lastIndexOf('/')), field);
  }
  return owners;
}
