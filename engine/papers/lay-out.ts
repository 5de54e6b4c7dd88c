import { pointerStep } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { FilledElement, FilledPaper } from './filled-paper.ts';
import type { FilledBlock, PaperBlock } from './paper-block.ts';
import type { Conditional, Repetition, SealFace } from './paper-parts.ts';
import type { LeafElement, Paper, PaperElement } from './paper.ts';

/**
 * How the parts of a template are read. Filling reads them with data, checking with the schema of the data; both
 * take the same walk, so that nothing can be printed that was not checked.
 */
export interface PaperReader<S> {
  /** The words of a text. */
  text(source: string, scope: S, pointer: string): string;
  /** The day at a path. */
  day(path: string, scope: S, pointer: string): PlainDate;
  /** The scope inside a conditional part, or undefined when the part is left out. */
  admit(part: Conditional, scope: S, pointer: string): S | undefined;
  /** One scope for every row. */
  rows(repetition: Repetition, scope: S, pointer: string): readonly S[];
}

/** The settled layout: what a filled paper holds apart from its identity. */
export type LaidOut = Pick<FilledPaper, 'document' | 'elements' | 'flow'>;

/** Walks a template once, in reading order, and returns its parts with every text read. */
export function layOut<S>(paper: Paper, reader: PaperReader<S>, scope: S): LaidOut {
  const walk = new Walk(reader);
  return {
    document: {
      title: reader.text(paper.document.title, scope, '/document/title'),
      author: reader.text(paper.document.author, scope, '/document/author'),
      date: reader.day(paper.document.date, scope, '/document/date'),
    },
    elements: walk.admitted(paper.elements, scope, '/elements', (element, inner, at) =>
      walk.element(element, inner, at),
    ),
    flow: walk.blocks(paper.flow, scope, '/flow'),
  };
}

class Walk<S> {
  private readonly reader: PaperReader<S>;

  constructor(reader: PaperReader<S>) {
    this.reader = reader;
  }

  /** Maps the parts whose condition holds. */
  admitted<P extends Conditional, R>(
    parts: readonly P[],
    scope: S,
    pointer: string,
    read: (part: P, scope: S, pointer: string) => R,
  ): R[] {
    return parts.flatMap((part, index) => {
      const at = pointer + pointerStep(index);
      const inner = this.reader.admit(part, scope, at);
      return inner === undefined ? [] : [read(part, inner, at)];
    });
  }

  element(element: PaperElement, scope: S, pointer: string): FilledElement {
    if (element.type !== 'box') return this.leaf(unconditional(element), scope, pointer);
    const { blocks, ...box } = unconditional(element);
    return { ...box, blocks: this.blocks(blocks, scope, `${pointer}/blocks`) };
  }

  blocks(blocks: readonly PaperBlock[], scope: S, pointer: string): FilledBlock[] {
    return this.admitted(blocks, scope, pointer, (block, inner, at) => this.block(block, inner, at)).flat();
  }

  private leaf(element: LeafElement, scope: S, pointer: string): LeafElement {
    const read = (field: string, source: string): string => this.reader.text(source, scope, `${pointer}/${field}`);
    switch (element.type) {
      case 'text':
      case 'microtext':
      case 'vertical-text':
        return { ...element, text: read('text', element.text) };
      case 'image':
        return { ...element, source: read('source', element.source) };
      case 'qr':
        return { ...element, payload: read('payload', element.payload) };
      case 'guilloche':
        return { ...element, seed: read('seed', element.seed) };
      case 'seal':
        return { ...element, ...this.seal(element, scope, pointer) };
      case 'rectangle':
      case 'line':
      case 'page-number':
        return element;
    }
  }

  private seal(seal: SealFace, scope: S, pointer: string): SealFace {
    const lines = seal.lines.map((line, index) =>
      this.reader.text(line, scope, `${pointer}/lines${pointerStep(index)}`),
    );
    return { ...seal, ring: this.reader.text(seal.ring, scope, `${pointer}/ring`), lines };
  }

  private block(block: PaperBlock, scope: S, pointer: string): FilledBlock[] {
    const read = (field: string, source: string, inner = scope): string =>
      this.reader.text(source, inner, `${pointer}/${field}`);
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [{ ...unconditional(block), text: read('text', block.text) }];
      case 'space':
      case 'rule':
      case 'page-break':
        return [unconditional(block)];
      case 'key-values':
        return [{ ...unconditional(block), rows: this.keyValues(block, scope, pointer) }];
      case 'list': {
        const { each, as, text, ...look } = unconditional(block);
        const rows = this.reader.rows({ each, as }, scope, pointer);
        return [{ ...look, items: rows.map((row) => read('text', text, row)) }];
      }
      case 'table':
        return [this.table(block, scope, pointer)];
      case 'group':
        return this.group(block, scope, pointer);
      case 'panel':
        return [{ ...unconditional(block), blocks: this.blocks(block.blocks, scope, `${pointer}/blocks`) }];
      case 'sign-off':
        return [this.signOff(block, scope, pointer)];
      case 'signatures':
        return [{ ...unconditional(block), columns: this.signatures(block, scope, pointer) }];
    }
  }

  private keyValues(block: PaperBlock & { type: 'key-values' }, scope: S, pointer: string) {
    return this.admitted(block.rows, scope, `${pointer}/rows`, (row, inner, at) => ({
      label: this.reader.text(row.label, inner, `${at}/label`),
      text: this.reader.text(row.text, inner, `${at}/text`),
    }));
  }

  private table(block: PaperBlock & { type: 'table' }, scope: S, pointer: string): FilledBlock {
    const { each, as, empty, columns, ...look } = unconditional(block);
    const instead = this.reader.text(empty, scope, `${pointer}/empty`);
    const heads = columns.map(({ text: _cell, ...column }, index) => ({
      ...column,
      title: this.reader.text(column.title, scope, `${pointer}/columns${pointerStep(index)}/title`),
    }));
    const rows = this.reader
      .rows({ each, as }, scope, pointer)
      .map((row) =>
        columns.map((column, index) =>
          this.reader.text(column.text, row, `${pointer}/columns${pointerStep(index)}/text`),
        ),
      );
    return rows.length === 0 ? { type: 'paragraph', text: instead } : { ...look, columns: heads, rows };
  }

  private group(block: PaperBlock & { type: 'group' }, scope: S, pointer: string): FilledBlock[] {
    const keep = block.keep === undefined ? {} : { keep: block.keep };
    const scopes = 'each' in block ? this.reader.rows({ each: block.each, as: block.as }, scope, pointer) : [scope];
    return scopes.map((inner) => ({
      type: 'group',
      ...keep,
      blocks: this.blocks(block.blocks, inner, `${pointer}/blocks`),
    }));
  }

  private signOff(block: PaperBlock & { type: 'sign-off' }, scope: S, pointer: string): FilledBlock {
    const { seal, ...look } = unconditional(block);
    const lines = this.admitted(block.lines, scope, `${pointer}/lines`, (line, inner, at) =>
      this.reader.text(line.text, inner, `${at}/text`),
    );
    const admitted = seal && this.reader.admit(seal, scope, `${pointer}/seal`);
    if (!seal || admitted === undefined) return { ...look, lines };
    return { ...look, lines, seal: this.seal(unconditional(seal), admitted, `${pointer}/seal`) };
  }

  private signatures(block: PaperBlock & { type: 'signatures' }, scope: S, pointer: string) {
    return block.columns.map((column, index) => {
      const at = `${pointer}/columns${pointerStep(index)}`;
      return {
        label: this.reader.text(column.label, scope, `${at}/label`),
        name: this.reader.text(column.name, scope, `${at}/name`),
        date: this.reader.text(column.date, scope, `${at}/date`),
      };
    });
  }
}

type Unconditional<P> = P extends unknown ? Omit<P, keyof Conditional> : never;

/** The part without its condition, which is settled once the part is read. */
function unconditional<P extends Conditional>(part: P): Unconditional<P> {
  const { when: _when, unless: _unless, ...rest } = part;
  return rest as Unconditional<P>;
}
