import type { Json } from '#engine/model/json.ts';
import { isPlainDate, isPlainMonth } from '#engine/model/plain-date.ts';
import type { Schema } from '#ui-kit/api/client.ts';

type Takes = Pick<Schema<'CaseFact'>['takes'], 'kind' | 'nullable'>;

/** A fact as it stands in an input; a list of plain values is written with commas, none is empty. */
export function writeFactValue(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The fact that an input stands for; `undefined` when it is none of its kind. */
export function readFactValue(text: string, { kind, nullable }: Takes): Json | undefined {
  const written = text.trim();
  if (written === '' && kind !== 'list') return nullable ? null : undefined;
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(written)) ? Number(written) : undefined;
    case 'boolean':
      return { true: true, false: false }[written];
    case 'date':
      return isPlainDate(written) ? written : undefined;
    case 'month':
      return isPlainMonth(written) ? written : undefined;
    case 'list':
      return written === '' ? [] : written.split(/[,，、]\s*/);
    default:
      return written;
  }
}
