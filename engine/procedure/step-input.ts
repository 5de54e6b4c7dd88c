import { formatInstant, parseInstant, type Instant } from '#engine/calendar/instant.ts';
import { isPlainDate, type PlainDate } from '#engine/model/plain-date.ts';
import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { InputDocument, InputType } from './procedure-document.ts';

/** The moment against which inputs are held that may not lie ahead. */
export interface InputMoment {
  readonly now: Instant;
  readonly today: PlainDate;
}

/** What is wrong with an input: its name, a stable code, and what to do. */
export interface InputFault {
  readonly name: string;
  readonly code: 'input-missing' | 'input-invalid';
  readonly text: LocalText;
}

/** Most characters of an input by its type; a text longer than that belongs into the form or its materials. */
export const MOST_CHARACTERS: Readonly<Record<'text' | 'longtext' | 'url', number>> = {
  text: 500,
  longtext: 4000,
  url: 500,
};

/** Everything that is wrong with what a person gives with a step, in the order of the inputs. */
export function inputFaults(
  inputs: readonly InputDocument[],
  given: JsonObject,
  moment: InputMoment,
): readonly InputFault[] {
  return inputs.flatMap((input) => {
    const fault = faultOf(input, own(given, input.name) ?? null, moment);
    return fault === null ? [] : [fault];
  });
}

function faultOf(input: InputDocument, value: Json, moment: InputMoment): InputFault | null {
  const { zh, en } = input.title;
  if (isBlank(value)) {
    if (!input.required) return null;
    const text = { zh: `${isPicked(input) ? '请选择' : '请填写'}“${zh}”`, en: `Give "${en}" first` };
    return { name: input.name, code: 'input-missing', text };
  }
  const wanted = READS[input.type ?? 'text'](value, input) ?? lateness(input, value, moment);
  if (wanted === null) return null;
  const text = { zh: `“${zh}”${wanted.zh}`, en: `"${en}" ${wanted.en}` };
  return { name: input.name, code: 'input-invalid', text };
}

function isPicked({ type }: InputDocument): boolean {
  return type === 'choice' || type === 'boolean' || type === 'day' || type === 'instant';
}

/** Says what a value of the type has to be when this one is not. */
type Reads = (value: Json, input: InputDocument) => LocalText | null;

const READS: Readonly<Record<InputType, Reads>> = {
  text: (value) => tooLong(value, 'text') ?? (isOneLine(value) ? null : ONE_LINE),
  longtext: (value) => tooLong(value, 'longtext'),
  url: (value) => tooLong(value, 'url') ?? (isAddress(value) ? null : ADDRESS),
  day: (value) => (typeof value === 'string' && isPlainDate(value) ? null : DAY),
  instant: (value) => (typeof value === 'string' && isInstant(value) ? null : INSTANT),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? null : NUMBER),
  choice: (value, { options = [] }) => (options.some((option) => option.value === value) ? null : CHOICE),
  boolean: (value) => (typeof value === 'boolean' ? null : YES_OR_NO),
};

function tooLong(value: Json, type: keyof typeof MOST_CHARACTERS): LocalText | null {
  if (typeof value !== 'string') return TEXT;
  const most = MOST_CHARACTERS[type];
  return value.length <= most
    ? null
    : { zh: `最多 ${most} 个字，请缩短`, en: `takes at most ${most} characters; shorten it` };
}

function lateness({ past, type }: InputDocument, value: Json, { now, today }: InputMoment): LocalText | null {
  if (past !== true || typeof value !== 'string') return null;
  const ahead = type === 'instant' ? parseInstant(value) > parseInstant(now) : value > today;
  return ahead ? AHEAD : null;
}

function isOneLine(value: Json): boolean {
  return typeof value === 'string' && !/[\n\r]/.test(value);
}

function isAddress(value: Json): boolean {
  return typeof value === 'string' && /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value);
}

function isInstant(text: string): boolean {
  try {
    return formatInstant(parseInstant(text)) !== '';
  } catch {
    return false;
  }
}

function isBlank(value: Json): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}

const TEXT: LocalText = { zh: '应为文字', en: 'is a text' };
const ONE_LINE: LocalText = { zh: '只能写一行', en: 'takes a single line' };
const ADDRESS: LocalText = {
  zh: '应为网址，以 http:// 或 https:// 开头',
  en: 'is a web address; begin with http:// or https://',
};
const DAY: LocalText = { zh: '应为日期，如 2024-05-31', en: 'is a day, such as 2024-05-31' };
const INSTANT: LocalText = {
  zh: '应为带时区的时刻，如 2024-05-31T09:30:00+08:00',
  en: 'is a moment with its offset, such as 2024-05-31T09:30:00+08:00',
};
const NUMBER: LocalText = { zh: '应为数字', en: 'is a number' };
const CHOICE: LocalText = { zh: '应从列出的选项中选择', en: 'is one of the choices listed' };
const YES_OR_NO: LocalText = { zh: '应为是或否', en: 'is yes or no' };
const AHEAD: LocalText = { zh: '不能晚于现在', en: 'may not lie in the future' };
