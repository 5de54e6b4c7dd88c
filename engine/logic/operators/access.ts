import { isJsonObject } from '#engine/model/json.ts';
import { LogicError } from '../logic-error.ts';
import { evaluateNode, type Context, type Frame } from '../node.ts';
import { isList, isRow, MISSING, ownField, toPlain, toText, type Value } from '../value.ts';
import { special, type Compiler, type Operator, type Run } from './operator.ts';

/** `var missing missing_some`: the operators that read names. */
export const access: Readonly<Record<string, Operator>> = {
  var: special((compiler) => (compiler.dialect === 'document' ? readName(compiler) : readData(compiler))),
  missing: special((compiler) => {
    const isAbsent = absenceTest(compiler);
    return (frame, context): readonly Value[] => {
      const values: readonly Value[] = compiler.args.map((arg): Value => evaluateNode(arg, frame, context));
      const first = values[0];
      const keys: readonly Value[] = first !== undefined && isList(first) ? first : values;
      return keys.filter((key) => isAbsent(key, frame, context));
    };
  }),
  missing_some: special((compiler) => {
    const isAbsent = absenceTest(compiler);
    return (frame, context): Value => {
      const [need = 0, options = null] = compiler.args.map((arg): Value => evaluateNode(arg, frame, context));
      const keys: readonly Value[] = isList(options) ? options : [options];
      const absent = keys.filter((key) => isAbsent(key, frame, context));
      return keys.length - absent.length >= Number(toPlain(need)) ? [] : absent;
    };
  }),
};

/** Follows own fields only, so that no path reaches a prototype; `undefined` where the path breaks off. */
export function walk(value: Value, path: readonly string[]): Value | undefined {
  let current: Value | undefined = value;
  for (const step of path) {
    if (current === undefined || current === null) return undefined;
    current = ownField(current, step);
  }
  return current;
}

/** Splits a `var` path as json-logic-js does; the empty path is the whole data. */
export function splitPath(path: Value): readonly string[] {
  const plain = toPlain(path);
  return plain === null || plain === '' ? [] : toText(plain).split('.');
}

function readData({ args }: Compiler): Run {
  const [pathNode, fallbackNode] = args;
  return (frame, context) => {
    const path = pathNode === undefined ? null : evaluateNode(pathNode, frame, context);
    const found = walk(frame.value, splitPath(path));
    if (found !== undefined) return found;
    return fallbackNode === undefined ? null : evaluateNode(fallbackNode, frame, context);
  };
}

/** A name of a rule document: literal, looked up in the row in hand, then outwards. */
function readName({ operands, args, pointer }: Compiler): Run {
  const written = operands[0] ?? '';
  if (typeof written !== 'string') {
    throw new LogicError('not-logic', pointer, '"var" in a rule document takes a literal name, not a computed one');
  }
  const path = splitPath(written);
  const fallbackNode = args[1];
  return (frame, context) => {
    const found = lookUp(path, frame, context);
    return found === MISSING && fallbackNode !== undefined ? evaluateNode(fallbackNode, frame, context) : found;
  };
}

function lookUp(path: readonly string[], frame: Frame, context: Context): Value {
  const [head] = path;
  let level: Frame = frame;
  while (level.outer !== undefined) {
    if (head === undefined) return level.value;
    if (isRow(level.value) && Object.hasOwn(level.value, head)) {
      const found = walk(level.value, path);
      return found === undefined ? MISSING : found;
    }
    level = level.outer;
  }
  return context.readRoot(path);
}

function absenceTest({ dialect }: Compiler): (key: Value, frame: Frame, context: Context) => boolean {
  if (dialect === 'document') return (key, frame, context) => lookUp(splitPath(key), frame, context) === MISSING;
  return (key, frame) => {
    const found = isJsonObject(key) ? null : walk(frame.value, splitPath(key));
    return found === undefined || found === null || found === '';
  };
}
