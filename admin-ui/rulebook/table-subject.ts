import type { Edition } from '#engine/edition/edition.ts';
import { asOperation } from '#engine/logic/compile-logic.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { Field } from '#engine/types/logic-type.ts';

const TABLE_OPERATORS = ['bracket', 'lookup'];

/** The field that a document looks up in one of its tables: it names the table, and titles the table's keys. */
export function findSubject(document: Json, limit: string, edition: Edition): Field | undefined {
  const name = findSubjectName(document, `limits.${limit}`);
  if (name === undefined) return undefined;
  return edition.names.findField(name, undefined) ?? findRowField(document, name, edition);
}

function findSubjectName(part: Json, table: string): string | undefined {
  if (Array.isArray(part)) return firstOf(part as readonly Json[], (inner) => findSubjectName(inner, table));
  if (!isJsonObject(part)) return undefined;
  const operation = asOperation(part);
  const [subject = null, looked = null] = operation?.operands ?? [];
  if (operation && TABLE_OPERATORS.includes(operation.operator) && nameOf(looked) === table) return nameOf(subject);
  return firstOf(Object.values(part), (inner) => findSubjectName(inner, table));
}

function nameOf(logic: Json): string | undefined {
  const operation = asOperation(logic);
  const [name] = operation?.operands ?? [];
  return operation?.operator === 'var' && typeof name === 'string' ? name : undefined;
}

/** A name inside a loop is a field of the rows of a list that the document reads. */
function findRowField(document: Json, name: string, edition: Edition): Field | undefined {
  return firstOf(namesIn(document), (list) => {
    const type = edition.names.findField(list, undefined)?.type;
    return type?.kind === 'list' && type.of.kind === 'row' ? own(type.of.fields, name) : undefined;
  });
}

function namesIn(part: Json): readonly string[] {
  if (Array.isArray(part)) return (part as readonly Json[]).flatMap(namesIn);
  if (!isJsonObject(part)) return [];
  const name = nameOf(part);
  return [...(name === undefined ? [] : [name]), ...Object.values(part).flatMap(namesIn)];
}

function firstOf<Part, Found>(parts: readonly Part[], find: (part: Part) => Found | undefined): Found | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
