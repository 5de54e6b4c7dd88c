import type { Form } from '#engine/form/form.ts';
import { loadForm } from '#engine/form/load-form.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';

const FIELDS = 300;
const IN_GROUP = 10;
const ROWS = 200;

/** A form of 300 fields and a roster, all on one page, which is worse than any form of ours: those are filled in steps. */
export function makeLargeForm(): Form {
  const keys = Array.from({ length: FIELDS }, (_, index) => `field${index}`);
  const properties = Object.fromEntries(keys.map((key, index) => [key, fieldOf(index)]));
  const groups = Array.from({ length: FIELDS / IN_GROUP }, (_, group) => ({
    type: 'Group',
    label: `第 ${group + 1} 组`,
    elements: keys.slice(group * IN_GROUP, (group + 1) * IN_GROUP).map(control),
  }));
  return loadForm(
    {
      'large/schema.json': {
        type: 'object',
        title: '大表',
        properties: { ...properties, total: TOTAL, roster: ROSTER },
        required: keys.slice(0, IN_GROUP),
      },
      'large/layout.json': { type: 'VerticalLayout', elements: [...groups, control('total'), control('roster')] },
    },
    'large',
  );
}

/** Its data: a full roster, and the fields empty. */
export function makeLargeData(): JsonObject {
  return { roster: Array.from({ length: ROWS }, (_, index) => rowOf(index)) };
}

const TOTAL: JsonObject = {
  type: 'number',
  title: '合计',
  'x-computed': { reduce: [{ var: 'roster' }, { '+': [{ var: 'accumulator' }, { var: ['current.months', 0] }] }, 0] },
};

const ROSTER: JsonObject = {
  type: 'array',
  title: '人员名册',
  maxItems: 500,
  'x-key': ['idNumber'],
  items: {
    type: 'object',
    properties: {
      name: { type: 'string', title: '姓名' },
      idNumber: { type: 'string', title: '证件号码', format: 'id-card' },
      post: { type: 'string', title: '岗位', enum: ['design', 'build', 'run'] },
      entry: { type: 'string', title: '入职日期', format: 'date' },
      months: { type: 'integer', title: '参保月数', minimum: 0 },
      note: { type: 'string', title: '备注', 'x-show': { '==': [{ var: 'post' }, 'run'] } },
    },
    required: ['name', 'idNumber', 'post'],
    additionalProperties: false,
  },
};

function fieldOf(index: number): JsonObject {
  const title = `第 ${index + 1} 项`;
  switch (index % IN_GROUP) {
    case 3:
      return { type: 'number', title, minimum: 0, 'x-unit': '万元', 'x-decimals': 6 };
    case 5:
      return { type: 'string', title, enum: ['a', 'b', 'c'] };
    case 7:
      return { type: 'string', title, format: 'date' };
    case 9:
      return { type: 'string', title, 'x-show': { '!=': [{ var: [`field${index - 1}`, ''] }, 'no'] } };
    default:
      return { type: 'string', title, maxLength: 200 };
  }
}

function control(key: string): { readonly [key: string]: Json } {
  return { type: 'Control', scope: `#/properties/${key}` };
}

function rowOf(index: number): JsonObject {
  return {
    name: `人员${index + 1}`,
    idNumber: '150102199001010019',
    post: index % 2 === 0 ? 'build' : 'run',
    entry: '2024-03-01',
    months: 12,
  };
}
