import type { EditionSource } from '#engine/edition/edition-source.ts';
import { showValue } from '#engine/explain/show-value.ts';
import { assembleFactsSchema } from '#engine/facts/facts-schema.ts';
import { labelOfRow } from '#engine/facts/describe-fact.ts';
import { readVocabulary, type Vocabulary } from '#engine/facts/vocabulary.ts';
import { asLocalText } from '#engine/form/local-text-value.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { untranslated, type Locale, type LocalText } from '#engine/model/local-text.ts';
import type { Field } from '#engine/types/logic-type.ts';

/** A fact with its title and value as people read them; rows of a list stand inside it. */
export interface FactInWords {
  readonly key: string;
  readonly title: LocalText;
  readonly value: string;
  readonly rows: readonly { readonly label: string; readonly facts: readonly FactInWords[] }[];
}

/** Facts as the vocabulary of an edition names them; what it does not know stays under its own name. */
export function factsInWords(source: EditionSource, facts: JsonObject, locale: Locale): readonly FactInWords[] {
  const schema = assembleFactsSchema(source);
  return schema === undefined ? [] : groupInWords(readVocabulary(schema), facts, '', locale);
}

/** What the documents call an institution whose pushes prove something. */
export function institutionTitle(source: EditionSource, id: string): LocalText {
  return findFeed(Object.values(source), id) ?? untranslated(id);
}

function groupInWords(
  vocabulary: Vocabulary,
  facts: JsonObject,
  under: string,
  locale: Locale,
): readonly FactInWords[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const path = under === '' ? name : `${under}.${name}`;
    const field = own(vocabulary.fields, path);
    if (isJsonObject(value) && field?.type.kind === 'row') return groupInWords(vocabulary, value, path, locale);
    return [factInWords(vocabulary, path, field, value, locale)];
  });
}

function factInWords(
  vocabulary: Vocabulary,
  path: string,
  field: Field | undefined,
  value: Json,
  locale: Locale,
): FactInWords {
  const title = field?.title ?? untranslated(path);
  const rowFields = field?.type.kind === 'list' && field.type.of.kind === 'row' ? field.type.of.fields : undefined;
  const shown = { key: path, title, value: showValue(value, field, locale) };
  if (rowFields === undefined || !Array.isArray(value))
    return { ...shown, value: listed(value, field, locale), rows: [] };
  const rows = (value as readonly Json[]).filter(isJsonObject).map((row) => ({
    label: labelOfRow(vocabulary, path, row),
    facts: Object.entries(row).map(([name, inner]) => ({
      key: name,
      title: own(rowFields, name)?.title ?? untranslated(name),
      value: listed(inner, own(rowFields, name), locale),
      rows: [],
    })),
  }));
  return { ...shown, rows };
}

/** A short list of values is told value by value, not by its length. */
function listed(value: Json, field: Field | undefined, locale: Locale): string {
  if (!Array.isArray(value)) return showValue(value, field, locale);
  const type = field?.type;
  const of = type?.kind === 'list' && field ? { ...field, type: type.of } : undefined;
  const each = (value as readonly Json[]).map((one) => showValue(one, of, locale));
  return each.join(locale === 'zh' ? '、' : ', ');
}

function findFeed(values: readonly Json[], id: string): LocalText | undefined {
  for (const value of values) {
    if (Array.isArray(value)) {
      const found = findFeed(value as readonly Json[], id);
      if (found) return found;
    }
    if (!isJsonObject(value)) continue;
    if (own(value, 'feed') === id) {
      const title = asLocalText(own(value, 'title'));
      if (title) return title;
    }
    const found = findFeed(Object.values(value), id);
    if (found) return found;
  }
  return undefined;
}
