import type { Edition } from '#engine/edition/edition.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import type { Field } from '#engine/types/logic-type.ts';

/** What a difference is about: its title, the row it stands in, and how its values are written. */
export interface WordedField {
  readonly title: LocalText;
  /** Number of the row in what was declared, from 1; undefined outside lists. */
  readonly row: number | undefined;
  readonly field: Field | undefined;
}

const ROW = /^([^[]+)\[(.+)\]\.([^\]]+)$/;

/**
 * Words for the dotted path of a difference. A row is told by its number, not by its key: a key may be a person's
 * identity number, which is nobody's to read in a list.
 */
export function wordField(path: string, edition: Edition | undefined, declared: Json): WordedField {
  const [, list = '', keys = '', name = ''] = ROW.exec(path) ?? [];
  if (list === '') {
    const field = edition?.names.findField(path, undefined);
    return { title: field?.title ?? untranslated(path), row: undefined, field };
  }
  const whole = edition?.names.findField(list, undefined);
  const field =
    whole?.type.kind === 'list' && whole.type.of.kind === 'row' ? own(whole.type.of.fields, name) : undefined;
  const [outer, inner] = [whole?.title ?? untranslated(list), field?.title ?? untranslated(name)];
  return {
    title: { zh: `${outer.zh} · ${inner.zh}`, en: `${outer.en} · ${inner.en}` },
    row: findRow(declared, readKeys(keys)),
    field,
  };
}

function readKeys(text: string): readonly Json[] {
  try {
    return JSON.parse(`[${text.replaceAll('"+"', '","')}]`) as readonly Json[];
  } catch {
    return [text];
  }
}

/** The number of the first row anywhere in the data that holds all the keys. */
function findRow(data: Json, keys: readonly Json[]): number | undefined {
  if (Array.isArray(data)) {
    const rows = data as readonly Json[];
    const index = rows.findIndex((row) => isJsonObject(row) && keys.every((key) => Object.values(row).includes(key)));
    if (index >= 0) return index + 1;
    return rows.map((row) => findRow(row, keys)).find((row) => row !== undefined);
  }
  if (!isJsonObject(data)) return undefined;
  return Object.values(data)
    .map((part) => findRow(part, keys))
    .find((row) => row !== undefined);
}
