import type { JsonObject } from '#engine/model/json.ts';
import {
  colour, conditional, millimetres, offset, opaqueColour, sealFace, sealRequired, shape, styleName, text, thickness,
} from './schema-parts.ts'; // prettier-ignore

const placed = { x: offset, y: offset, on: { enum: ['first', 'every', 'rest'] }, ...conditional } satisfies JsonObject;
const boxed = { ...placed, width: millimetres, height: millimetres } satisfies JsonObject;

function element(type: string, properties: JsonObject, required: readonly string[]): JsonObject {
  return shape({ type: { const: type }, ...properties }, ['type', 'x', 'y', ...required]);
}

const box = ['width', 'height'];

/** Everything that can stand at a fixed place of a page. */
export const elementSchema: JsonObject = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  oneOf: [
    element(
      'text',
      {
        ...boxed,
        text,
        style: styleName,
        valign: { enum: ['top', 'middle', 'bottom'] },
        fit: { enum: ['wrap', 'shrink'] },
        minSize: { type: 'number', minimum: 1, maximum: 120 },
      },
      ['width', 'text', 'style'],
    ),
    element('image', { ...boxed, source: text }, [...box, 'source']),
    element(
      'rectangle',
      {
        ...boxed,
        stroke: colour,
        strokeWidth: thickness,
        fill: colour,
        radius: millimetres,
        dashed: { type: 'boolean' },
      },
      box,
    ),
    element('line', { ...placed, dx: offset, dy: offset, stroke: colour, strokeWidth: thickness }, [
      'dx',
      'dy',
      'stroke',
      'strokeWidth',
    ]),
    element('seal', { ...placed, ...sealFace }, sealRequired),
    element('qr', { ...placed, size: { type: 'number', minimum: 15, maximum: 120 }, payload: text }, [
      'size',
      'payload',
    ]),
    element(
      'guilloche',
      {
        ...boxed,
        pattern: { enum: ['rosette', 'band', 'frame'] },
        seed: text,
        colours: { type: 'array', minItems: 2, maxItems: 2, items: opaqueColour },
        lineWidth: thickness,
        band: { type: 'number', minimum: 4, maximum: 40 },
      },
      [...box, 'pattern', 'seed', 'colours', 'lineWidth'],
    ),
    element('microtext', { ...placed, width: millimetres, text, style: styleName }, ['width', 'text', 'style']),
    element(
      'vertical-text',
      { ...boxed, text, style: styleName, column: { type: 'number', minimum: 2, maximum: 50 } },
      [...box, 'text', 'style', 'column'],
    ),
    element(
      'page-number',
      { ...placed, width: millimetres, pattern: { type: 'string', maxLength: 100 }, style: styleName },
      ['width', 'pattern', 'style'],
    ),
    element('box', { ...boxed, blocks: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/block' } } }, [
      ...box,
      'blocks',
    ]),
  ],
};
