import { documentSchema } from './parts.ts';

const anything = { type: ['object', 'array', 'string', 'number', 'boolean', 'null'] } as const;

const oneCase = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'given', 'expect'],
  properties: {
    name: { type: 'string', minLength: 1 },
    given: { type: 'object' },
    expect: anything,
  },
} as const;

export const casesSchema = documentSchema('cases', 'Cases of the document of the same path.', {
  cases: { type: 'array', minItems: 1, items: oneCase },
});

export const wholeSchema = documentSchema('whole', 'A whole enterprise and the verdict it gets.', {
  name: { type: 'string', minLength: 1 },
  asOf: { type: 'string', format: 'date' },
  facts: { type: 'object' },
  expect: { type: 'object' },
});
