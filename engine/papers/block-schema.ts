import type { JsonObject } from '#engine/model/json.ts';
import {
  colour, conditional, millimetres, repetition, sealFace, sealRequired, shape, styleName, text, thickness,
} from './schema-parts.ts'; // prettier-ignore

function block(type: string, properties: JsonObject, required: readonly string[]): JsonObject {
  return shape({ type: { const: type }, ...conditional, ...properties }, ['type', ...required]);
}

function listOf(items: JsonObject, maxItems: number): JsonObject {
  return { type: 'array', maxItems, items };
}

const blocks = listOf({ $ref: '#/$defs/block' }, 200);

const columnWidth: JsonObject = {
  oneOf: [
    { type: 'number', exclusiveMinimum: 0, maximum: 400 },
    { type: 'string', pattern: '^[0-9]{1,2}(\\.[0-9])?fr$' },
  ],
};

const column = shape(
  { title: text, width: columnWidth, align: { enum: ['left', 'center', 'right', 'justify'] }, text },
  ['title', 'width', 'text'],
);

/** `$defs` of the paper schema: the parts of running text, which may hold one another. */
export const blockSchemas: JsonObject = {
  block: {
    type: 'object',
    discriminator: { propertyName: 'type' },
    oneOf: [
      block('heading', { level: { enum: [1, 2, 3] }, text }, ['level', 'text']),
      block('paragraph', { text, style: styleName }, ['text']),
      block('space', { height: millimetres }, ['height']),
      block('rule', { stroke: colour, strokeWidth: thickness }, ['stroke', 'strokeWidth']),
      block('page-break', {}, []),
      block(
        'key-values',
        {
          labelWidth: millimetres,
          ruled: { type: 'boolean' },
          style: styleName,
          labelStyle: styleName,
          gap: millimetres,
          rows: listOf(shape({ label: text, text, ...conditional }, ['label', 'text']), 100),
        },
        ['labelWidth', 'rows'],
      ),
      block('table', { ...repetition, style: styleName, columns: listOf(column, 12), empty: text }, [
        'each',
        'as',
        'columns',
        'empty',
      ]),
      block('list', { ...repetition, ordered: { type: 'boolean' }, style: styleName, text }, ['each', 'as', 'text']),
      {
        ...block('group', { ...repetition, keep: { type: 'boolean' }, blocks }, ['blocks']),
        dependentRequired: { each: ['as'], as: ['each'] },
      },
      block('panel', { fill: colour, stroke: colour, blocks }, ['fill', 'stroke', 'blocks']),
      block(
        'sign-off',
        {
          style: styleName,
          lines: listOf(shape({ text, ...conditional }, ['text']), 10),
          seal: shape({ ...sealFace, ...conditional }, sealRequired),
        },
        ['lines'],
      ),
      block(
        'signatures',
        {
          style: styleName,
          columns: listOf(shape({ label: text, name: text, date: text }, ['label', 'name', 'date']), 4),
        },
        ['columns'],
      ),
    ],
  },
};
