import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { getTemplate } from '#engine/papers/check-paper.ts';
import { fillPaper } from '#engine/papers/fill-paper.ts';
import { fillScreen } from '#engine/papers/fill-screen.ts';
import { PaperError } from '#engine/papers/paper-error.ts';
import { openPaperShelf } from '#server/paper/paper-shelf.ts';
import { dataOf } from './data-of-schema.ts';
import { draftAround, exampleData, exampleSchema, paperAround } from './template-drafts.ts';

function printed(text: string, data: JsonObject = exampleData): string {
  const [block] = fillPaper(getTemplate(draftAround(text)), data).flow;
  return block?.type === 'paragraph' ? block.text : '';
}

describe('texts are filled from data', () => {
  it.each([
    ['a day in Chinese', '{{longDate day}}', '2024年5月31日'],
    ['a day in English', '{{longDate day "en"}}', '31 May 2024'],
    ['an amount with its unit', '{{amount amountPaid unit="万元"}}', '1000.5 万元'],
    ['an amount with decimals and grouping', '{{amount amountPaid decimals=2 grouping=true}}', '1,000.50'],
    ['letters in groups of four', '{{grouped holder.name 1}}', '张-敏'],
    ['a list on one line', '{{join tags "、"}}', '设计、施工'],
    ['words for a value', '{{choose kind first="一" second="二"}}', '一'],
    ['a substitute for what is absent', '{{given note "—"}}', '—'],
    [
      'rows by number, with the surrounding names in reach',
      '{{#each rows as |row|}}{{@number}}{{row.title}}{{holder.name}} {{/each}}',
      '1甲张敏 2乙张敏 ',
    ],
    ['words for a list without rows', '{{#each rows as |row|}}x{{else}}none{{/each}}', 'xx'],
  ])('%s', (_name, text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('zero is a value, an empty list is none', () => {
    expect(printed('{{#if amountPaid}}yes{{/if}}', { ...exampleData, amountPaid: 0 })).toBe('yes');
    expect(printed('{{#if tags}}yes{{else}}no{{/if}}', { ...exampleData, tags: [] })).toBe('no');
  });

  it('what looks like a template inside the data stays words', () => {
    const name = '{{holder.name}} {{{x}}} <script> #import "x" $1$ *_';
    expect(printed('{{name}}', { ...exampleData, name })).toBe(name);
  });
});

describe('parts are left out or repeated', () => {
  const fill = (flow: readonly JsonObject[], data: JsonObject = exampleData) =>
    fillPaper(getTemplate(draftAround('', { paper: paperAround(flow) })), data).flow;

  it('a part whose condition does not hold is not there', () => {
    expect(fill([{ type: 'paragraph', text: 'x', when: 'note' }])).toEqual([]);
    expect(fill([{ type: 'paragraph', text: 'x', unless: 'note' }])).toHaveLength(1);
    expect(fill([{ type: 'paragraph', text: 'x', when: { path: 'kind', is: ['second'] } }])).toEqual([]);
  });

  it('a table has a row of texts for every row of the data', () => {
    const table = {
      type: 'table',
      each: 'rows',
      as: 'row',
      empty: '无',
      columns: [{ title: '名', width: '1fr', text: '{{row.title}}' }],
    };
    expect(fill([table])).toMatchObject([{ type: 'table', rows: [['甲'], ['乙']] }]);
    expect(fill([table], { ...exampleData, rows: [] })).toEqual([{ type: 'paragraph', text: '无' }]);
  });

  it('a group is repeated with its blocks', () => {
    const group = {
      type: 'group',
      each: 'rows',
      as: 'row',
      blocks: [{ type: 'heading', level: 2, text: '{{row.title}}' }],
    };
    expect(fill([group])).toHaveLength(2);
  });

  it('every text of the data keeps its pointer, for tracing a character that no font has', () => {
    expect(fillPaper(getTemplate(draftAround('x')), exampleData).fields).toMatchObject({
      '/holder/name': '张敏',
      '/rows/1/remark': '说明',
    });
  });
});

describe('data that does not fit is refused by name', () => {
  it('a missing field, a surplus one and a wrong one are all told', () => {
    const { day: _day, ...rest } = exampleData;
    const fill = (): unknown => fillPaper(getTemplate(draftAround('x')), { ...rest, surplus: 1, amountPaid: 'a' });
    expect(fill).toThrow(PaperError);
    expect(fill).toThrow(/\/day .*\/surplus .*\/amountPaid /);
  });

  it('rounds of repetitions beyond measure end in an error, not in a hang', () => {
    const rows = { ...((exampleSchema.properties as JsonObject).rows as JsonObject), maxItems: 1000 };
    const dataSchema = { ...exampleSchema, properties: { ...(exampleSchema.properties as JsonObject), rows } };
    const text = '{{#each rows as |a|}}{{#each rows as |b|}}{{a.title}}{{b.title}}{{/each}}{{/each}}';
    const template = getTemplate(draftAround(text, { dataSchema }));
    const many = Array.from({ length: 1000 }, () => ({ title: 'x' }));
    expect(() => fillPaper(template, { ...exampleData, rows: many })).toThrow(/grows too long/);
  });
});

describe('on a screen', () => {
  it('every value is escaped, with a screen version and without one', () => {
    const data = { ...exampleData, name: '<img src=x onerror=alert(1)>' };
    const screened = fillScreen(getTemplate(draftAround('x', { screen: '<p>{{name}}</p>' })), data);
    expect(screened).toBe('<p>&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;</p>');
    expect(fillScreen(getTemplate(draftAround('{{name}}')), data)).toContain(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    );
  });
});

describe('whatever fits the schema of a template can be filled in', () => {
  const shelf = openPaperShelf('templates');
  it.each(shelf.listTemplates())('%s', (id) => {
    const template = shelf.getTemplate(id);
    fc.assert(
      fc.property(dataOf(template.dataSchema), (data) => {
        const filled = fillPaper(template, data as JsonObject);
        expect(JSON.stringify(filled)).not.toMatch(/undefined|\[object|NaN/);
        expect(typeof fillScreen(template, data as JsonObject)).toBe('string');
      }),
      { numRuns: 40 },
    );
  });
});
