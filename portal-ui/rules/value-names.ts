import type { Vocabulary } from '#engine/facts/vocabulary.ts';
import { asLocalText } from '#engine/form/local-text-value.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';

/** A key that is made of several values has this between them. */
const BETWEEN = '/';

/** Names the keys of the tables that a logic looks values up in, by the titles that the facts it reads give to their values. */
export function valueNames(vocabulary: Vocabulary, logic: Json): (key: string) => LocalText | undefined {
  const read = new Set([...namesIn(logic)].map(lastPart));
  const titles = [...titlesIn(vocabulary.schema, '')].filter(({ fact }) => read.has(fact));
  const byValue = new Map(titles.flatMap(({ values }) => Object.entries(values)));
  return (key) => {
    const parts = key.split(BETWEEN).map((part) => asLocalText(byValue.get(part)) ?? untranslated(part));
    if (!key.split(BETWEEN).some((part) => byValue.has(part))) return undefined;
    const join = (locale: keyof LocalText): string => parts.map((part) => part[locale]).join(' · ');
    return { zh: join('zh'), en: join('en') };
  };
}

/** The titles of the values of every fact by the last part of its name; the elements of a list go by the list's name. */
function* titlesIn(
  schema: JsonObject,
  fact: string,
): Generator<{ readonly fact: string; readonly values: JsonObject }> {
  const values = own(schema, 'x-value-titles');
  if (isJsonObject(values)) yield { fact, values };
  const items = own(schema, 'items');
  if (isJsonObject(items)) yield* titlesIn(items, fact);
  const properties = own(schema, 'properties');
  if (!isJsonObject(properties)) return;
  for (const [name, property] of Object.entries(properties))
    if (isJsonObject(property)) yield* titlesIn(property, name);
}

function* namesIn(logic: Json): Generator<string> {
  if (Array.isArray(logic)) for (const part of logic as readonly Json[]) yield* namesIn(part);
  if (!isJsonObject(logic)) return;
  const name = own(logic, 'var');
  if (typeof name === 'string') yield name;
  else for (const part of Object.values(logic)) yield* namesIn(part);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
