import { documentSchema, limitValue, localText, source } from '#engine/edition/schemas/parts.ts';

const size = { ...limitValue, properties: { ...limitValue.properties, unit: { enum: ['KB', 'MB', 'GB'] } } } as const;

/** JSON Schema of the kind `material`. */
export const materialSchema = documentSchema(
  'material',
  'A material that an application takes.',
  {
    slot: { type: 'integer', minimum: 1 },
    title: localText,
    source,
    hint: localText,
    required: {
      description: 'Who must give it: all, none, or applicants for the grades of these codes.',
      anyOf: [
        { enum: ['all', 'none'] },
        { type: 'array', minItems: 1, uniqueItems: true, items: { type: ['string', 'integer'] } },
      ],
    },
    accepts: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    },
    parts: {
      type: 'array',
      description: 'Parts that are each wanted as a file of their own.',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: { id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' }, title: localText },
      },
    },
    limits: {
      type: 'object',
      additionalProperties: false,
      required: ['size', 'files'],
      properties: { size, files: limitValue, pages: limitValue, age: limitValue },
    },
    supports: { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[a-z0-9][a-z0-9/-]*$' } },
  },
  ['parts', 'supports'],
);
