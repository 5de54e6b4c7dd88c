import type { JsonObject } from '#engine/model/json.ts';

/** An object schema that names every property it allows. */
export function shape(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: 'object', properties, required, additionalProperties: false };
}

export const text: JsonObject = { type: 'string', maxLength: 20_000 };
export const colour: JsonObject = { type: 'string', pattern: '^#[0-9a-f]{6}([0-9a-f]{2})?$' };
/** A colour that hides what lies under it. */
export const opaqueColour: JsonObject = { type: 'string', pattern: '^#[0-9a-f]{6}$' };
export const millimetres: JsonObject = { type: 'number', minimum: 0, maximum: 500 };
export const offset: JsonObject = { type: 'number', minimum: -500, maximum: 500 };
export const thickness: JsonObject = { type: 'number', exclusiveMinimum: 0, maximum: 5 };
export const styleName: JsonObject = { type: 'string', minLength: 1 };
export const localText: JsonObject = shape({ zh: { type: 'string' }, en: { type: 'string' } }, ['zh', 'en']);

/** `holder.name`. */
export const path: JsonObject = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9]*(\\.[a-zA-Z][a-zA-Z0-9]*)*$' };

/** The two ways to leave a part out. */
export const conditional = {
  when: {
    oneOf: [
      path,
      shape(
        { path, is: { type: 'array', minItems: 1, maxItems: 50, items: { type: ['string', 'number', 'boolean'] } } },
        ['path', 'is'],
      ),
    ],
  },
  unless: path,
} satisfies JsonObject;

/** The array to repeat for, and the name of its row. */
export const repetition = {
  each: path,
  as: { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9]*$' },
} satisfies JsonObject;

/** What makes a seal, apart from its place. */
export const sealFace = {
  diameter: { type: 'number', minimum: 20, maximum: 80 },
  ring: text,
  lines: { type: 'array', maxItems: 2, items: text },
  colour,
} satisfies JsonObject;

export const sealRequired = ['diameter', 'ring', 'lines', 'colour'] as const;
