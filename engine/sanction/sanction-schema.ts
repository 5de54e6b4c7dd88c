import { documentSchema, localText, source } from '#engine/edition/schemas/parts.ts';

const code = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' } as const;

const cause = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'title', 'source'],
  properties: {
    code,
    title: localText,
    source,
    except: {
      type: 'array',
      description: 'Grounds that look like the cause and are not.',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'because'],
        properties: { code, because: localText },
      },
    },
  },
} as const;

/** JSON Schema of the kind `sanction`. */
export const sanctionSchema = documentSchema('sanction', 'A sanction: for which causes, and by which procedure.', {
  title: localText,
  source,
  procedure: { type: 'string', pattern: '^procedures/[a-z0-9-]+$' },
  sameFactsOnce: { type: 'boolean', description: 'Whether facts that were decided on may not be sanctioned again.' },
  causes: { type: 'array', minItems: 1, items: cause },
});
