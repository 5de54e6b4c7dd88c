import { isJsonObject, own, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { isList, readAt } from '#engine/model/pointer.ts';
import type { Field } from '#engine/types/logic-type.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A fact in words: the titles on the way to it, rows by number and by what tells them to a person. */
export interface DescribedFact {
  readonly title: LocalText;
  /** The row it stands in, from 1; null outside of lists. */
  readonly row: number | null;
  readonly field: Field | undefined;
}

/** Splits a field as differences and problems write it (`staff[3].trainedUntil`) into keys and row numbers. */
export function pathOfField(field: string): readonly string[] {
  return field.split(/[.[\]]+/).filter((step) => step !== '');
}

/** Describes the fact at a path of keys and row numbers. */
export function describeFact(vocabulary: Vocabulary, facts: JsonObject, path: readonly string[]): DescribedFact {
  const at = path.findIndex((step, index) => /^\d+$/.test(step) && isList(readAt(facts, path.slice(0, index))));
  if (at < 0) {
    const field = own(vocabulary.fields, path.join('.'));
    return { title: groupTitles(vocabulary, path), row: null, field };
  }
  const list = path.slice(0, at).join('.');
  const number = Number(path[at]) + 1;
  const label = labelOfRow(vocabulary, list, readAt(facts, path.slice(0, at + 1)));
  const fields = fieldsOfRow(vocabulary, list);
  const field = own(fields, path[at + 1] ?? '');
  const row = {
    zh: `第 ${number} 行${label === '' ? '' : `（${label}）`}`,
    en: `row ${number}${label === '' ? '' : ` (${label})`}`,
  };
  const parts = [groupTitles(vocabulary, path.slice(0, at)), row, ...(field === undefined ? [] : [field.title])];
  return { title: joined(parts), row: number, field: path.length > at + 1 ? field : own(vocabulary.fields, list) };
}

/** What tells a row to a person: its first text that is no part of its key, such as a name beside an identity number. */
export function labelOfRow(vocabulary: Vocabulary, list: string, row: unknown): string {
  if (!isJsonObject(row)) return '';
  const key = own(vocabulary.lists, list)?.key ?? [];
  const telling = Object.entries(fieldsOfRow(vocabulary, list)).find(
    ([name, { type, valueTitles }]) =>
      type.kind === 'text' && type.values === undefined && valueTitles === undefined && !key.includes(name),
  );
  const value = telling === undefined ? undefined : own(row, telling[0]);
  return typeof value === 'string' ? value : '';
}

function fieldsOfRow(vocabulary: Vocabulary, list: string): Readonly<Record<string, Field>> {
  const type = own(vocabulary.fields, list)?.type;
  return type?.kind === 'list' && type.of.kind === 'row' ? type.of.fields : {};
}

function groupTitles({ fields }: Vocabulary, path: readonly string[]): LocalText {
  const titles = path.map((step, index) => {
    return own(fields, path.slice(0, index + 1).join('.'))?.title ?? { zh: step, en: step };
  });
  return joined(titles);
}

function joined(parts: readonly LocalText[]): LocalText {
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') };
}
