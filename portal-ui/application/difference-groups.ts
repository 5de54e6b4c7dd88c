import type { EditionSource } from '#engine/edition/edition-source.ts';
import { assembleFactsSchema } from '#engine/facts/facts-schema.ts';
import { readVocabulary } from '#engine/facts/vocabulary.ts';
import { own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Schema } from '#ui-kit/api/client.ts';

/** What institutions say otherwise about one fact, in as many rows as there are. */
export interface DifferenceGroup {
  readonly fact: string;
  readonly titles: readonly LocalText[];
  readonly pairs: readonly { readonly declared: unknown; readonly captured: unknown }[];
}

/** A row is named by its key (`staff["…"]`), which may be an identity number and is not shown. */
const ROW_KEY = /\[.*?\](?=\.|$)/g;

/** Differences by the fact they are about, under the titles that the facts of an edition have. */
export function groupDifferences(
  differences: readonly Schema<'Difference'>[],
  source: EditionSource,
): readonly DifferenceGroup[] {
  const groups = new Map<string, { declared: unknown; captured: unknown }[]>();
  for (const { field, declared, captured } of differences) {
    const fact = field.replaceAll(ROW_KEY, '');
    groups.set(fact, [...(groups.get(fact) ?? []), { declared, captured }]);
  }
  const titleOf = titlesOfFacts(source);
  return [...groups].map(([fact, pairs]) => ({ fact, titles: titleOf(fact), pairs }));
}

/** The titles along a path: of the list or group, then of the field in it. */
function titlesOfFacts(source: EditionSource): (fact: string) => readonly LocalText[] {
  const schema = assembleFactsSchema(source);
  const fields = schema === undefined ? {} : readVocabulary(schema).fields;
  return (fact) => {
    const steps = fact.split('.');
    return steps.flatMap((step, index) => {
      const here = own(fields, steps.slice(0, index + 1).join('.'));
      if (here !== undefined) return [here.title];
      const list = own(fields, steps.slice(0, index).join('.'));
      const inRow =
        list?.type.kind === 'list' && list.type.of.kind === 'row' ? own(list.type.of.fields, step) : undefined;
      return inRow === undefined ? [] : [inRow.title];
    });
  };
}
