import type { Form, FormField } from '#engine/form/form.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { showValue } from '#engine/form/show-field.ts';

/** A place where two versions of a form differ, each side in words; a list of rows by how many it has. */
export interface DraftDifference {
  readonly pointer: string;
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Where two versions of a form differ, in the order of the form. */
export function listDraftDifferences(
  form: Form,
  versions: { readonly mine: JsonObject; readonly theirs: JsonObject },
  locale: Locale,
): readonly DraftDifference[] {
  return compare(form.fields, versions.mine, versions.theirs, { pointer: '', title: '', locale });
}

interface Where {
  readonly pointer: string;
  readonly title: string;
  readonly locale: Locale;
}

function compare(
  fields: readonly FormField[],
  mine: JsonObject,
  theirs: JsonObject,
  where: Where,
): readonly DraftDifference[] {
  return fields.flatMap((field) => {
    const [left, right] = [own(mine, field.key), own(theirs, field.key)];
    if (JSON.stringify(left) === JSON.stringify(right)) return [];
    const title = [where.title, field.title[where.locale]].filter((part) => part !== '').join(' · ');
    const here = { ...where, pointer: `${where.pointer}/${field.key}`, title };
    if (field.kind === 'group') return compare(field.children, asObject(left), asObject(right), here);
    const [shownMine, shownTheirs] = [show(field, left, where.locale), show(field, right, where.locale)];
    return [{ pointer: here.pointer, title, mine: shownMine, theirs: shownTheirs }];
  });
}

function asObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function show(field: FormField, value: Json | undefined, locale: Locale): string {
  if (field.kind !== 'rows') return showValue(field, value, locale);
  const rows = Array.isArray(value) ? value.length : 0;
  return locale === 'zh' ? `${rows} 行` : `${rows} rows`;
}
