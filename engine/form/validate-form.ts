import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import { makeAjv } from './form-ajv.ts';
import type { Form, FormContext, FormField } from './form.ts';
import { locateField } from './locate-field.ts';
import { fromPointer } from '#engine/model/pointer.ts';
import { messageOf, unknownKey } from './problem-message.ts';
import type { FormProblem } from './problem.ts';
import { pruneHidden } from './prune-hidden.ts';
import { listSemanticProblems } from './semantic-problems.ts';

/**
 * Everything to mend in the data, one problem for each place at most of each severity. Hidden values and empty inputs do not count; data
 * that should be normalised, computed or laid over by captured values goes through {@link settleForm} first.
 */
export function validateForm(form: Form, data: JsonObject, context: FormContext = {}): readonly FormProblem[] {
  const counted = openGroups(form.fields, pruneHidden(form, data, context));
  const found = [...listSchemaProblems(form, counted, context), ...listSemanticProblems(form, counted, context)];
  return inFormOrder(form, firstOfEach(found));
}

const validators = new WeakMap<JsonObject, ValidateFunction>();

/** Compiles the schema of a form once. @throws Error from Ajv when the schema is not sound, which {@link checkForm} reports. */
export function compileForm(form: Form): ValidateFunction {
  const known = validators.get(form.schema);
  if (known !== undefined) return known;
  const compiled = makeAjv().compile(form.schema);
  validators.set(form.schema, compiled);
  return compiled;
}

function listSchemaProblems(form: Form, data: JsonObject, context: FormContext): readonly FormProblem[] {
  const validate = compileForm(form);
  if (validate(data)) return [];
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((error) => toProblem(form, data, context, error));
}

/** A wrong type explains every other failure at the same place, so it comes first. */
function rank(error: ErrorObject): number {
  return error.keyword === 'type' ? 0 : 1;
}

function toProblem(form: Form, data: JsonObject, context: FormContext, error: ErrorObject): readonly FormProblem[] {
  const params = error.params as Readonly<Record<string, unknown>>;
  const code = error.keyword;
  if (typeof params.additionalProperty === 'string') {
    const pointer = error.instancePath + pointerStep(params.additionalProperty);
    return [{ pointer, code, severity: 'error', message: unknownKey(params.additionalProperty) }];
  }
  const missing = typeof params.missingProperty === 'string' ? pointerStep(params.missingProperty) : '';
  const pointer = error.instancePath + missing;
  const place = locateField(form, data, pointer, context);
  if (!place.shown) return [];
  const message = messageOf({ keyword: code, params }, place.field ?? place.nearest ?? wholeForm(form));
  return [{ pointer, code, severity: 'error', message }];
}

function wholeForm(form: Form): FormField {
  const nothing = { children: [], conditions: [], source: 'declared', required: true } as const;
  return { ...nothing, key: '', scope: '#', path: [], kind: 'group', title: form.title, schema: form.schema };
}

/** Required groups that are not there yet are opened, so that their fields are named instead of the group. */
function openGroups(fields: readonly FormField[], data: JsonObject): JsonObject {
  const opened = fields.flatMap((field): [string, Json][] => {
    if (field.kind !== 'group') return [];
    const value = own(data, field.key);
    if (value === undefined && !field.required) return [];
    if (value !== undefined && !isJsonObject(value)) return [];
    return [[field.key, openGroups(field.children, value ?? {})]];
  });
  return opened.length === 0 ? data : { ...data, ...Object.fromEntries(opened) };
}

function firstOfEach(problems: readonly FormProblem[]): readonly FormProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ pointer, severity }) => {
    const place = `${severity} ${pointer}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** Problems in the order in which somebody meets the fields. */
function inFormOrder(form: Form, problems: readonly FormProblem[]): readonly FormProblem[] {
  const placed = problems.map((problem) => ({ problem, place: positionOf(form.fields, fromPointer(problem.pointer)) }));
  return placed.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ problem }) => problem);
}

/** The number of the field or row at each step; what the form does not know comes last. */
function positionOf(fields: readonly FormField[], path: readonly string[]): readonly number[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const index = fields.findIndex(({ key }) => key === step);
  const field = fields[index];
  if (field === undefined) return [Infinity];
  const [row, ...inRow] = rest;
  if (field.kind !== 'rows' || row === undefined) return [index, ...positionOf(field.children, rest)];
  return [index, Number(row), ...positionOf(field.children, inRow)];
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((step, index) => step !== b[index]);
  if (differing === -1) return a.length - b.length;
  return (a[differing] ?? -1) - (b[differing] ?? -1);
}
