import { isLimitBrackets, isLimitValue, type Limit } from '#engine/edition/documents.ts';
import { isJsonObject, own, pointerStep, type Json } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import type { Edition } from '#engine/edition/edition.ts';
import type { Field } from '#engine/types/logic-type.ts';
import { findSubject } from './table-subject.ts';

/** One number of a document that staff may change: where it stands, what it is called, its unit. */
export interface LimitNumber {
  readonly pointer: string;
  readonly label: LocalText;
  readonly value: number;
  readonly unit: string;
}

/** A limit of a document as a table: one row for a plain number, several for brackets and lookups. */
export interface LimitEntry {
  readonly pointer: string;
  readonly title: LocalText;
  readonly kind: 'value' | 'brackets' | 'table';
  readonly rows: readonly {
    readonly bound: LimitNumber | undefined;
    readonly number: LimitNumber;
    readonly strict: boolean;
  }[];
}

const CAP: LocalText = { zh: '上限', en: 'cap' };

/**
 * Everything of a document that is edited as a number: its cap and its limits, as they stand in it. With the edition, a
 * table without a title is called by what is looked up in it, and its keys by their titles.
 */
export function listLimits(document: Json, edition?: Edition): readonly LimitEntry[] {
  if (!isJsonObject(document)) return [];
  const cap = own(document, 'cap');
  const limits = own(document, 'limits');
  return [
    ...(isLimit(cap) ? [entryOf('/cap', cap, CAP, undefined)] : []),
    ...(isJsonObject(limits)
      ? Object.entries(limits).flatMap(([name, limit]) =>
          isLimit(limit) ? [namedEntry(document, name, limit, edition)] : [],
        )
      : []),
  ];
}

function namedEntry(document: Json, name: string, limit: Limit, edition: Edition | undefined): LimitEntry {
  const subject = isLimitValue(limit) || edition === undefined ? undefined : findSubject(document, name, edition);
  return entryOf(`/limits${pointerStep(name)}`, limit, subject?.title ?? untranslated(name), subject);
}

function entryOf(pointer: string, limit: Limit, fallback: LocalText, subject: Field | undefined): LimitEntry {
  const title = limit.title ?? fallback;
  if (isLimitValue(limit)) {
    const number = { pointer: `${pointer}/value`, label: title, value: limit.value, unit: limit.unit };
    return { pointer, title, kind: 'value', rows: [{ bound: undefined, number, strict: false }] };
  }
  if (isLimitBrackets(limit)) {
    const rows = limit.rows.map((row, index) => {
      const place = `${pointer}/rows/${index}`;
      const [name, value] = 'atLeast' in row ? (['atLeast', row.atLeast] as const) : (['above', row.above] as const);
      const strict = name === 'above';
      const label = bracketLabel(value, limit.unit, strict);
      return {
        strict,
        bound: { pointer: `${place}/${name}`, label, value, unit: limit.unit },
        number: { pointer: `${place}/gives`, label, value: row.gives, unit: limit.gives },
      };
    });
    return { pointer, title, kind: 'brackets', rows };
  }
  const rows = Object.entries(limit.values).map(([key, value]) => ({
    strict: false,
    bound: undefined,
    number: {
      pointer: `${pointer}/values${pointerStep(key)}`,
      label: own(subject?.valueTitles ?? {}, key) ?? untranslated(key),
      value,
      unit: limit.gives,
    },
  }));
  return { pointer, title, kind: 'table', rows };
}

function bracketLabel(value: number, unit: string, strict: boolean): LocalText {
  return strict
    ? { zh: `超过 ${value} ${unit}`, en: `above ${value} ${unit}` }
    : { zh: `${value} ${unit}以上（含）`, en: `${value} ${unit} or more` };
}

function isLimit(value: Json | undefined): value is Limit & Json {
  if (!isJsonObject(value)) return false;
  return (
    typeof own(value, 'value') === 'number' || Array.isArray(own(value, 'rows')) || isJsonObject(own(value, 'values'))
  );
}
