import type { CalendarDocument } from '#engine/calendar/calendar.ts';
import { findCounting } from '#engine/calendar/period.ts';
import { listOfKind, type EditionSource, type Named } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { pointerStep } from '#engine/model/json.ts';
import { fault, unknownName, type Place } from '#engine/procedure/procedure-fault.ts';
import type { MessageDocument } from './message-document.ts';
import { MOST_DAYS } from './reminder-days.ts';

const CODE = 'PL-MESSAGE-DAY';
const PARTS = ['before', 'after', 'late'] as const;

/** Checks when a reminder is given: limits that are declared, used, countable and short enough, and an end. */
export function checkReminder(source: EditionSource, { id, document }: Named<MessageDocument>): readonly Diagnostic[] {
  const { occasion, limits = {} } = document;
  const path = `${id}.json`;
  const used = occasion.on === 'day' ? PARTS.flatMap((part) => occasion[part] ?? []) : [];
  const unused = Object.keys(limits).filter((name) => !used.includes(name));
  return [
    ...unused.map((name) =>
      fault(
        CODE,
        { document: path, pointer: `/limits${pointerStep(name)}` },
        `限值“${name}”没有用处`,
        `nothing uses the limit "${name}"`,
      ),
    ),
    ...checkCounting(source, path, limits),
    ...(occasion.on === 'day' ? checkSpan(path, occasion, Object.keys(limits)) : []),
  ];
}

function checkSpan(
  path: string,
  occasion: Extract<MessageDocument['occasion'], { on: 'day' }>,
  known: readonly string[],
): readonly Diagnostic[] {
  const place: Place = { document: path, pointer: '/occasion' };
  const undeclared = PARTS.flatMap((part) => {
    const name = occasion[part];
    if (name === undefined || known.includes(name)) return [];
    return [unknownName(CODE, { ...place, pointer: `/occasion/${part}` }, { zh: '限值', en: 'limit' }, name, known)];
  });
  const both = occasion.before !== undefined && occasion.after !== undefined;
  const endless = occasion.before === undefined && occasion.late === undefined;
  return [
    ...undeclared,
    ...(both ? [fault(CODE, place, 'before 和 after 只能写一个', 'give before or after, not both')] : []),
    ...(endless
      ? [
          fault(
            CODE,
            place,
            '请写明 late：错过当日后最迟多久仍要发送',
            'say by late how long after its day the reminder may still be given',
          ),
        ]
      : []),
  ];
}

function checkCounting(
  source: EditionSource,
  path: string,
  limits: NonNullable<MessageDocument['limits']>,
): readonly Diagnostic[] {
  const calendar = listOfKind<CalendarDocument>(source, 'calendar')[0]?.document;
  return Object.entries(limits).flatMap(([name, { value, unit }]) => {
    const pointer = `/limits${pointerStep(name)}`;
    const known = calendar?.counting.map((counting) => counting.unit) ?? [];
    const uncounted = calendar !== undefined && findCounting(calendar, unit) === undefined;
    const apart = !Number.isInteger(value) || value < 0 || value > MOST_DAYS;
    return [
      ...(uncounted ? [unknownName(CODE, { document: path, pointer: `${pointer}/unit` }, UNIT, unit, known)] : []),
      ...(apart
        ? [
            fault(
              CODE,
              { document: path, pointer: `${pointer}/value` },
              `天数应为 0 至 ${MOST_DAYS} 的整数`,
              `the days must be a whole number from 0 to ${MOST_DAYS}`,
            ),
          ]
        : []),
    ];
  });
}

const UNIT = { zh: '期间单位', en: 'unit of periods' };
