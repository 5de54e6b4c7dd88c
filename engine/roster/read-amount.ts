import type { FormField } from '#engine/form/form.ts';
import { findUnit } from '#engine/form/local-title.ts';
import { divide, multiply, nearest } from '#engine/model/exact.ts';

/** A number found in a cell. */
export interface Amount {
  readonly value: number;
  /** The unit it was written in, when that is not the field's own and the number was converted. */
  readonly from: string | undefined;
}

const SHAPE = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/** How many yuan each spelling stands for. */
const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 万: 10_000, 亿元: 100_000_000, 亿: 100_000_000 };

/** Spellings of the same unit. */
const SAME: Readonly<Record<string, string>> = { m2: '平方米', 平米: '平方米', 平方: '平方米', 万: '万元', 亿: '亿元' };

/** The number in a text, its thousands separators and unit undone; `heading` is the unit that stands above, if any. */
export function readAmount(field: FormField, text: string, heading: string | undefined): Amount | undefined {
  const solid = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, digits = '', suffix = ''] = /^([-+\d.,]*)(.*)$/.exec(solid) ?? [];
  const parts = SHAPE.exec(digits);
  if (parts === null) return undefined;
  const number = Number(`${parts[1] === '-' ? '-' : ''}${(parts[2] ?? '').replaceAll(',', '')}${parts[3] ?? ''}`);
  const unit = findUnit(field.schema);
  const mine = [unit?.zh, unit?.en].flatMap((name) => (name === undefined ? [] : [plainUnit(name)]));
  const written = plainUnit(suffix === '' ? (heading ?? '') : suffix);
  if (written === '' || mine.includes(written)) return { value: number, from: undefined };
  const [from, to] = [YUAN[written], mine.map((name) => YUAN[name]).find((yuan) => yuan !== undefined)];
  if (from !== undefined && to !== undefined) {
    return { value: nearest(divide(multiply(number, from), to)), from: written };
  }
  // A remark above the column is no unit of the number; one beside the number is not understood.
  return suffix === '' ? { value: number, from: undefined } : undefined;
}

function plainUnit(unit: string): string {
  const solid = unit.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  return Object.hasOwn(SAME, solid) ? (SAME[solid] ?? solid) : solid;
}
