import { GUARD_NAMES } from '#engine/procedure/case-facts.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Occasion } from './message-document.ts';

const text = { type: 'string' } as const;
const date = { type: 'string', format: 'date' } as const;
const whole = { type: 'integer' } as const;

/** What the words of a message about a case may name. Nobody's name, number or statement is among them. */
const CASE = {
  number: text,
  procedure: text,
  enterprise: text,
  state: text,
  hint: text,
  dueOn: date,
  today: date,
} as const;

const CASE_ALWAYS = ['number', 'procedure', 'enterprise', 'state', 'today'];

const CERTIFICATE = {
  enterprise: text, certificate: text, grade: text, validUntil: date, windowFrom: date, windowTo: date, today: date,
} as const; // prettier-ignore

const RESET = { person: text, login: text, link: text, minutes: whole, today: date } as const;

const DAY = { day: date, daysLeft: whole } as const;

/** The names that the words of a message can read on an occasion, as a JSON Schema. */
export function wordNames(occasion: Occasion): JsonObject {
  switch (occasion.on) {
    case 'step':
      return shape({ ...CASE, step: text, says: text }, [...CASE_ALWAYS, 'step', 'says']);
    case 'paper':
      return shape({ ...CASE, paper: text }, [...CASE_ALWAYS, 'paper']);
    case 'offer':
      return shape({ ...CASE, offered: text }, [...CASE_ALWAYS, 'offered']);
    case 'arrival':
    case 'opening':
      return shape(CASE, CASE_ALWAYS);
    case 'password-reset':
      return shape(RESET, Object.keys(RESET));
    case 'day':
      return isAboutCases(occasion)
        ? shape({ ...CASE, ...DAY }, [...CASE_ALWAYS, ...Object.keys(DAY)])
        : shape({ ...CERTIFICATE, ...DAY }, Object.keys({ ...CERTIFICATE, ...DAY }));
  }
}

/** Names that only a message's `when` may read, beside those of every guard. */
export const STEP_NAMES: readonly string[] = ['step.id', 'step.to', 'step.told', 'step.serves', 'step.by'];

/** Names that `when` may read of a certificate, where there is no case. */
export const CERTIFICATE_NAMES: readonly string[] = GUARD_NAMES.filter(
  (name) => name === 'today' || name === 'limits.*' || /^(certificate|report)\./.test(name),
);

/** Whether an occasion is about a case; the others are about a certificate or an account. */
export function isAboutCases(occasion: Occasion): boolean {
  if (occasion.on === 'password-reset') return false;
  return occasion.on !== 'day' || occasion.of === 'state-due';
}

function shape(properties: JsonObject, required: readonly string[]): JsonObject {
  return { type: 'object', properties, required };
}
