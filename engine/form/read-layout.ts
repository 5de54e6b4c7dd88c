import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { FormField, LayoutElement } from './form.ts';
import { findTitle } from './local-title.ts';
import { isList } from '#engine/model/pointer.ts';
import { listTexts } from './read-fields.ts';

const TYPES = ['Categorization', 'Category', 'Group', 'VerticalLayout', 'HorizontalLayout', 'Control'] as const;

/** The element types a layout may use. */
export const LAYOUT_TYPES: readonly string[] = TYPES;

/** Reads a layout against the fields it shows; a scope without a field gives a control without one, which the check reports. */
export function readLayout(layout: Json, fields: readonly FormField[]): LayoutElement {
  return readElement(layout, indexByScope(fields));
}

/** Every field of a form by its scope, rows' fields included. */
export function indexByScope(fields: readonly FormField[]): ReadonlyMap<string, FormField> {
  const index = new Map<string, FormField>();
  for (const field of fields) {
    index.set(field.scope, field);
    for (const [scope, child] of indexByScope(field.children)) index.set(scope, child);
  }
  return index;
}

/**
 * For each scope a layout shows, the conditions of the elements around it: `{"rule": {"effect": "SHOW" | "HIDE", "condition": {"logic": …}}}`.
 * A field shown by a hidden group is hidden too, so that its value does not count.
 */
export function conditionsByScope(layout: Json): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, readonly Json[]>();
  collectConditions(layout, [], found);
  return found;
}

/** The elements inside an element, rows' details included. */
export function listInner(element: Json): readonly Json[] {
  if (!isJsonObject(element)) return [];
  const elements = own(element, 'elements');
  const detail = detailOf(element);
  return [...(isList(elements) ? elements : []), ...(detail === undefined ? [] : [detail])];
}

function collectConditions(element: Json, outer: readonly Json[], found: Map<string, readonly Json[]>): void {
  if (!isJsonObject(element)) return;
  const conditions = [...outer, ...conditionsOf(element)];
  const scope = own(element, 'scope');
  if (typeof scope === 'string' && conditions.length > 0) found.set(scope, conditions);
  for (const inner of listInner(element)) collectConditions(inner, conditions, found);
}

function conditionsOf(element: JsonObject): readonly Json[] {
  const rule = own(element, 'rule');
  if (!isJsonObject(rule)) return [];
  const condition = own(rule, 'condition');
  const logic = isJsonObject(condition) ? own(condition, 'logic') : undefined;
  if (logic === undefined) return [];
  return [own(rule, 'effect') === 'HIDE' ? { '!': [logic] } : logic];
}

function readElement(element: Json, byScope: ReadonlyMap<string, FormField>): LayoutElement {
  const object = isJsonObject(element) ? element : {};
  const scope = own(object, 'scope');
  const elements = own(object, 'elements');
  const detail = detailOf(object);
  return {
    type: TYPES.find((type) => type === own(object, 'type')) ?? 'VerticalLayout',
    label: findTitle(object, 'label'),
    elements: isList(elements) ? elements.map((inner) => readElement(inner, byScope)) : [],
    scope: typeof scope === 'string' ? scope : undefined,
    field: typeof scope === 'string' ? byScope.get(scope) : undefined,
    columns: listTexts(optionOf(object, 'columns')),
    detail: detail === undefined ? undefined : readElement(detail, byScope),
    conditions: conditionsOf(object),
  };
}

function detailOf(element: JsonObject): Json | undefined {
  return optionOf(element, 'detail');
}

function optionOf(element: JsonObject, name: string): Json | undefined {
  const options = own(element, 'options');
  return isJsonObject(options) ? own(options, name) : undefined;
}
