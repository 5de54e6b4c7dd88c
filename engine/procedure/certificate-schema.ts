import { documentSchema, limitValue, localText, source } from '#engine/edition/schemas/parts.ts';

const ID = '^[a-z0-9][a-z0-9-]*$';
const id = { type: 'string', pattern: ID } as const;
const monthDay = { type: 'string', pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' } as const;

const number = {
  type: 'object',
  additionalProperties: false,
  required: ['prefix', 'yearly', 'serialDigits', 'pattern', 'source'],
  properties: {
    prefix: { type: 'string', pattern: '^[A-Z]{1,12}$' },
    yearly: { type: 'boolean', description: 'Whether the year is part of the number and serials start again with it.' },
    serialDigits: { type: 'integer', minimum: 1, maximum: 12 },
    pattern: { type: 'string', minLength: 1 },
    source,
  },
} as const;

const reportWindow = {
  type: 'object',
  description: 'The days of the year on which reports are taken, both included.',
  additionalProperties: false,
  required: ['from', 'to', 'source'],
  properties: { from: monthDay, to: monthDay, source },
} as const;

const validity = {
  type: 'object',
  description: 'Validity ends with the report window so many years after the year of issue.',
  additionalProperties: false,
  required: ['windowsAhead', 'source'],
  properties: { windowsAhead: { type: 'integer', minimum: 0, maximum: 20 }, source },
} as const;

const state = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'valid'],
  properties: { id, title: localText, valid: { type: 'boolean' }, final: { type: 'boolean' } },
} as const;

const step = {
  type: 'object',
  additionalProperties: false,
  required: ['on', 'from', 'to', 'article'],
  properties: {
    on: id,
    from: { anyOf: [id, { type: 'array', minItems: 1, uniqueItems: true, items: id }] },
    to: id,
    after: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
    passesOn: { ...id, description: 'The event that then happens to the certificate which took its place.' },
    article: { type: 'string', minLength: 1 },
  },
} as const;

/** JSON Schema of the kind `certificate`. */
export const certificateSchema = documentSchema(
  'certificate',
  'How certificates are numbered, how long they hold, and what may happen to them.',
  {
    title: localText,
    source,
    paper: id,
    number,
    reportWindow,
    validity,
    exempts: { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[a-z0-9][a-z0-9/-]*$' } },
    limits: { type: 'object', additionalProperties: limitValue },
    checkCode: {
      type: 'object',
      additionalProperties: false,
      required: ['length', 'alphabet', 'group'],
      properties: {
        length: { type: 'integer', minimum: 8, maximum: 64 },
        alphabet: { type: 'string', pattern: '^[0-9A-Z]{16,36}$' },
        group: { type: 'integer', minimum: 1, maximum: 64 },
      },
    },
    starts: id,
    states: { type: 'array', minItems: 1, items: state },
    steps: { type: 'array', minItems: 1, items: step },
  },
);
