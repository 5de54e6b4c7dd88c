import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Form, FormContext, FormField } from './form.ts';
import { decide, type FormScope } from './form-logic.ts';
import { enterRow, openScope } from './form-scope.ts';
import { hasCreditCodeChecksum, isCreditCode } from './formats/credit-code.ts';
import { asLocalText } from './local-text-value.ts';
import { isBlank, isList, toPointer, type DataPath } from '#engine/model/pointer.ts';
import { messageOf } from './problem-message.ts';
import type { FormProblem } from './problem.ts';
import { listTexts } from './read-fields.ts';

/**
 * What a schema cannot say: check characters (`x-checksum`), rows that repeat a key (`x-key`), and checks across fields
 * (`x-checks`). A check whose values are not all there says nothing.
 */
export function listSemanticProblems(form: Form, data: JsonObject, context: FormContext): readonly FormProblem[] {
  const scope = openScope(form, data, context);
  return [...crossChecks(form.schema, [], scope), ...ofGroup(form.fields, data, [], scope)];
}

function ofGroup(
  fields: readonly FormField[],
  data: JsonObject,
  path: DataPath,
  scope: FormScope,
): readonly FormProblem[] {
  return fields.flatMap((field) => {
    const value = own(data, field.key);
    return isBlank(value) ? [] : ofField(field, value, [...path, field.key], scope);
  });
}

function ofField(field: FormField, value: Json, path: DataPath, scope: FormScope): readonly FormProblem[] {
  if (field.kind === 'text') return checksum(field, value, path);
  if (field.kind === 'group' && isJsonObject(value)) {
    return [...crossChecks(field.schema, path, scope), ...ofGroup(field.children, value, path, scope)];
  }
  if (field.kind !== 'rows' || !isList(value)) return [];
  const items = own(field.schema, 'items');
  const ofRows = value.flatMap((row, index) => {
    if (!isJsonObject(row)) return [];
    const rowScope = enterRow(scope, field, row);
    const here = [...path, index];
    const checks = isJsonObject(items) ? crossChecks(items, here, rowScope) : [];
    return [...checks, ...ofGroup(field.children, row, here, rowScope)];
  });
  return [...ofRows, ...duplicates(field, value, path)];
}

function checksum(field: FormField, value: Json, path: DataPath): readonly FormProblem[] {
  const severity = own(field.schema, 'x-checksum');
  if (severity !== 'warning' && severity !== 'error') return [];
  if (typeof value !== 'string' || !isCreditCode(value) || hasCreditCodeChecksum(value)) return [];
  const message = messageOf({ keyword: 'checksum', params: {} }, field);
  return [{ pointer: toPointer(path), code: 'checksum', severity, message }];
}

function duplicates(field: FormField, rows: readonly Json[], path: DataPath): readonly FormProblem[] {
  const key = listTexts(own(field.schema, 'x-key'));
  const first = field.children.find((child) => child.key === key[0]);
  if (first === undefined) return [];
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const values = isJsonObject(row) ? key.map((name) => own(row, name)) : [];
    if (values.length === 0 || values.some(isBlank)) return [];
    const spelled = JSON.stringify(values);
    if (!seen.has(spelled)) {
      seen.add(spelled);
      return [];
    }
    const message = messageOf({ keyword: 'duplicate', params: {} }, first);
    return [
      { pointer: toPointer([...path, index, first.key]), code: 'duplicate', severity: 'warning' as const, message },
    ];
  });
}

function crossChecks(schema: JsonObject, path: DataPath, scope: FormScope): readonly FormProblem[] {
  const checks = own(schema, 'x-checks');
  if (!isList(checks)) return [];
  return checks.filter(isJsonObject).flatMap((check) => {
    const message = asLocalText(own(check, 'message'));
    const code = own(check, 'code');
    const field = own(check, 'field');
    if (message === undefined || typeof code !== 'string' || typeof field !== 'string') return [];
    if (decide(own(check, 'holds') ?? true, scope) !== false) return [];
    const severity = own(check, 'severity') === 'warning' ? 'warning' : 'error';
    return [{ pointer: toPointer([...path, ...field.split('.')]), code, severity, message } satisfies FormProblem];
  });
}
