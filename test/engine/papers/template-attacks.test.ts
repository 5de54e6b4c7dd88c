import { describe, expect, it } from 'vitest';
import { checkPaper } from '#engine/papers/check-paper.ts';
import { draftAround } from './template-drafts.ts';

const codesOf = (text: string): string[] => checkPaper(draftAround(text)).map(({ code }) => code);

describe('a text of a template may not reach beyond its data', () => {
  it.each([
    ['raw output by three braces', '{{{name}}}', 'paper-raw-output'],
    ['raw output by an ampersand', '{{&name}}', 'paper-raw-output'],
    ['a partial', '{{> secret}}', 'paper-construct'],
    ['a partial by a computed name', '{{> (lookup . "name")}}', 'paper-construct'],
    ['a partial block', '{{#> secret}}{{/secret}}', 'paper-construct'],
    ['a decorator', '{{* decorate}}', 'paper-construct'],
    ['an inline partial', '{{#*inline "x"}}{{/inline}}', 'paper-construct'],
    ['lookup', '{{lookup holder "constructor"}}', 'paper-unknown-helper'],
    ['log', '{{log name}}', 'paper-unknown-helper'],
    ['with', '{{#with holder}}{{name}}{{/with}}', 'paper-unknown-helper'],
    ['helperMissing', '{{helperMissing}}', 'paper-unknown-path'],
    ['the constructor', '{{constructor}}', 'paper-unknown-path'],
    ['the prototype', '{{holder.__proto__.name}}', 'paper-unknown-path'],
    ['the root', '{{@root.name}}', 'paper-construct'],
    ['this', '{{this}}', 'paper-construct'],
    ['the outer context', '{{../name}}', 'paper-construct'],
    ['a helper inside a helper', '{{longDate (lookup . "day")}}', 'paper-construct'],
    ['a helper as a condition', '{{#if (lookup . "day")}}{{/if}}', 'paper-unknown-helper'],
  ])('%s is refused', (_name, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it('a raw block is refused', () => {
    expect(codesOf('{{{{raw}}}} {{{{/raw}}}}')).not.toEqual([]);
  });

  it('more than 20,000 characters are refused by the layout schema already', () => {
    expect(codesOf('x'.repeat(20_001))).toEqual(['paper-layout']);
  });

  it('3,000 nested blocks are refused at once, without being parsed', () => {
    const started = performance.now();
    expect(codesOf('{{#if name}}'.repeat(1600))).toEqual(['paper-too-deep']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('51 nested parentheses are refused', () => {
    expect(codesOf(`{{longDate ${'(longDate '.repeat(51)}day${')'.repeat(51)}}}`)).toEqual(['paper-too-deep']);
  });

  it('a fourth repetition inside three is refused', () => {
    const text = ['a', 'b', 'c', 'd'].reduceRight((inner, name) => `{{#each rows as |${name}|}}${inner}{{/each}}`, 'x');
    expect(codesOf(text)).toEqual(['paper-too-deep']);
  });
});

describe('a template is told what it got wrong', () => {
  it('a name that no data has is answered with the name that was meant', () => {
    const [first] = checkPaper(draftAround('{{holder.nmae}}'));
    expect(first?.message.en).toBe('reads "holder.nmae", which the data schema does not declare. Did you mean "name"?');
    expect(first).toMatchObject({ document: 'templates/example/paper.json', pointer: '/flow/0/text' });
  });

  it('a value that may be absent has to be asked for', () => {
    expect(codesOf('{{note}}')).toEqual(['paper-unguarded']);
    expect(codesOf('{{#if note}}{{note}}{{/if}}')).toEqual([]);
    expect(codesOf('{{#unless note}}none{{else}}{{note}}{{/unless}}')).toEqual([]);
    expect(codesOf('{{given note "—"}}')).toEqual([]);
  });

  it('a closed list needs words for each of its values', () => {
    expect(codesOf('{{choose kind first="一"}}')).toEqual(['paper-choices-incomplete']);
    expect(codesOf('{{choose kind first="一" second="二"}}')).toEqual([]);
    expect(codesOf('{{#if (is kind "third")}}x{{/if}}')).toEqual(['paper-unknown-choice']);
  });

  it('a number, a day or a list is printed by a helper only', () => {
    expect(codesOf('{{amountPaid}}')).toEqual(['paper-bare']);
    expect(codesOf('{{day}}')).toEqual(['paper-bare']);
    expect(codesOf('{{tags}}')).toEqual(['paper-bare']);
    expect(codesOf('{{longDate name}}')).toEqual(['paper-kind']);
  });

  it('a row needs a name, and one that is free', () => {
    expect(codesOf('{{#each rows}}{{title}}{{/each}}')).toContain('paper-row-name');
    expect(codesOf('{{#each rows as |name|}}x{{/each}}')).toEqual(['paper-name-taken']);
    expect(codesOf('{{#each name as |letter|}}x{{/each}}')).toEqual(['paper-not-a-list']);
  });

  it('an unknown style is answered with the style that was meant', () => {
    const draft = draftAround('x');
    const paper = { ...(draft.paper as object), flow: [{ type: 'paragraph', text: 'x', style: 'fien' }] };
    const [first] = checkPaper({ ...draft, paper });
    expect(first).toMatchObject({ code: 'paper-unknown-style', pointer: '/flow/0/style' });
    expect(first?.message.en).toContain('Did you mean "fine"?');
  });

  it('an unknown element, colour or page size is refused', () => {
    const draft = draftAround('x');
    const paper = { ...(draft.paper as object), elements: [{ type: 'script', x: 0, y: 0 }] };
    expect(checkPaper({ ...draft, paper }).map(({ code }) => code)).toContain('paper-layout');
  });

  it('a list without an end, an open object and a reference are refused in the data schema', () => {
    const open = { type: 'object', properties: { rows: { type: 'array', items: { $ref: '#' } } } };
    const pointers = checkPaper(draftAround('x', { dataSchema: open })).map(({ pointer }) => pointer);
    expect(pointers).toEqual(['', '/properties/rows', '/properties/rows/items']);
  });

  it('a sample that does not fit its schema is told by field', () => {
    const [first] = checkPaper(draftAround('x', { sample: { name: '' } }));
    expect(first).toMatchObject({ code: 'paper-sample', document: 'templates/example/sample.json' });
    expect(first?.message.en).toContain('/day');
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
    expect(checkPaper(draftAround('x', { screen })).map(({ code }) => code)).toContain('paper-markup');
  });
});
