import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import { suggest } from '#engine/model/suggest.ts';
import { followPath, listRequired, openScope } from './data-shape.ts';
import { textFault, type TextFault } from './text-fault.ts';

/** A place of print.json with what is wrong there. */
export interface PrintFault {
  readonly pointer: string;
  readonly fault: TextFault;
}

/** What a print.json fills that the data schema does not declare, and what that requires and nothing fills. */
export function checkPrint(print: Json, dataSchema: JsonObject): readonly PrintFault[] {
  const data = isJsonObject(print) ? own(print, 'data') : undefined;
  const filled = isJsonObject(data) ? Object.keys(data) : [];
  const stray = filled.flatMap((path) => strayPath(path, dataSchema));
  const unfilled = listUnfilled(dataSchema, [], filled).map((path) => ({
    pointer: '/data',
    fault: textFault('print-unfilled', path),
  }));
  return [...stray, ...unfilled];
}

function strayPath(path: string, dataSchema: JsonObject): readonly PrintFault[] {
  const found = followPath(path.split('.'), openScope(dataSchema));
  if (!('step' in found)) return [];
  const fault = textFault('print-path', path, suggest(found.step, found.candidates));
  return [{ pointer: `/data${pointerStep(path)}`, fault }];
}

/** Required paths that are neither filled nor part of what is. */
function listUnfilled(schema: JsonObject, before: readonly string[], filled: readonly string[]): readonly string[] {
  return listRequired(schema).flatMap(({ name, schema: inner }) => {
    const steps = [...before, name];
    const path = steps.join('.');
    if (filled.includes(path)) return [];
    return filled.some((other) => other.startsWith(`${path}.`)) ? listUnfilled(inner, steps, filled) : [path];
  });
}
