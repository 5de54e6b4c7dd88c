import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { isList } from '#engine/model/pointer.ts';
import type { FormCondition, FormField } from './form.ts';
import { pathOfScope } from './index-fields.ts';

/** What the rule of a layout element asks for: whether it is seen, and whether the fields inside are open. */
export interface ReadRule {
  readonly conditions: readonly FormCondition[];
  readonly opens: readonly FormCondition[];
  readonly ruleUnread: boolean;
}

/** The effects a rule may have. */
const RULE_EFFECTS: readonly string[] = ['SHOW', 'HIDE', 'ENABLE', 'DISABLE'];

/**
 * Reads `{"effect": …, "condition": …}`. A condition is `{"logic": …}`, or in JSON Forms' words `{"scope", "schema"}`,
 * `{"type": "LEAF", "scope", "expectedValue"}`, `{"type": "AND" | "OR", "conditions": […]}`. Inside the detail of a list a scope begins
 * at the row.
 */
export function readRule(element: JsonObject, inside: FormField | undefined): ReadRule {
  const rule = own(element, 'rule');
  const effect = isJsonObject(rule) ? own(rule, 'effect') : undefined;
  const condition = isJsonObject(rule) ? readCondition(own(rule, 'condition'), inside) : undefined;
  const nothing: ReadRule = { conditions: [], opens: [], ruleUnread: rule !== undefined };
  if (condition === undefined || typeof effect !== 'string' || !RULE_EFFECTS.includes(effect)) return nothing;
  const wanted = effect === 'HIDE' || effect === 'DISABLE' ? { not: condition } : condition;
  const closes = effect === 'ENABLE' || effect === 'DISABLE';
  return { conditions: closes ? [] : [wanted], opens: closes ? [wanted] : [], ruleUnread: false };
}

/** One condition; `undefined` for one that is in nobody's words. */
function readCondition(condition: Json | undefined, inside: FormField | undefined): FormCondition | undefined {
  if (!isJsonObject(condition)) return undefined;
  const logic = own(condition, 'logic');
  if (logic !== undefined) return { logic };
  const inner = own(condition, 'conditions');
  if (isList(inner)) {
    const read = inner.map((each) => readCondition(each, inside));
    const known = read.filter((each) => each !== undefined);
    if (known.length < read.length) return undefined;
    return own(condition, 'type') === 'OR' ? { any: known } : { all: known };
  }
  const scope = own(condition, 'scope');
  const path = typeof scope === 'string' ? pathOfScope(scope) : undefined;
  if (path === undefined) return undefined;
  const place = placeOf(path, inside);
  if (Object.hasOwn(condition, 'expectedValue'))
    return { ...place, fits: { const: own(condition, 'expectedValue') ?? null } };
  const fits = own(condition, 'schema') ?? true;
  return own(condition, 'failWhenUndefined') === true ? { ...place, fits, absent: false } : { ...place, fits };
}

function placeOf(path: readonly string[], inside: FormField | undefined) {
  if (inside === undefined) return { at: path, from: 'root' as const };
  if (inside.kind === 'rows') return { at: path, from: 'row' as const };
  return { at: [...inside.path, ...path], from: 'root' as const };
}
