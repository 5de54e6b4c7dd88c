import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#engine/model/json.ts';
import { checkPaper } from '#engine/papers/check-paper.ts';
import { draftAround } from './template-drafts.ts';

const codesOf = (text: string): string[] => checkPaper(draftAround(text)).map(({ code }) => code);

describe('a text of a template may not reach beyond its data', () => {
  it.each([
    ['raw output by three braces', '{{{name}}}', 'PL-PAPER-RAW-OUTPUT'],
    ['raw output by an ampersand', '{{&name}}', 'PL-PAPER-RAW-OUTPUT'],
    ['a partial', '{{> secret}}', 'PL-PAPER-CONSTRUCT'],
    ['a partial by a computed name', '{{> (lookup . "name")}}', 'PL-PAPER-CONSTRUCT'],
    ['a partial block', '{{#> secret}}{{/secret}}', 'PL-PAPER-CONSTRUCT'],
    ['a decorator', '{{* decorate}}', 'PL-PAPER-CONSTRUCT'],
    ['an inline partial', '{{#*inline "x"}}{{/inline}}', 'PL-PAPER-CONSTRUCT'],
    ['lookup', '{{lookup holder "constructor"}}', 'PL-PAPER-UNKNOWN-HELPER'],
    ['log', '{{log name}}', 'PL-PAPER-UNKNOWN-HELPER'],
    ['with', '{{#with holder}}{{name}}{{/with}}', 'PL-PAPER-UNKNOWN-HELPER'],
    ['helperMissing', '{{helperMissing}}', 'PL-PAPER-UNKNOWN-PATH'],
    ['the constructor', '{{constructor}}', 'PL-PAPER-UNKNOWN-PATH'],
    ['the prototype', '{{holder.__proto__.name}}', 'PL-PAPER-UNKNOWN-PATH'],
    ['the root', '{{@root.name}}', 'PL-PAPER-CONSTRUCT'],
    ['this', '{{this}}', 'PL-PAPER-CONSTRUCT'],
    ['the outer context', '{{../name}}', 'PL-PAPER-CONSTRUCT'],
    ['a helper inside a helper', '{{longDate (lookup . "day")}}', 'PL-PAPER-CONSTRUCT'],
    ['a helper as a condition', '{{#if (lookup . "day")}}{{/if}}', 'PL-PAPER-UNKNOWN-HELPER'],
  ])('%s is refused', (_name, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it('a raw block is refused', () => {
    expect(codesOf('{{{{raw}}}} {{{{/raw}}}}')).not.toEqual([]);
  });

  it('more than 20,000 characters are refused by the layout schema already', () => {
    expect(codesOf('x'.repeat(20_001))).toEqual(['PL-PAPER-LAYOUT']);
  });

  it('3,000 nested blocks are refused at once, without being parsed', () => {
    const started = performance.now();
    expect(codesOf('{{#if name}}'.repeat(1600))).toEqual(['PL-PAPER-TOO-DEEP']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('51 nested parentheses are refused', () => {
    expect(codesOf(`{{longDate ${'(longDate '.repeat(51)}day${')'.repeat(51)}}}`)).toEqual(['PL-PAPER-TOO-DEEP']);
  });

  it('a fourth repetition inside three is refused', () => {
    const text = ['a', 'b', 'c', 'd'].reduceRight((inner, name) => `{{#each rows as |${name}|}}${inner}{{/each}}`, 'x');
    expect(codesOf(text)).toEqual(['PL-PAPER-TOO-DEEP']);
  });
});

describe('a template is told what it got wrong', () => {
  it('a name that no data has is answered with the name that was meant', () => {
    const [first] = checkPaper(draftAround('{{holder.nmae}}'));
    expect(first?.message.en).toBe('reads "holder.nmae", which the data schema does not declare. Did you mean "name"?');
    expect(first).toMatchObject({ document: 'templates/example/paper.json', pointer: '/flow/0/text' });
  });

  it('a value that may be absent has to be asked for', () => {
    expect(codesOf('{{note}}')).toEqual(['PL-PAPER-UNGUARDED']);
    expect(codesOf('{{#if note}}{{note}}{{/if}}')).toEqual([]);
    expect(codesOf('{{#unless note}}none{{else}}{{note}}{{/unless}}')).toEqual([]);
    expect(codesOf('{{given note "—"}}')).toEqual([]);
  });

  it('a closed list needs words for each of its values', () => {
    expect(codesOf('{{choose kind first="一"}}')).toEqual(['PL-PAPER-CHOICES-INCOMPLETE']);
    expect(codesOf('{{choose kind first="一" second="二"}}')).toEqual([]);
    expect(codesOf('{{#if (is kind "third")}}x{{/if}}')).toEqual(['PL-PAPER-UNKNOWN-CHOICE']);
  });

  it('a number, a day or a list is printed by a helper only', () => {
    expect(codesOf('{{amountPaid}}')).toEqual(['PL-PAPER-BARE']);
    expect(codesOf('{{day}}')).toEqual(['PL-PAPER-BARE']);
    expect(codesOf('{{tags}}')).toEqual(['PL-PAPER-BARE']);
    expect(codesOf('{{longDate name}}')).toEqual(['PL-PAPER-KIND']);
  });

  it('a row needs a name, and one that is free', () => {
    expect(codesOf('{{#each rows}}{{title}}{{/each}}')).toContain('PL-PAPER-ROW-NAME');
    expect(codesOf('{{#each rows as |name|}}x{{/each}}')).toEqual(['PL-PAPER-NAME-TAKEN']);
    expect(codesOf('{{#each name as |letter|}}x{{/each}}')).toEqual(['PL-PAPER-NOT-A-LIST']);
  });

  it('an unknown style is answered with the style that was meant', () => {
    const draft = draftAround('x');
    const paper = { ...(draft.paper as object), flow: [{ type: 'paragraph', text: 'x', style: 'fien' }] };
    const [first] = checkPaper({ ...draft, paper });
    expect(first).toMatchObject({ code: 'PL-PAPER-UNKNOWN-STYLE', pointer: '/flow/0/style' });
    expect(first?.message.en).toContain('Did you mean "fine"?');
  });

  it('an unknown element, colour or page size is refused', () => {
    const draft = draftAround('x');
    const paper = { ...(draft.paper as object), elements: [{ type: 'script', x: 0, y: 0 }] };
    expect(checkPaper({ ...draft, paper }).map(({ code }) => code)).toContain('PL-PAPER-LAYOUT');
  });

  it('a list without an end, an open object and a reference are refused in the data schema', () => {
    const open = { type: 'object', properties: { rows: { type: 'array', items: { $ref: '#' } } } };
    const pointers = checkPaper(draftAround('x', { dataSchema: open })).map(({ pointer }) => pointer);
    expect(pointers).toEqual(['', '/properties/rows', '/properties/rows/items']);
  });

  it('a sample that does not fit its schema is told by field', () => {
    const [first] = checkPaper(draftAround('x', { sample: { name: '' } }));
    expect(first).toMatchObject({ code: 'PL-PAPER-SAMPLE', document: 'templates/example/sample.json' });
    expect(first?.message.en).toContain('/day');
  });
});

describe('print.json says where the data comes from', () => {
  const whole = { name: '', day: '', amountPaid: 0, rows: [], kind: '', tags: [], 'holder.name': '', note: null };
  const faultsOf = (data: JsonObject) => checkPaper(draftAround('x', { print: { kind: 'print', data } }));

  it('one that fills what the data schema requires and nothing else is in order', () => {
    expect(faultsOf(whole)).toEqual([]);
  });

  it('a path that the data schema does not declare is refused with the name that was probably meant', () => {
    const [first] = faultsOf({ ...whole, 'holder.phnoe': '' });
    expect(first).toMatchObject({
      code: 'PL-PAPER-PRINT-PATH',
      document: 'templates/example/print.json',
      pointer: '/data/holder.phnoe',
    });
    expect(first?.message.en).toContain('Did you mean "phone"?');
  });

  it('a required path that nothing fills is named, also inside an object of which a part is filled', () => {
    const { kind: _kind, 'holder.name': _name, ...rest } = whole;
    const says = faultsOf({ ...rest, 'holder.phone': '' }).map(({ code, message }) => `${code} ${message.en}`);
    expect(says).toEqual([
      'PL-PAPER-PRINT-UNFILLED nothing fills "kind", which the data schema requires',
      'PL-PAPER-PRINT-UNFILLED nothing fills "holder.name", which the data schema requires',
    ]);
  });

  it('an object filled as a whole is left to the check of its data', () => {
    const { 'holder.name': _name, ...rest } = whole;
    expect(faultsOf({ ...rest, holder: { var: 'holder' } })).toEqual([]);
  });
});

describe('a screen version holds plain markup only', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<p onclick="x()">x</p>'],
    ['an address', '<a href="https://example.org">x</a>'],
    ['a style', '<p style="color:red">x</p>'],
    ['a value inside a tag', '<p class="{{name}}">x</p>'],
    ['a tag that a value could finish', '<p {{name}}>x</p>'],
    ['a comment', '<!-- {{name}} -->'],
    ['an unfinished tag', '<p'],
  ])('%s is refused', (_name, screen) => {
    expect(checkPaper(draftAround('x', { screen })).map(({ code }) => code)).toContain('PL-PAPER-MARKUP');
  });
});

describe('every code', () => {
  it('has a page that tells the way out', () => {
    const faults = readFileSync('engine/papers/text-fault.ts', 'utf8');
    const texts = [...faults.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(([, code = '']) => code);
    const whole = ['layout', 'data-schema', 'unknown-style', 'sample'];
    expect(texts.length).toBeGreaterThan(10);
    for (const code of [...texts, ...whole]) {
      expect(readFileSync(`docs/diagnostics/PL-PAPER-${code.toUpperCase()}.md`, 'utf8')).toContain('**Way out.**');
    }
  });
});
