import { blockSchemas } from './block-schema.ts';
import { elementSchema } from './element-schema.ts';
import { colour, localText, shape, text } from './schema-parts.ts';

const style = shape(
  {
    font: { enum: ['serif', 'mongolian'] },
    size: { type: 'number', minimum: 1, maximum: 120 },
    weight: { enum: ['regular', 'bold'] },
    colour,
    align: { enum: ['left', 'center', 'right', 'justify'] },
    leading: { type: 'number', minimum: 0, maximum: 4 },
    tracking: { type: 'number', minimum: 0, maximum: 4 },
    indent: { type: 'number', minimum: 0, maximum: 20 },
  },
  ['size'],
);

const pageSize = { enum: ['A3', 'A4', 'A5'] };
const edge = { type: 'number', minimum: 0, maximum: 100 };
const sides = ['top', 'right', 'bottom', 'left'];
const margin = shape(Object.fromEntries(sides.map((side) => [side, edge])), sides);

/** Styles that parts fall back on when they name none. */
export const DEFAULT_STYLES = ['body', 'heading1', 'heading2', 'heading3', 'table', 'label'] as const;

/** JSON Schema 2020-12 of `paper.json`. */
export const paperSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'paper.schema.json',
  title: 'Paper',
  description: 'The layout of a paper in millimetres; every text is Handlebars over the data of data.schema.json.',
  ...shape(
    {
      $schema: { type: 'string' },
      kind: { const: 'paper' },
      title: localText,
      source: shape({ article: { type: 'string' }, basis: { enum: ['enacted', 'delegated', 'interpreted'] } }, [
        'article',
        'basis',
      ]),
      page: shape({ size: pageSize, design: pageSize, margin, fill: colour }, ['size', 'design', 'margin']),
      document: shape({ title: text, author: text, date: { type: 'string' } }, ['title', 'author', 'date']),
      styles: {
        type: 'object',
        description: 'Named looks of texts, referred to by their names.',
        properties: Object.fromEntries(DEFAULT_STYLES.map((name) => [name, style])),
        additionalProperties: style,
        required: [...DEFAULT_STYLES],
      },
      elements: { type: 'array', maxItems: 200, items: elementSchema },
      flow: { type: 'array', maxItems: 200, items: { $ref: '#/$defs/block' } },
    },
    ['kind', 'title', 'page', 'document', 'styles', 'elements', 'flow'],
  ),
  $defs: blockSchemas,
};
