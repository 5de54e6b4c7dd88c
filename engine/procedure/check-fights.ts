import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Json } from '#engine/model/json.ts';
import { listNames } from '#engine/logic/list-names.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import { askGuard } from './guard.ts';
import { originsOf } from './procedure.ts';
import { CLOCK, SYSTEM } from './procedure-document.ts';
import { fault } from './procedure-fault.ts';
import { rolesOf, type PlacedStep } from './procedure-part.ts';

/**
 * Checks that no two rows fight: in no state does an earlier row always take the place of a later one, unless it is of
 * another document and says that it overrides. That is how a procedure says something else than its stages.
 */
export function checkFights(rows: readonly PlacedStep[]): readonly Diagnostic[] {
  return rows.flatMap((placed) => {
    const hidden = originsOf(placed.row).flatMap((from) => {
      const hider = findHider(rows, placed, from);
      return hider !== undefined && !isOverride(hider, placed) ? [{ from, hider }] : [];
    });
    const [first] = hidden;
    if (first === undefined) return [];
    const { on } = placed.row;
    const by = `${first.hider.document}${first.hider.pointer}`;
    return [
      fault(
        'PL-PROC-FIGHT',
        { document: placed.document, pointer: placed.pointer },
        `在“${first.from}”状态，“${on}”总是由另一行（${by}）代替，这一行不会发生`,
        `in the state "${first.from}" another row (${by}) always takes the place of "${on}", so this one never happens`,
      ),
    ];
  });
}

/** Whether a row can be taken in a state: no other always takes its place, and its `when` is not false whatever the case. */
export function canHappen(rows: readonly PlacedStep[], placed: PlacedStep, from: string): boolean {
  return !isNever(placed.row.when) && findHider(rows, placed, from) === undefined;
}

function isOverride({ document, row }: PlacedStep, hidden: PlacedStep): boolean {
  return row.overrides === true && document !== hidden.document;
}

function findHider(rows: readonly PlacedStep[], placed: PlacedStep, from: string): PlacedStep | undefined {
  const here = rows.filter(({ row }) => originsOf(row).includes(from));
  const index = here.indexOf(placed);
  return here.find((other, at) => (at < index ? hides(other, placed, from) : at > index && passesBy(other, placed)));
}

/** The system leaves a state at once, before any person or clock. */
function passesBy(other: PlacedStep, { row }: PlacedStep): boolean {
  return other.row.by === SYSTEM && other.row.when === undefined && row.by !== SYSTEM;
}

function hides(earlier: PlacedStep, later: PlacedStep, from: string): boolean {
  if (passesBy(earlier, later)) return true;
  if (isNever(earlier.row.when) || !sameTaker(earlier, later, from)) return false;
  return earlier.row.when === undefined || JSON.stringify(earlier.row.when) === JSON.stringify(later.row.when);
}

/** The system takes the first row of a state whatever its event; the clock's rows are told apart by period, others by event. */
function sameTaker({ row: earlier }: PlacedStep, { row: later }: PlacedStep, from: string): boolean {
  if (earlier.by === SYSTEM || later.by === SYSTEM) return earlier.by === later.by;
  if (earlier.by === CLOCK || later.by === CLOCK) {
    const moves = earlier.to !== from;
    return earlier.by === later.by && earlier.after === later.after && (moves || earlier.on === later.on);
  }
  return earlier.on === later.on && rolesOf(later).some((role) => rolesOf(earlier).includes(role));
}

/** A guard that reads nothing and does not hold. */
function isNever(when: Json | undefined): boolean {
  if (when === undefined || listNames(when).length > 0) return false;
  try {
    return askGuard(when, {}) !== 'holds';
  } catch (error) {
    // What cannot run is told where it stands.
    if (error instanceof LogicError) return false;
    throw error;
  }
}
