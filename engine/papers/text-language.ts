import Handlebars from 'handlebars';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { holdsSomething, TEXT_HELPERS } from './text-helpers.ts';

/** Longest text of a template, in characters. */
export const MAX_TEXT_LENGTH = 20_000;

/** Deepest nesting of blocks and parentheses that is even parsed: the parser takes seconds for thousands. */
export const MAX_TEXT_NESTING = 50;

/** Rounds that all repetitions of one paper may take together. */
const MAX_ROUNDS = 50_000;

/** Counts the rounds of repetitions down, so that repetitions inside repetitions stay bounded. */
export interface RoundBudget {
  left: number;
}

/** A fresh budget for one paper. */
export function openBudget(): RoundBudget {
  return { left: MAX_ROUNDS };
}

/** Takes rounds from the budget. @throws RangeError when it is used up. */
export function spendRounds(budget: RoundBudget, rounds: number): void {
  budget.left -= rounds;
  if (budget.left < 0) throw new RangeError(`a paper may repeat its parts ${MAX_ROUNDS} times at most`);
}

/** What a text is printed with: the names it can read, and the number of the row around it. */
export interface TextContext {
  readonly names: JsonObject;
  readonly number: number | undefined;
  readonly budget: RoundBudget;
}

export type PrintText = (context: TextContext) => string;

const BLOCKS = ['if', 'unless', 'each'] as const;

const language = openLanguage();

/**
 * Compiles a text. `escaping` is `html` for a screen and `none` for print, where nothing has a meaning to escape from.
 * Only texts that {@link file://./text-check.ts} lets through may come here.
 */
export function compileText(source: string, escaping: 'html' | 'none'): PrintText {
  const print = language.compile<JsonObject>(source, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: knownHelpers(),
    noEscape: escaping === 'none',
  });
  return ({ names, number, budget }) =>
    print(names, { data: { number, budget }, allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}

/** Reads a dotted path by own properties only. */
export function readPath(names: JsonObject, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((value, step) => (isJsonObject(value) ? own(value, step) : undefined), names);
}

/** Why a text is not even parsed, or undefined when it may be. */
export function findTextBomb(source: string): 'too-long' | 'too-deep' | undefined {
  if (source.length > MAX_TEXT_LENGTH) return 'too-long';
  let depth = 0;
  for (const [token] of source.matchAll(/\{\{~?\s*[#^](?!\s*\})|\{\{~?\s*\/|[()]/g)) {
    depth += token.startsWith('{{') ? (token.endsWith('/') ? -1 : 1) : token === '(' ? 1 : -1;
    if (depth > MAX_TEXT_NESTING) return 'too-deep';
  }
  return undefined;
}

function openLanguage(): typeof Handlebars {
  const opened = Handlebars.create();
  for (const name of Object.keys(opened.helpers)) opened.unregisterHelper(name);
  for (const [name, helper] of Object.entries(TEXT_HELPERS)) {
    opened.registerHelper(name, (value: unknown, ...rest: unknown[]) => {
      const options = rest.at(-1) as Handlebars.HelperOptions;
      return helper.print(value, rest.slice(0, -1), options.hash);
    });
  }
  opened.registerHelper('is', (value: unknown, ...rest: unknown[]) => rest.slice(0, -1).includes(value));
  opened.registerHelper('if', function (this: JsonObject, value: unknown, options: Handlebars.HelperOptions) {
    return holdsSomething(value) ? options.fn(this) : options.inverse(this);
  });
  opened.registerHelper('unless', function (this: JsonObject, value: unknown, options: Handlebars.HelperOptions) {
    return holdsSomething(value) ? options.inverse(this) : options.fn(this);
  });
  opened.registerHelper('each', eachRow);
  return opened;
}

/** Unlike the usual `each` it leaves the surrounding names in reach and gives the row a name: `each rows as |row|`. */
function eachRow(this: JsonObject, rows: unknown, options: Handlebars.HelperOptions): string {
  if (!Array.isArray(rows) || rows.length === 0) return options.inverse(this);
  const outer = options.data as { readonly budget: RoundBudget };
  spendRounds(outer.budget, rows.length);
  return rows
    .map((row: unknown, index) =>
      options.fn(this, { data: { ...outer, number: index + 1 }, blockParams: [row, index] }),
    )
    .join('');
}

function knownHelpers(): Record<string, boolean> {
  const refused = Object.fromEntries(
    ['helperMissing', 'blockHelperMissing', 'with', 'log', 'lookup'].map((name) => [name, false]),
  );
  const known = Object.fromEntries([...BLOCKS, 'is', ...Object.keys(TEXT_HELPERS)].map((name) => [name, true]));
  return { ...refused, ...known };
}
