import { documentSchema, localText } from '#engine/edition/schemas/parts.ts';

const ids = { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[a-z0-9][a-z0-9/-]*$' } } as const;

/** JSON Schema of the kind `article`. */
export const articleSchema = {
  ...documentSchema(
    'article',
    'An article of the regulation: its gist, and what carries it out.',
    {
      number: { type: 'integer', minimum: 1 },
      name: { type: 'string', minLength: 1 },
      title: localText,
      gist: localText,
      implementedBy: ids,
      because: { ...localText, description: 'Why nothing carries it out.' },
    },
    ['because'],
  ),
  anyOf: [{ properties: { implementedBy: { type: 'array', minItems: 1 } } }, { required: ['because'] }],
} as const;

/** JSON Schema of the kind `articles`. */
export const articlesSchema = documentSchema('articles', 'The articles in the order of the regulation.', {
  articles: { ...ids, minItems: 1 },
});
