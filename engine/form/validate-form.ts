import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isJsonObject, own, pointerStep, type JsonObject } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import { fromPointer, isList, readAt } from '#engine/model/pointer.ts';
import { completeForm } from './complete-form.ts';
import { makeAjv } from './form-ajv.ts';
import { ANY_ROW, type FieldPart, type Form, type FormContext, type FormField } from './form.ts';
import { locateField } from './locate-field.ts';
import { messageOf, unknownKey, type Failure } from './problem-message.ts';
import type { FormProblem } from './problem.ts';
import { pruneHidden } from './prune-hidden.ts';
import { listTexts } from './read-fields.ts';
import { listTellingErrors } from './schema-errors.ts';
import { listSemanticProblems } from './semantic-problems.ts';

/**
 * Everything to mend in the data, one problem for each place at most of each severity. Hidden values and empty inputs do not count; data
 * that should be normalised, computed or laid over by captured values goes through {@link settleForm} first.
 */
export function validateForm(form: Form, data: JsonObject, context: FormContext = {}): readonly FormProblem[] {
  const counted = completeForm(form, pruneHidden(form, data, context), context);
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
  return listTellingErrors(form, data, validate.errors ?? [])
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
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === 'string') {
    const pointer = error.instancePath + pointerStep(extra);
    return [{ pointer, code, severity: 'error', message: unknownKey(extra) }];
  }
  const missing = typeof params.missingProperty === 'string' ? pointerStep(params.missingProperty) : '';
  const pointer = error.instancePath + missing;
  const place = locateField(form, data, pointer, context);
  if (!place.shown) return [];
  const field = place.field ?? place.nearest ?? form.root;
  const failure: Failure = { keyword: code, params, titles: titlesOf(form, data, context, error) };
  return [{ pointer, code, severity: 'error', message: messageOf(failure, field) }];
}

/** The fields that a failure speaks of beside its own: the one that asks for another, or those of which one is needed. */
function titlesOf(form: Form, data: JsonObject, context: FormContext, error: ErrorObject): readonly LocalText[] {
  const { property } = error.params as Readonly<Record<string, unknown>>;
  const keys = error.keyword === 'dependentRequired' ? [String(property)] : listNeeded(form.schema, error);
  return keys.map((key) => {
    const place = locateField(form, data, error.instancePath + pointerStep(key), context);
    return place.field?.title ?? untranslated(key);
  });
}

/** Keys of which an `anyOf` or `oneOf` asks for one or another, where it asks for nothing else. */
function listNeeded(schema: JsonObject, error: ErrorObject): readonly string[] {
  if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') return [];
  const branches = readAt(schema, fromPointer(error.schemaPath.slice(1)).map(decodeURIComponent));
  if (!isList(branches)) return [];
  const needed = branches.map((branch) => (isJsonObject(branch) ? listTexts(own(branch, 'required')) : []));
  return needed.every((keys) => keys.length > 0) ? [...new Set(needed.flat())] : [];
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
  const placed = problems.map((problem) => ({ problem, place: positionOf(form.root, fromPointer(problem.pointer)) }));
  return placed.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ problem }) => problem);
}

/** The number of the field or row at each step; what the form does not know comes last. */
function positionOf(around: FieldPart, path: readonly string[]): readonly number[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const fields = listAllAt(around);
  const index = fields.findIndex(({ key }) => key === step || key === ANY_ROW);
  const field = fields[index];
  if (field === undefined) return [Infinity];
  if (field.key === ANY_ROW) return [Number(step), ...positionOf(field, rest)];
  const [row, ...inRow] = rest;
  if (field.kind !== 'rows' || row === undefined) return [index, ...positionOf(field, rest)];
  return [index, Number(row), ...positionOf(field, inRow)];
}

function listAllAt(part: FieldPart): readonly FormField[] {
  return [...part.children, ...part.branches.flatMap(listAllAt), ...part.alternatives.flatMap(listAllAt)];
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((step, index) => step !== b[index]);
  if (differing === -1) return a.length - b.length;
  return (a[differing] ?? -1) - (b[differing] ?? -1);
}
