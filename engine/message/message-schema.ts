import { documentSchema, limitValue, localText, logic, source } from '#engine/edition/schemas/parts.ts';
import { APPLICANT, HOLDER, OWNER, REMINDER_DAYS } from './message-document.ts';

const name = { type: 'string', pattern: '^[a-z0-9][a-z0-9/-]*$' } as const;
const names = { type: 'array', minItems: 1, uniqueItems: true, items: name } as const;
const limitName = { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' } as const;

const filter = {
  procedures: { ...names, description: 'Procedures whose cases count; all when absent.' },
  states: { ...names, description: 'States that the case is in; all when absent.' },
} as const;

function occasion<Properties extends object>(on: string, description: string, properties: Properties) {
  return {
    type: 'object',
    description,
    additionalProperties: false,
    required: ['on'],
    properties: { on: { const: on }, ...filter, ...properties },
  } as const;
}

const doneBy = {
  type: 'object',
  description: 'Cases handed in since the window opened that make the reminder needless.',
  additionalProperties: false,
  required: ['procedures', 'exceptIn'],
  properties: {
    procedures: names,
    exceptIn: { type: 'array', uniqueItems: true, items: name, description: 'States of cases that came to nothing.' },
  },
} as const;

const day = {
  ...occasion('day', 'A day is near, has come or has passed.', {
    of: { enum: REMINDER_DAYS },
    before: { ...limitName, description: 'The limit that says how long before the day.' },
    after: { ...limitName, description: 'The limit that says how long after the day.' },
    late: { ...limitName, description: 'The limit that says how long a missed reminder may still be given.' },
    doneBy,
  }),
  required: ['on', 'of'],
} as const;

/** JSON Schema of the kind `message`. */
export const messageSchema = documentSchema(
  'message',
  'A message: when it is sent, to whom, by which channels, and its words.',
  {
    title: localText,
    source,
    order: { type: 'integer' },
    occasion: {
      anyOf: [
        occasion('step', 'A step was taken.', { steps: { ...names, description: 'Steps that count.' } }),
        occasion('paper', 'A paper was served.', { papers: { ...names, description: 'Papers that count.' } }),
        occasion('offer', 'A procedure was offered.', { offers: { ...names, description: 'Offers that count.' } }),
        occasion('arrival', 'A case came to people who did not hold it before.', {}),
        occasion('opening', 'A case was filed, which is no step.', {}),
        {
          type: 'object',
          description: 'Somebody asked for a link to choose another password.',
          additionalProperties: false,
          required: ['on'],
          properties: { on: { const: 'password-reset' } },
        },
        day,
      ],
    },
    limits: {
      type: 'object',
      description: 'Periods apart from the words, each with a unit that the calendar counts.',
      propertyNames: limitName,
      additionalProperties: limitValue,
    },
    when: { ...logic, description: 'JSON Logic: the message is sent only where it holds.' },
    to: {
      description: 'The enterprise, whoever is to act, whose account it is about, or people in these roles.',
      anyOf: [{ enum: [APPLICANT, HOLDER, OWNER] }, names],
    },
    channels: { ...names, description: 'Means by which the message travels.' },
    subject: localText,
    body: localText,
  },
  ['limits', 'when'],
);
