import { Budget } from '#engine/logic/budget.ts';
import { LogicError } from '#engine/logic/logic-error.ts';
import { evaluateNode, type Context, type Frame, type LogicNode } from '#engine/logic/node.ts';
import { walk } from '#engine/logic/operators/access.ts';
import { MISSING, type Value } from '#engine/logic/value.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { AS_OF, POINTS_TOTAL } from '#engine/edition/edition-names.ts';
import type { Compiled, Edition } from '#engine/edition/edition.ts';

/** A document could not be evaluated: its logic passed a bound or answered a number that is not finite. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';

  constructor(
    readonly document: string,
    readonly pointer: string,
    override readonly cause: LogicError,
  ) {
    super(`${document}: ${cause.message}`);
  }
}

/** Sees every node's value while documents run, measures included. */
export type Observer = (document: string, ...seen: Parameters<NonNullable<Context['observe']>>) => void;

/** What a reading may be told besides the facts. */
export interface ReadingOptions {
  /** Values that stand for measures or points, for cases that fix them. */
  readonly fixed?: JsonObject;
  readonly observe?: Observer;
}

type Limited = Pick<Compiled<unknown>, 'limits'>;

const NOWHERE: Frame = { value: null, outer: undefined };

/** The names of one evaluation and their values; measures are computed once, when first read. */
export class Reading {
  private readonly measures = new Map<string, Value>();
  private readonly budget = new Budget();
  private total: Value = MISSING;

  constructor(
    readonly edition: Edition,
    readonly facts: JsonObject,
    readonly asOf: PlainDate,
    private readonly options: ReadingOptions = {},
  ) {}

  /** Makes the total known to the criteria that follow. */
  setTotal(points: number): void {
    this.total = points;
  }

  /** The value of a name as a document sees it. */
  read(name: string, document: Limited): Value {
    if (name === AS_OF) return this.asOf;
    const fixed = own(this.options.fixed ?? {}, name);
    if (fixed !== undefined) return fixed;
    if (name.startsWith('limits.')) return own(document.limits, name.slice('limits.'.length)) ?? MISSING;
    const measure = this.edition.measures.get(name);
    if (measure !== undefined) return this.measure(name, measure);
    if (name === POINTS_TOTAL) return this.total;
    return this.fact(name);
  }

  /**
   * Runs one logic of a document.
   * @throws EvaluationError that names the document.
   */
  run(document: Compiled<unknown>, node: LogicNode, frame: Frame = NOWHERE): Value {
    const { observe } = this.options;
    const context: Context = {
      budget: this.budget,
      readRoot: (path) => this.read(path.join('.'), document),
      ...(observe && { observe: (...seen) => observe(document.id, ...seen) }),
    };
    try {
      return evaluateNode(node, frame, context);
    } catch (error) {
      if (error instanceof LogicError) throw new EvaluationError(document.id, error.pointer, error);
      throw error;
    }
  }

  private measure(name: string, measure: Compiled<unknown>): Value {
    const held = this.measures.get(name);
    if (held !== undefined) return held;
    const node = measure.logics[0]?.node;
    const value = node === undefined ? MISSING : this.run(measure, node);
    this.measures.set(name, value);
    return value;
  }

  private fact(name: string): Value {
    const found = walk(this.facts, name.split('.'));
    if (found !== undefined) return found;
    return own(this.edition.vocabulary.lists, name)?.absent === 'empty' ? [] : MISSING;
  }
}
