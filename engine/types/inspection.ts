import type { Severity } from '#engine/model/diagnostic.ts';
import type { Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { LogicType } from './logic-type.ts';

/** Something the type-check found, at a pointer inside the logic. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: string;
  readonly message: LocalText;
  /** A value that would be right at the pointer. */
  readonly replacement?: Json;
}

/** The names a logic may read, from the outermost scope. */
export interface NameSpace {
  find(name: string): LogicType | undefined;
  list(): readonly string[];
}

/** One node under inspection, with what its rule may ask for. */
export interface Inspection {
  readonly operands: readonly Json[];
  readonly pointers: readonly string[];
  readonly pointer: string;
  readonly scope: Scope;
  /** Type of an operand, with `row` in hand when it is the body of a loop. */
  typeOf(index: number, scope?: Scope): LogicType;
  report(code: string, pointer: string, message: LocalText, extra?: Partial<Finding>): void;
}

/** Names in view: rows from the innermost outwards, then the document's; and names known not to be null here. */
export interface Scope {
  readonly rows: readonly LogicType[];
  readonly names: NameSpace;
  readonly notNull: ReadonlySet<string>;
}
