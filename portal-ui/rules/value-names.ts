import type { Vocabulary } from '#engine/facts/vocabulary.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Field, LogicType } from '#engine/types/logic-type.ts';

/** A key that is made of several values has this between them. */
const BETWEEN = '/';

/** Names the keys of the tables that a logic looks values up in, by the titles that the facts it reads give to their values. */
export function valueNames(vocabulary: Vocabulary, logic: Json): (key: string) => LocalText | undefined {
  const read = new Set([...namesIn(logic)].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const titles = [...fieldsOf(vocabulary.fields)]
    .filter(([name, field]) => read.has(name.slice(name.lastIndexOf('.') + 1)) && field.valueTitles !== undefined)
    .flatMap(([, field]) => Object.entries(field.valueTitles ?? {}));
  const byValue = new Map(titles);
  return (key) => {
    const parts = key.split(BETWEEN).map((part) => byValue.get(part));
    if (parts.some((part) => part === undefined)) return undefined;
    const join = (locale: keyof LocalText): string => parts.map((part) => part?.[locale] ?? '').join(' · ');
    return { zh: join('zh'), en: join('en') };
  };
}

function* fieldsOf(fields: Readonly<Record<string, Field>>): Generator<readonly [string, Field]> {
  for (const [name, field] of Object.entries(fields)) {
    yield [name, field];
    yield* fieldsOf(rowOf(field.type));
  }
}

/** Groups are listed with their fields already; only rows of lists hide theirs. */
function rowOf(type: LogicType): Readonly<Record<string, Field>> {
  return type.kind === 'list' && type.of.kind === 'row' ? type.of.fields : {};
}

function* namesIn(logic: Json): Generator<string> {
  if (Array.isArray(logic)) for (const part of logic as readonly Json[]) yield* namesIn(part);
  if (!isJsonObject(logic)) return;
  const name = own(logic, 'var');
  if (typeof name === 'string') yield name;
  else for (const part of Object.values(logic)) yield* namesIn(part);
}
