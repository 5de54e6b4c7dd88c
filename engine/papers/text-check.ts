import Handlebars from 'handlebars';
import { suggest } from '#engine/model/suggest.ts';
import {
  followPath,
  itemsOf,
  kindOf,
  listChoices,
  withPresent,
  withRow,
  type KnownPath,
  type Scope,
} from './data-shape.ts';
import { findMarkupFault } from './markup-check.ts';
import { TEXT_HELPERS, type TextHelper } from './text-helpers.ts';
import { findTextBomb, MAX_TEXT_LENGTH, MAX_TEXT_NESTING } from './text-language.ts';
import { textFault, type TextFault } from './text-fault.ts';

/** Repetitions inside one another, in layout and texts together. */
export const MAX_REPETITION_DEPTH = 3;

/** What is wrong with one text, given what can be read where it stands; no fault means it can be compiled and filled. */
export function checkText(source: string, scope: Scope, medium: 'print' | 'screen'): readonly TextFault[] {
  const bomb = findTextBomb(source);
  if (bomb === 'too-long') return [textFault('too-long', `${source.length} > ${MAX_TEXT_LENGTH}`)];
  if (bomb === 'too-deep') return [textFault('too-deep', String(MAX_TEXT_NESTING))];
  try {
    const check = new TextCheck(medium);
    check.program(Handlebars.parse(source), scope);
    return check.faults;
  } catch (error) {
    return [textFault('unreadable', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
  }
}

/** Faults of a bare path, as it stands in `when`, `unless` and `each`. */
export function checkPath(path: string, scope: Scope): KnownPath | TextFault {
  const found = followPath(path.split('.'), scope);
  if ('step' in found) return textFault('unknown-path', path, suggest(found.step, found.candidates));
  return found.lacking ? textFault('unguarded', found.lacking) : found;
}

/** Checks that literals stand in the closed list of a path, when it has one. */
export function checkChoices(path: string, found: KnownPath, literals: readonly Literal[]): TextFault | undefined {
  const choices = listChoices(found.schema);
  const stray = choices && literals.find((literal) => !choices.some((choice) => choice === literal));
  return stray === undefined ? undefined : textFault('unknown-choice', `${path} = ${String(stray)}`);
}

/** Letters, digits and dots: neither `this`, nor `.`, nor a name in brackets. */
const PLAIN_PATH = /^(?!this\b)@?[a-zA-Z_][\w.]*$/;

class TextCheck {
  readonly faults: TextFault[] = [];
  private readonly medium: 'print' | 'screen';

  constructor(medium: 'print' | 'screen') {
    this.medium = medium;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.statement(statement, scope);
  }

  private statement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'CommentStatement':
        return;
      case 'ContentStatement':
        return this.content((node as hbs.AST.ContentStatement).value);
      case 'MustacheStatement':
        return this.mustache(node as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return this.block(node as hbs.AST.BlockStatement, scope);
      default:
        this.fault('construct', node.type);
    }
  }

  private content(markup: string): void {
    const stray = this.medium === 'screen' ? findMarkupFault(markup) : undefined;
    if (stray !== undefined) this.fault('markup', stray);
  }

  private mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped) return this.fault('raw-output', pathText(node.path));
    const path = this.plainPath(node.path);
    if (path === undefined) return;
    const helper = Object.hasOwn(TEXT_HELPERS, path) ? TEXT_HELPERS[path] : undefined;
    if (helper) return this.call(path, helper, node, scope);
    if (node.params.length > 0 || pairsOf(node).length > 0) return this.unknownHelper(path);
    if (path === '@number') return scope.depth > 0 ? undefined : this.fault('unknown-path', path);
    const found = this.known(path, scope);
    if (!found) return;
    if (found.optional) return this.fault('unguarded', path);
    const kind = kindOf(found.schema);
    if (kind !== 'text' && kind !== 'integer') this.fault('bare', `${path}: ${kind}`);
  }

  private call(name: string, helper: TextHelper, node: hbs.AST.MustacheStatement, scope: Scope): void {
    const [value, ...literals] = node.params;
    const path = value && this.plainPath(value);
    const found = path === undefined ? undefined : this.known(path, scope);
    if (path === undefined || !found) return value ? undefined : this.fault('parameters', name);
    if (found.optional && !helper.takesAbsent) return this.fault('unguarded', path);
    if (!helper.takes.includes(kindOf(found.schema))) return this.fault('kind', `${name} ${path}`);
    const [least, most] = helper.literals;
    const literal = literals.every((parameter) => literalOf(parameter) !== undefined);
    if (!literal || literals.length < least || literals.length > most) return this.fault('parameters', name);
    this.named(name, helper, path, found, pairsOf(node));
  }

  private named(
    name: string,
    helper: TextHelper,
    path: string,
    found: KnownPath,
    pairs: readonly hbs.AST.HashPair[],
  ): void {
    const keys = pairs.map((pair) => pair.key);
    if (pairs.some((pair) => literalOf(pair.value) === undefined)) return this.fault('parameters', name);
    const choices = kindOf(found.schema) === 'boolean' ? [true, false] : listChoices(found.schema);
    const allowed = helper.named === 'choices' ? (choices ?? []).map(String) : helper.named;
    const stray = keys.find((key) => !allowed.includes(key));
    if (stray !== undefined) return this.fault('unknown-choice', `${name} ${path} ${stray}`, suggest(stray, allowed));
    const lacking = helper.named === 'choices' ? allowed.find((choice) => !keys.includes(choice)) : undefined;
    if (lacking !== undefined || (helper.named === 'choices' && !choices))
      this.fault('choices-incomplete', `${path} ${lacking ?? ''}`);
  }

  private block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = this.plainPath(node.path);
    if (name === undefined) return;
    const [subject] = node.params;
    if (node.params.length !== 1 || !subject || pairsOf(node).length > 0) return this.fault('parameters', name);
    if (name === 'each') return this.each(node, subject, scope);
    if (name !== 'if' && name !== 'unless') return this.unknownHelper(name);
    const path = this.condition(subject, scope);
    const there = path === undefined ? scope : withPresent(scope, path);
    this.program(node.program, name === 'if' ? there : scope);
    this.program(node.inverse, name === 'if' ? scope : there);
  }

  private each(node: hbs.AST.BlockStatement, subject: hbs.AST.Expression, scope: Scope): void {
    const path = this.plainPath(subject);
    const names = rowNamesOf(node);
    const [name] = names;
    if (path === undefined) return;
    if (name === undefined || names.length !== 1) return this.fault('row-name', path);
    const inner = openRow(path, name, scope);
    if ('code' in inner) {
      this.faults.push(inner);
      return;
    }
    this.program(node.program, inner);
    this.program(node.inverse, scope);
  }

  /** The path that a condition asks about; `is` with a literal asks for its presence too. */
  private condition(subject: hbs.AST.Expression, scope: Scope): string | undefined {
    if (subject.type !== 'SubExpression') {
      const path = this.plainPath(subject);
      return path !== undefined && this.known(path, scope) ? path : undefined;
    }
    return this.comparison(subject as hbs.AST.SubExpression, scope);
  }

  private comparison(node: hbs.AST.SubExpression, scope: Scope): string | undefined {
    const [value, ...rest] = node.params;
    const literals = rest.map(literalOf).filter((literal) => literal !== undefined);
    const whole = literals.length > 0 && literals.length === rest.length && pairsOf(node).length === 0;
    const path = value && whole ? this.plainPath(value) : undefined;
    if (pathText(node.path) !== 'is') this.unknownHelper(pathText(node.path));
    else if (!whole || !value) this.fault('parameters', 'is');
    const found = path === undefined ? undefined : this.known(path, scope);
    if (path === undefined || !found) return undefined;
    const fault = checkChoices(path, found, literals);
    if (fault) this.faults.push(fault);
    return path;
  }

  private known(path: string, scope: Scope): KnownPath | undefined {
    const found = checkPath(path, scope);
    if (!('code' in found)) return found;
    this.faults.push(found);
    return undefined;
  }

  /** The dotted name of a path, which may neither climb (`../`) nor read template internals (`@root`, `this`). */
  private plainPath(node: hbs.AST.Node): string | undefined {
    const text = pathText(node);
    if (isPath(node) && node.depth === 0 && (!node.data || text === '@number') && PLAIN_PATH.test(text)) return text;
    this.fault('construct', text);
    return undefined;
  }

  private unknownHelper(name: string): void {
    this.fault('unknown-helper', name, suggest(name, [...Object.keys(TEXT_HELPERS), 'if', 'unless', 'each', 'is']));
  }

  private fault(code: TextFault['code'], subject: string, meant?: string): void {
    this.faults.push(textFault(code, subject, meant));
  }
}

/** The scope inside a repetition, or why it cannot be opened. */
export function openRow(path: string, name: string, scope: Scope): Scope | TextFault {
  const found = checkPath(path, scope);
  if ('code' in found) return found;
  const kind = kindOf(found.schema);
  if (kind !== 'rows' && kind !== 'texts') return textFault('not-a-list', path);
  if (scope.names.has(name)) return textFault('name-taken', name);
  if (scope.depth >= MAX_REPETITION_DEPTH) return textFault('too-deep', String(MAX_REPETITION_DEPTH));
  return withRow(scope, name, itemsOf(found.schema));
}

function pathText(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : node.type;
}

type Literal = string | number | boolean;

function literalOf(node: hbs.AST.Expression): Literal | undefined {
  const literal = ['StringLiteral', 'NumberLiteral', 'BooleanLiteral'].includes(node.type);
  return literal ? (node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value : undefined;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

/** Named parameters; the parser leaves them out when there are none, whatever its types say. */
function pairsOf(node: { readonly hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return node.hash?.pairs ?? [];
}

/** Names given to a row by `as |row|`; left out by the parser when there are none. */
function rowNamesOf(node: { readonly program: { readonly blockParams?: readonly string[] } }): readonly string[] {
  return node.program.blockParams ?? [];
}
