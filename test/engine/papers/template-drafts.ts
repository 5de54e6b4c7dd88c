import type { DraftTemplate } from '#engine/papers/check-paper.ts';
import type { JsonObject } from '#engine/model/json.ts';

const style = { size: 11 };

/** A small whole template around one text; `screen` and the data can be replaced. */
export function draftAround(text: string, changes: Partial<DraftTemplate> = {}): DraftTemplate {
  return {
    id: 'example',
    paper: paperAround([{ type: 'paragraph', text }]),
    dataSchema: exampleSchema,
    sample: exampleData,
    ...changes,
  };
}

/** The layout of {@link draftAround} with blocks of one's own. */
export function paperAround(flow: readonly JsonObject[], elements: readonly JsonObject[] = []): JsonObject {
  return {
    kind: 'paper',
    title: { zh: '样例', en: 'Example' },
    page: { size: 'A4', design: 'A4', margin: { top: 20, right: 20, bottom: 20, left: 20 } },
    document: { title: 'Example', author: 'Example', date: 'day' },
    styles: { body: style, heading1: style, heading2: style, heading3: style, table: style, label: style, fine: style },
    elements,
    flow,
  };
}

export const exampleSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'day', 'amountPaid', 'rows', 'kind', 'tags', 'holder'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 60 },
    day: { type: 'string', format: 'date' },
    amountPaid: { type: 'number', minimum: 0, maximum: 1_000_000 },
    note: { type: 'string', maxLength: 60 },
    kind: { type: 'string', enum: ['first', 'second'] },
    tags: { type: 'array', maxItems: 5, items: { type: 'string', maxLength: 20 } },
    holder: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string', maxLength: 60 }, phone: { type: 'string', maxLength: 20 } },
    },
    rows: {
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title'],
        properties: { title: { type: 'string', maxLength: 60 }, remark: { type: 'string', maxLength: 60 } },
      },
    },
  },
};

export const exampleData: JsonObject = {
  name: '示例公司',
  day: '2024-05-31',
  amountPaid: 1000.5,
  kind: 'first',
  tags: ['设计', '施工'],
  holder: { name: '张敏' },
  rows: [{ title: '甲' }, { title: '乙', remark: '说明' }],
};
