import { isList, toPlain, toText, type Value } from '../value.ts';
import { same } from './comparison.ts';
import { strict, type Operator } from './operator.ts';

/** `cat substr in`. */
export const text: Readonly<Record<string, Operator>> = {
  cat: strict((values, { pointer, context }) => {
    const joined = values.map((value) => (toPlain(value) === null ? '' : toText(value))).join('');
    context.budget.allowSize(joined.length, pointer);
    return joined;
  }),
  substr: strict(([source = null, start = 0, end]) => substr(toText(source), start, end)),
  in: strict(([needle = null, haystack = null]) => contains(haystack, needle)),
};

function substr(source: string, start: Value, end: Value | undefined): string {
  const from = integer(start);
  const begin = from < 0 ? Math.max(0, source.length + from) : from;
  const tail = source.slice(begin);
  if (end === undefined) return tail;
  const length = integer(end);
  return tail.slice(0, length < 0 ? Math.max(0, tail.length + length) : length);
}

function integer(value: Value): number {
  const number = Math.trunc(Number(toPlain(value)));
  return Number.isNaN(number) ? 0 : number;
}

function contains(haystack: Value, needle: Value): boolean {
  if (isList(haystack)) return haystack.some((element) => same(element, needle));
  return typeof haystack === 'string' && haystack !== '' && haystack.includes(toText(needle));
}
