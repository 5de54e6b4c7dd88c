import type { Json, JsonObject } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import type { FieldBranch, FieldPart, Form, FormCondition, FormField, LayoutElement, UnknownPiece } from './form.ts';
import { indexFields } from './index-fields.ts';
import { findTitle } from './local-title.ts';
import { readFields } from './read-fields.ts';
import { conditionsByScope, listElements, readLayout } from './read-layout.ts';

/** A schema without references and a layout, with what was found in them that no form knows. */
export interface FormDocuments {
  readonly id: string;
  readonly schema: JsonObject;
  readonly layout: Json;
  readonly unknown: readonly UnknownPiece[];
}

/** Opens a form from its documents: fields first, then the layout, whose rules and labels go back to the fields. */
export function openForm({ id, schema, layout, unknown }: FormDocuments): Form {
  const drawn = readLayout(layout, indexFields(readFields(schema)));
  const root = withLayout(readFields(schema), { conditions: conditionsByScope(drawn), labels: labelsByScope(drawn) });
  const title = findTitle(schema) ?? untranslated(id);
  const read = readLayout(layout, indexFields(root));
  return {
    id,
    title,
    schema,
    root: { ...root, title },
    fields: root.children,
    layout: read,
    unknown: [...unknown, ...listUnknown(read)],
    layoutSource: layout,
  };
}

interface FromLayout {
  readonly conditions: ReadonlyMap<string, readonly FormCondition[]>;
  readonly labels: ReadonlyMap<string, LocalText>;
}

function withLayout(field: FormField, from: FromLayout): FormField {
  const label = Object.hasOwn(field.schema, 'title') ? undefined : from.labels.get(field.scope);
  return {
    ...field,
    ...partWithLayout(field, from),
    title: label ?? field.title,
    conditions: [...field.conditions, ...(from.conditions.get(field.scope) ?? [])],
  };
}

function partWithLayout(part: FieldPart, from: FromLayout): FieldPart {
  return {
    children: part.children.map((child) => withLayout(child, from)),
    branches: part.branches.map((branch): FieldBranch => ({ ...branch, ...partWithLayout(branch, from) })),
    alternatives: part.alternatives.map((each) => withLayout(each, from)),
  };
}

/** A field without a title is called what the layout calls it first, in messages too. */
function labelsByScope(layout: LayoutElement): ReadonlyMap<string, LocalText> {
  const labels = new Map<string, LocalText>();
  for (const { field, label } of listElements(layout)) {
    if (field !== undefined && label !== undefined && !labels.has(field.scope)) labels.set(field.scope, label);
  }
  return labels;
}

/** Elements of a type that nobody knows, scopes that lead nowhere, and rules in words that nobody reads. */
function listUnknown(layout: LayoutElement): readonly UnknownPiece[] {
  return listElements(layout).flatMap((element): UnknownPiece[] => {
    const at = (step: string, what: string): UnknownPiece => ({
      document: 'layout',
      pointer: element.pointer + step,
      what,
    });
    const found: UnknownPiece[] = [];
    if (element.type === 'Unknown') found.push(at('/type', 'type'));
    if (element.scope !== undefined && element.field === undefined) found.push(at('/scope', element.scope));
    if (element.ruleUnread) found.push(at('/rule', 'rule'));
    return found;
  });
}
