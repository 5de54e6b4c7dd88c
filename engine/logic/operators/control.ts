import { evaluateNode, type Context, type Frame, type LogicNode } from '../node.ts';
import { MISSING, truthy, type Value } from '../value.ts';
import { special, type Operator, type Run } from './operator.ts';

/** `if ?: and or`: they run only what decides, and a missing operand is decided by Kleene's tables. */
export const control: Readonly<Record<string, Operator>> = {
  if: special(({ args }) => choose(args)),
  '?:': special(({ args }) => choose(args)),
  and: special(({ args }) => decide(args, false)),
  or: special(({ args }) => decide(args, true)),
};

function choose(args: readonly LogicNode[]): Run {
  return (frame, context) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const condition = run(args[index], frame, context);
      if (condition === MISSING) return MISSING;
      if (truthy(condition)) return run(args[index + 1], frame, context);
    }
    return args.length % 2 === 1 ? run(args[args.length - 1], frame, context) : null;
  };
}

/** The first operand whose truth is `decisive`, else missing when any is, else the last one. */
function decide(args: readonly LogicNode[], decisive: boolean): Run {
  return (frame, context) => {
    let last: Value = null;
    let missing = false;
    for (const arg of args) {
      const value = run(arg, frame, context);
      if (value === MISSING) missing = true;
      else if (truthy(value) === decisive) return value;
      else last = value;
    }
    return missing ? MISSING : last;
  };
}

function run(node: LogicNode | undefined, frame: Frame, context: Context): Value {
  return node === undefined ? null : evaluateNode(node, frame, context);
}
