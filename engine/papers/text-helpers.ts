import { formatDate } from '#engine/model/plain-date.ts';
import type { ValueKind } from './data-shape.ts';

/** One helper of the text language: what it takes, and what it makes of it. */
export interface TextHelper {
  /** Kinds of value its first parameter may have. */
  readonly takes: readonly ValueKind[];
  /** How many literals follow the value: least and most. */
  readonly literals: readonly [number, number];
  /** Names of its `name=literal` parameters; `choices` means one for every value of the closed list. */
  readonly named: readonly string[] | 'choices';
  /** A value that is not there is no error. */
  readonly takesAbsent?: boolean;
  readonly print: (value: unknown, literals: readonly unknown[], named: Readonly<Record<string, unknown>>) => string;
}

/** Every helper that prints. There are few on purpose: wording belongs to the data and to the template. */
export const TEXT_HELPERS: Readonly<Record<string, TextHelper>> = {
  /** `{{longDate day}}` 2024年5月31日, `{{longDate day "en"}}` 31 May 2024. */
  longDate: {
    takes: ['date'],
    literals: [0, 1],
    named: [],
    print: (value, [locale]) => formatDate(String(value), locale === 'en' ? 'en' : 'zh'),
  },
  /** `{{longTime moment}}` 2024年5月31日 09:30, `{{longTime moment "en"}}`, the clock time that the value itself names. */
  longTime: {
    takes: ['date-time'],
    literals: [0, 1],
    named: [],
    print: (value, [locale]) =>
      `${formatDate(String(value).slice(0, 10), locale === 'en' ? 'en' : 'zh')} ${String(value).slice(11, 16)}`,
  },
  /** `{{amount capital unit="万元" decimals=1}}` 1000.0 万元; `grouping=true` for 1,000.0. */
  amount: {
    takes: ['number', 'integer'],
    literals: [0, 0],
    named: ['unit', 'decimals', 'grouping'],
    print: (value, _literals, named) => printNumber(Number(value), named),
  },
  /** `{{grouped code 4}}` 7K3M-9QXP-2F8D-J6TW. */
  grouped: {
    takes: ['text'],
    literals: [1, 1],
    named: [],
    print: (value, [size]) => groupLetters(String(value), Number(size)),
  },
  /** `{{join services "、"}}` 设计、施工. */
  join: {
    takes: ['texts'],
    literals: [1, 1],
    named: [],
    print: (value, [separator]) => (Array.isArray(value) ? value.map(String).join(String(separator)) : ''),
  },
  /** `{{choose finding holds="符合" fails="不符合"}}`: the words for each value of a closed list. */
  choose: {
    takes: ['text', 'boolean'],
    literals: [0, 0],
    named: 'choices',
    print: (value, _literals, named) => String(named[String(value)]),
  },
  /** `{{given note "—"}}`: the value, or the literal when there is none. */
  given: {
    takes: ['text', 'integer'],
    literals: [1, 1],
    named: [],
    takesAbsent: true,
    print: (value, [instead]) => String(holdsSomething(value) ? value : instead),
  },
};

/** What `if`, `unless` and `when` ask: absent, null, false, "" and [] hold nothing; 0 is something. */
export function holdsSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false && value !== '';
}

function printNumber(value: number, named: Readonly<Record<string, unknown>>): string {
  const { unit, decimals, grouping } = named;
  const digits = typeof decimals === 'number' ? decimals : undefined;
  const text = new Intl.NumberFormat('en-US', {
    useGrouping: grouping === true,
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 6,
  }).format(value);
  return typeof unit === 'string' ? `${text} ${unit}` : text;
}

function groupLetters(text: string, size: number): string {
  const letters = [...text];
  const groups = Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
    letters.slice(index * size, (index + 1) * size).join(''),
  );
  return groups.join('-');
}
