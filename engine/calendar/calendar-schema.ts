import { documentSchema, localText, source } from '#engine/edition/schemas/parts.ts';

const DAY = '\\d{4}-\\d{2}-\\d{2}';

const dayRanges = {
  type: 'array',
  description: 'Days, or ranges written first/last.',
  items: { type: 'string', pattern: `^${DAY}(/${DAY})?$` },
} as const;

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
export const calendarSchema = documentSchema('calendar', 'How periods are counted, and which days are rest days.', {
  title: localText,
  source,
  counting: { type: 'array', minItems: 1, items: counting },
  weekend: {
    type: 'array',
    description: 'Rest days of an ordinary week; 1 is Monday.',
    uniqueItems: true,
    items: { type: 'integer', minimum: 1, maximum: 7 },
  },
  years: {
    type: 'object',
    description: 'Holidays by year; a year that is not named has only its weekends.',
    propertyNames: { pattern: '^\\d{4}$' },
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      required: ['rest', 'work'],
      properties: { rest: dayRanges, work: dayRanges },
    },
  },
});
