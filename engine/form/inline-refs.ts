import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { fromPointer, isList, readAt } from '#engine/model/pointer.ts';

/** Documents of the forms folder: path such as `application/schema.json` → content. */
export type FormSource = Readonly<Record<string, Json>>;

/** More expansions than any honest form needs; a ladder of references ends here instead of eating the memory. */
const MOST_EXPANSIONS = 2_000;

/** A form that cannot be opened, with the document and the place inside it. */
export class BrokenForm extends Error {
  override readonly name = 'BrokenForm';

  constructor(
    readonly document: string,
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The schema of a form with every `$ref` replaced by what it names. A reference reads `<document>#/$defs/<name>`, where the document is
 * a path under the forms folder without `.json`, the name of another form, or empty for the same document. Keywords beside `$ref` win.
 * @throws BrokenForm for a reference that leads nowhere, or for more than 2,000 expansions, as a circle has.
 */
export function inlineRefs(source: FormSource, document: string): JsonObject {
  let expansions = 0;

  function expand(value: Json, home: string, pointer: string): Json {
    if (isList(value)) return value.map((inner, index) => expand(inner, home, `${pointer}/${index}`));
    if (!isJsonObject(value)) return value;
    const reference = own(value, '$ref');
    if (typeof reference !== 'string') return expandEntries(value, home, pointer);
    expansions += 1;
    if (expansions > MOST_EXPANSIONS) {
      throw new BrokenForm(
        home,
        pointer,
        `has more than ${MOST_EXPANSIONS} references, which means that they run in a circle`,
      );
    }
    const target = follow(source, home, reference, pointer);
    const beside = Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$ref'));
    return {
      ...asObject(expand(target.value, target.home, target.pointer)),
      ...asObject(expand(beside, home, pointer)),
    };
  }

  function expandEntries(value: JsonObject, home: string, pointer: string): JsonObject {
    const entries = Object.entries(value).filter(([key]) => key !== '$defs');
    return Object.fromEntries(entries.map(([key, inner]) => [key, expand(inner, home, `${pointer}/${key}`)]));
  }

  const schema = own(source, document);
  if (!isJsonObject(schema)) throw new BrokenForm(document, '', 'is not there, or is no JSON object');
  return asObject(expand(schema, document, ''));
}

/** The document that the part of a reference before `#` names, `undefined` when there is none. */
export function findDocument(source: FormSource, home: string, name: string): string | undefined {
  if (name === '') return home;
  return [`${name}.json`, `${name}/schema.json`].find((path) => Object.hasOwn(source, path));
}

function follow(source: FormSource, home: string, reference: string, pointer: string) {
  const [name = '', fragment = ''] = reference.split('#');
  const document = findDocument(source, home, name);
  const value = document === undefined ? undefined : readAt(own(source, document), fromPointer(fragment));
  if (document === undefined || value === undefined) {
    throw new BrokenForm(home, pointer, `refers to ${reference}, which does not exist`);
  }
  return { home: document, value, pointer: fragment };
}

function asObject(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
