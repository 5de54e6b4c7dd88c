import type { LocalText } from '#engine/model/local-text.ts';
import type { Unit } from '#engine/model/unit.ts';

/** What the checker knows of a value. `nullable` says that null is one of its known answers. */
export type LogicType = TypeShape & { readonly nullable: boolean };

/** The shapes; a number without `unit` is a bare literal and goes with any unit. */
export type TypeShape =
  | { readonly kind: 'number'; readonly unit: Unit | undefined }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text'; readonly values: readonly string[] | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | { readonly kind: 'list'; readonly of: LogicType; readonly unit: Unit | undefined }
  | { readonly kind: 'row'; readonly fields: Readonly<Record<string, Field>> }
  | { readonly kind: 'brackets'; readonly unit: Unit; readonly gives: Unit }
  | { readonly kind: 'table'; readonly gives: Unit; readonly keys: readonly string[] }
  | { readonly kind: 'null' }
  | { readonly kind: 'unknown' };

/** Where a fact comes from; a captured value wins over a declared one. */
export type FactSource = 'declared' | 'captured' | 'derived';

/** A named value: its type and how people call it. */
export interface Field {
  readonly type: LogicType;
  readonly title: LocalText;
  readonly source: FactSource | undefined;
  /** Titles of the values of a text field that has a closed list of them. */
  readonly valueTitles?: Readonly<Record<string, LocalText>>;
}

/** The type of a value that already has a finding of its own; it goes with everything. */
export const UNKNOWN: LogicType = { kind: 'unknown', nullable: false };

/** A shape that is never null. */
export function known(shape: TypeShape): LogicType {
  return { ...shape, nullable: false };
}

/** The word for a type in a message. */
export function typeName(type: LogicType): LocalText {
  const names: Readonly<Record<TypeShape['kind'], LocalText>> = {
    number: { zh: '数', en: 'a number' },
    boolean: { zh: '是否', en: 'true or false' },
    text: { zh: '文字', en: 'a text' },
    date: { zh: '日期', en: 'a day' },
    month: { zh: '月份', en: 'a month' },
    list: { zh: '列表', en: 'a list' },
    row: { zh: '一组数据', en: 'a group of values' },
    brackets: { zh: '分档表', en: 'a bracket table' },
    table: { zh: '对照表', en: 'a lookup table' },
    null: { zh: '空值', en: 'null' },
    unknown: { zh: '未知', en: 'unknown' },
  };
  const name = names[type.kind];
  if (type.kind !== 'number' || type.unit === undefined || type.unit === '') return name;
  return { zh: `${name.zh}（${type.unit}）`, en: `${name.en} in ${type.unit}` };
}
