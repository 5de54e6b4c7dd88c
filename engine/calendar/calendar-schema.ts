import { documentSchema, localText, source } from '#engine/edition/schemas/parts.ts';

const counting = {
  type: 'object',
  description: 'How a period in this unit is counted.',
  additionalProperties: false,
  required: ['unit', 'title', 'days', 'startDayCounts', 'rollForward', 'source'],
  properties: {
    unit: { type: 'string', minLength: 1 },
    title: localText,
    days: { enum: ['calendar', 'working'] },
    startDayCounts: { type: 'boolean', description: 'Whether the day from which the period runs is its first.' },
    rollForward: { type: 'boolean', description: 'Whether an end on a rest day moves to the next working day.' },
    source,
  },
} as const;

/** JSON Schema of the kind `calendar`. */
export const calendarSchema = documentSchema(
  'calendar',
  'How periods are counted; holidays stand in documents of their own.',
  {
    title: localText,
    source,
    counting: { type: 'array', minItems: 1, items: counting },
    weekend: {
      type: 'array',
      description: 'Rest days of an ordinary week; 1 is Monday.',
      uniqueItems: true,
      items: { type: 'integer', minimum: 1, maximum: 7 },
    },
  },
);

const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

const movedDays = {
  type: 'object',
  description: 'Days in a row that the authorities moved.',
  additionalProperties: false,
  required: ['from', 'to', 'kind', 'name'],
  properties: {
    from: day,
    to: { ...day, description: 'The last of them.' },
    kind: { enum: ['rest', 'work'], description: 'A holiday, or days of the weekend on which everybody works.' },
    name: localText,
  },
} as const;

/** JSON Schema of the kind `holidays`. */
export const holidaysSchema = documentSchema(
  'holidays',
  'The holidays of one year, which is the name of the document.',
  { title: localText, note: localText, days: { type: 'array', items: movedDays } },
  ['note'],
);
