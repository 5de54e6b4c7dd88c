import { documentSchema, limits, limitValue, localText, logic, source } from './parts.ts';

const outcomeTexts = {
  type: 'object',
  description: 'The sentence of each outcome; {name} shows the value of a fact, measure or limit.',
  additionalProperties: false,
  required: ['holds', 'fails'],
  properties: { holds: localText, fails: localText },
} as const;

const decision = { title: localText, source, limits } as const;

export const measureSchema = documentSchema(
  'measure',
  'A derived fact; unit names what a count counts when that is not the unit of its list.',
  { ...decision, unit: { type: 'string', minLength: 1 }, value: logic },
  ['limits', 'unit'],
);

export const conditionSchema = documentSchema(
  'condition',
  'An eligibility condition.',
  { ...decision, order: { type: 'integer' }, blocks: { type: 'boolean' }, holds: logic, explain: outcomeTexts },
  ['limits'],
);

const criterionPath = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'title', 'holds'],
  properties: { path: { type: 'string', minLength: 1 }, title: localText, holds: logic },
} as const;

export const criterionSchema = {
  ...documentSchema(
    'criterion',
    'A criterion of a grade: one condition, or several paths of which one suffices.',
    {
      ...decision,
      order: { type: 'integer' },
      holds: logic,
      paths: { type: 'array', minItems: 2, items: criterionPath },
      explain: outcomeTexts,
    },
    ['limits', 'holds', 'paths'],
  ),
  oneOf: [{ required: ['holds'] }, { required: ['paths'] }],
} as const;

export const gradeSchema = documentSchema('grade', 'A grade; rank 1 is the highest.', {
  code: { type: ['string', 'integer'] },
  rank: { type: 'integer', minimum: 1 },
  title: localText,
  source,
});

export const categorySchema = documentSchema('category', 'A category of scoring items with its own cap.', {
  title: localText,
  order: { type: 'integer' },
  cap: limitValue,
  source,
});

const evidence = {
  description:
    'What proves the item: a material of the edition, or the push of an institution with what people call it.',
  oneOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['material'],
      properties: { material: { type: 'string' } },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['feed', 'title'],
      properties: { feed: { type: 'string' }, title: localText },
    },
  ],
} as const;

export const itemSchema = documentSchema(
  'item',
  'A scoring item: raw points by logic, clamped to the cap.',
  {
    ...decision,
    code: { type: 'string', pattern: '^[A-Za-z0-9-]+$' },
    cap: limitValue,
    origin: { enum: ['declared', 'captured', 'derived'] },
    evidence: { type: 'array', minItems: 1, items: evidence },
    points: logic,
    explain: localText,
  },
  ['limits'],
);

export const editionSchema = documentSchema(
  'edition',
  'The edition of a ruleset, in force from the day it is named by.',
  {
    ruleset: { type: 'string', pattern: '^[a-z0-9-]+$' },
    edition: { type: 'string', format: 'date' },
    title: localText,
    regulation: localText,
    timezone: { type: 'string', minLength: 1 },
    bodies: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: { id: { type: 'string' }, title: localText },
      },
    },
    scoring: {
      type: 'object',
      additionalProperties: false,
      required: ['decimals', 'unit'],
      properties: {
        decimals: { type: 'integer', minimum: 0, maximum: 6 },
        unit: { type: 'string', minLength: 1 },
      },
    },
  },
);
