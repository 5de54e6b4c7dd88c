import type { JsonObject } from '#engine/model/json.ts';

const LOCAL_TEXT: JsonObject = {
  type: 'object',
  properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
  required: ['zh', 'en'],
  additionalProperties: false,
};
const TEXT_OR_LOCAL: JsonObject = { anyOf: [{ type: 'string', minLength: 1 }, LOCAL_TEXT] };
const LOGIC: JsonObject = { type: ['object', 'boolean'] };

/**
 * `x-source.known` names a record of ours that the value is read from, `x-profile` what a field tells of the enterprise whatever the form,
 * `x-once` a field that no later form is prefilled with, and `x-carried` the sections whose carrying over each choice stands for.
 *
 * `x-synonyms` are other headings by which a field goes in people's sheets.
 *
 * The keywords a form's schema has beyond JSON Schema, each with the schema of its own value. `x-decimals` also judges data and is
 * registered apart.
 */
export const FORM_KEYWORDS: Readonly<Record<string, JsonObject>> = {
  'x-en': { type: 'string', minLength: 1 },
  'x-unit': TEXT_OR_LOCAL,
  'x-help': LOCAL_TEXT,
  'x-message': LOCAL_TEXT,
  'x-enum-titles': { type: 'object', additionalProperties: LOCAL_TEXT },
  'x-source': {
    type: 'object',
    properties: { from: LOCAL_TEXT, declarable: { type: 'boolean' }, known: { type: 'string', minLength: 1 } },
    required: ['from', 'declarable'],
    additionalProperties: false,
  },
  'x-computed': LOGIC,
  'x-show': LOGIC,
  'x-managed': { const: true },
  'x-profile': { type: 'string', minLength: 1 },
  'x-once': { const: true },
  'x-carried': {
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  },
  'x-sensitive': { enum: ['id-number', 'phone', 'name', 'text'] },
  'x-checksum': { enum: ['warning', 'error'] },
  'x-fact': {
    anyOf: [
      { type: 'string', minLength: 1 },
      {
        type: 'object',
        properties: { path: { type: 'string', minLength: 1 }, absent: {} },
        required: ['path'],
        additionalProperties: false,
      },
    ],
  },
  'x-widget': { enum: ['files', 'textarea', 'radio', 'password', 'statement'] },
  'x-account': { enum: ['login', 'password', 'personName', 'mobile', 'email', 'enterpriseName', 'creditCode'] },
  'x-material': { type: 'string', minLength: 1 },
  'x-synonyms': { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  'x-key': { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  'x-checks': {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        code: { type: 'string', minLength: 1 },
        holds: LOGIC,
        field: { type: 'string', minLength: 1 },
        severity: { enum: ['error', 'warning'] },
        message: LOCAL_TEXT,
      },
      required: ['code', 'holds', 'field', 'severity', 'message'],
      additionalProperties: false,
    },
  },
};
