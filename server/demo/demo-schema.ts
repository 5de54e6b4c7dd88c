import type { JsonObject } from '#engine/model/json.ts';

const TEXT: JsonObject = { type: 'string', minLength: 1 };
const DAYS_AGO: JsonObject = { type: 'integer', minimum: 0 };
const RECIPE: JsonObject = { type: 'object' };
const TEXTS: JsonObject = { type: 'object', additionalProperties: TEXT };

const CASE = closed(['procedure', 'profile', 'began', 'reached', 'goals'], {
  procedure: TEXT,
  profile: TEXT,
  began: DAYS_AGO,
  reached: DAYS_AGO,
  goals: { type: 'array', items: TEXT },
  form: RECIPE,
  leavesOut: { type: 'array', items: TEXT },
  refuses: TEXTS,
});

const COMPANY = closed(['login', 'name', 'cases'], {
  login: TEXT,
  name: TEXT,
  shown: { type: 'boolean' },
  about: RECIPE,
  cases: { type: 'array', items: CASE },
});

const PERSON = closed(['login', 'name', 'roles'], {
  login: TEXT,
  name: TEXT,
  roles: { type: 'array', items: TEXT, minItems: 1 },
});

const PUSH = closed(['source', 'facts'], { source: TEXT, facts: RECIPE });

/** What a document of `demo/` may say, by its kind. */
export const DEMO_SCHEMA: JsonObject = {
  type: 'object',
  required: ['kind'],
  oneOf: [
    ofKind('demo-plan', ['now', 'seed', 'feeder', 'people', 'about', 'registration', 'comments', 'inputs'], {
      now: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]$' },
      seed: TEXT,
      feeder: TEXT,
      people: { type: 'array', items: PERSON },
      about: RECIPE,
      registration: RECIPE,
      comments: { type: 'object', additionalProperties: { type: 'array', items: TEXT, minItems: 1 } },
      inputs: { type: 'object', additionalProperties: RECIPE },
      defects: {
        type: 'array',
        items: closed(['reason'], { pointer: TEXT, material: TEXT, part: TEXT, reason: TEXT }),
      },
    }),
    ofKind('demo-words', ['words'], { words: RECIPE }),
    ofKind('demo-profile', ['form'], {
      from: TEXT,
      form: RECIPE,
      captured: { type: 'array', items: PUSH },
    }),
    ofKind('demo-companies', ['companies'], { companies: { type: 'array', items: COMPANY } }),
  ],
};

function ofKind(kind: string, required: readonly string[], properties: JsonObject): JsonObject {
  return closed(['kind', ...required], { kind: { const: kind }, ...properties });
}

function closed(required: readonly string[], properties: JsonObject): JsonObject {
  return { type: 'object', required, properties, additionalProperties: false };
}
