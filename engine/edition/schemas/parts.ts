/** JSON Schema parts that several kinds of document share. */

export const localText = {
  type: 'object',
  description: 'The same text in Chinese and in English.',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
} as const;

export const source = {
  type: 'object',
  description: 'The article behind the document, and how much of it the article says itself.',
  additionalProperties: false,
  required: ['article', 'basis'],
  properties: {
    article: { type: 'string', minLength: 1 },
    basis: { enum: ['enacted', 'delegated', 'interpreted'] },
    note: localText,
  },
} as const;

export const limitValue = {
  type: 'object',
  description: 'A number of the law with its unit.',
  additionalProperties: false,
  required: ['value', 'unit'],
  properties: { value: { type: 'number' }, unit: { type: 'string', minLength: 1 }, title: localText },
} as const;

const bracketRow = (bound: 'atLeast' | 'above') =>
  ({
    type: 'object',
    additionalProperties: false,
    required: [bound, 'gives'],
    properties: { [bound]: { type: 'number' }, gives: { type: 'number' } },
  }) as const;

const limitBrackets = {
  type: 'object',
  description: 'Brackets, the highest first: a number gives what the first row it reaches says.',
  additionalProperties: false,
  required: ['unit', 'gives', 'rows'],
  properties: {
    unit: { type: 'string', minLength: 1 },
    gives: { type: 'string', minLength: 1 },
    rows: { type: 'array', minItems: 1, items: { anyOf: [bracketRow('atLeast'), bracketRow('above')] } },
    title: localText,
  },
} as const;

const limitTable = {
  type: 'object',
  description: 'What each named value gives; a value that is not named gives 0.',
  additionalProperties: false,
  required: ['gives', 'values'],
  properties: {
    gives: { type: 'string', minLength: 1 },
    values: { type: 'object', minProperties: 1, additionalProperties: { type: 'number' } },
    title: localText,
  },
} as const;

export const limits = {
  type: 'object',
  description: 'Numbers apart from the logic, each with a unit; logic reads them as limits.<name>.',
  propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$' },
  additionalProperties: { anyOf: [limitValue, limitBrackets, limitTable] },
} as const;

export const logic = {
  description: 'JSON Logic: one operator a node.',
  type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
} as const;

/** A document schema: its kind, its properties (all required but the optional ones), and the title editors show. */
export function documentSchema<Properties extends object>(
  kind: string,
  description: string,
  properties: Properties,
  optional: readonly string[] = [],
) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind,
    description,
    type: 'object',
    additionalProperties: false,
    required: ['kind', ...Object.keys(properties).filter((name) => !optional.includes(name))],
    properties: { $schema: { type: 'string' }, kind: { const: kind }, ...properties },
  } as const;
}
