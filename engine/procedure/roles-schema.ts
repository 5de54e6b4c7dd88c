import { documentSchema, localText, source } from '#engine/edition/schemas/parts.ts';

const id = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' } as const;
const ids = { type: 'array', uniqueItems: true, items: id } as const;
const powers = { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[a-z-]+\\.[a-z-]+$' } } as const;

const reservation = {
  type: 'object',
  description: 'Deeds and powers that only people of one body may have.',
  additionalProperties: false,
  required: ['body', 'effects', 'events', 'powers', 'source'],
  properties: { body: id, effects: ids, events: ids, powers, source },
} as const;

const role = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'body', 'may'],
  properties: {
    id,
    title: localText,
    body: { anyOf: [id, { type: 'null' }] },
    may: powers,
    excludes: ids,
    registers: id,
    everybody: { const: true, description: 'Everybody has it who has not signed in.' },
  },
} as const;

/** JSON Schema of the kind `roles`. */
export const rolesSchema = documentSchema('roles', 'Who may do what, and who may never.', {
  source,
  reserved: { type: 'array', items: reservation },
  roles: { type: 'array', minItems: 1, items: role },
});
