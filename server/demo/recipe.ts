import { FORMATS } from '#engine/form/formats/formats.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { addDays, monthOf, shiftMonth, type PlainDate } from '#engine/model/plain-date.ts';
import type { Random } from './random.ts';

/** What a recipe is cooked with. */
export interface Kitchen {
  readonly random: Random;
  /** The day that days and months are told from. */
  readonly day: PlainDate;
  /** What `{path}` and `$of` read. */
  readonly names: JsonObject;
}

/** A recipe that cannot be cooked. */
export class RecipeFault extends Error {
  override readonly name = 'RecipeFault';
}

type Operator = (argument: Json, kitchen: Kitchen) => Json;

/**
 * Makes data from a recipe: JSON in which `{path}` inside a text stands for a name, and an object with one key that begins
 * with `$` for what its operator makes. demo/README.md lists the operators.
 * @throws RecipeFault naming what is unknown.
 */
export function cook(recipe: Json, kitchen: Kitchen): Json {
  if (typeof recipe === 'string') return fillIn(recipe, kitchen.names);
  if (isList(recipe)) return recipe.map((part) => cook(part, kitchen));
  if (!isJsonObject(recipe)) return recipe;
  const [first, ...others] = Object.entries(recipe);
  if (first?.[0].startsWith('$') && others.length === 0) return operatorNamed(first[0])(first[1], kitchen);
  return Object.fromEntries(Object.entries(recipe).map(([key, part]) => [key, cook(part, kitchen)]));
}

/** The same for a recipe that makes an object. @throws RecipeFault when it makes something else. */
export function cookObject(recipe: Json, kitchen: Kitchen): JsonObject {
  const made = cook(recipe, kitchen);
  if (isJsonObject(made)) return made;
  throw new RecipeFault(`the recipe makes ${JSON.stringify(made)} where an object is needed`);
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  $of: (path, { names }) => read(names, textOf(path, '$of')),
  $pick: (from, kitchen) => {
    const list = typeof from === 'string' ? read(kitchen.names, from) : from;
    return cook(kitchen.random.pick(listIn(list, '$pick')), kitchen);
  },
  $use: (path, kitchen) => cook(read(kitchen.names, textOf(path, '$use')), kitchen),
  $with: (argument, kitchen) => {
    const { let: named, make } = partsOf(argument, '$with');
    const names = { ...kitchen.names, ...cookObject(named ?? null, kitchen) };
    return cook(make ?? null, { ...kitchen, names });
  },
  $merge: (parts, kitchen) =>
    Object.assign({}, ...listIn(parts, '$merge').map((part) => cookObject(part, kitchen))) as JsonObject,
  $sum: (parts, kitchen) => {
    const sum = listIn(parts, '$sum').reduce<number>((total, part) => total + Number(cook(part, kitchen)), 0);
    return Math.round(sum * 10) / 10;
  },
  $whole: (range, { random }) => random.whole(...rangeOf(range, '$whole')),
  $tenths: (range, { random }) => {
    const [from, to] = rangeOf(range, '$tenths');
    return random.whole(from * 10, to * 10) / 10;
  },
  $day: (offset, { day, random }) => addDays(day, random.whole(...rangeOf(offset, '$day'))),
  $month: (offset, { day, random }) => shiftMonth(monthOf(day), random.whole(...rangeOf(offset, '$month'))),
  $join: (parts, kitchen) =>
    listIn(parts, '$join')
      .map((part) => wordOf(cook(part, kitchen)))
      .join(''),
  $number: (value, kitchen) => Number(cook(value, kitchen)),
  $padded: (argument, kitchen) => {
    const { value, digits } = partsOf(argument, '$padded');
    return wordOf(cook(value ?? null, kitchen)).padStart(Number(digits), '0');
  },
  $completed: (argument, kitchen) => {
    const { format, stem } = partsOf(argument, '$completed');
    return complete(textOf(format ?? null, '$completed'), wordOf(cook(stem ?? null, kitchen)));
  },
  $rows: (groups, kitchen) => makeRows(listIn(groups, '$rows'), kitchen),
  $each: (argument, kitchen) => {
    const { of, row } = partsOf(argument, '$each');
    const list = read(kitchen.names, textOf(of ?? null, '$each'));
    return listIn(list, '$each').map((item) =>
      cook(row ?? null, { ...kitchen, names: { ...kitchen.names, row: item } }),
    );
  },
};

function operatorNamed(name: string): Operator {
  const operator = own(OPERATORS, name);
  if (operator) return operator;
  throw new RecipeFault(`${name} is no operator; there are ${Object.keys(OPERATORS).join(', ')}`);
}

function makeRows(groups: readonly Json[], kitchen: Kitchen): Json {
  const rows = groups.flatMap((group) => {
    const { count, row } = partsOf(group, '$rows');
    const number = kitchen.random.whole(...rangeOf(count ?? null, '$rows'));
    return Array.from({ length: number }, () => row ?? null);
  });
  return rows.map((row, index) => cook(row, { ...kitchen, names: { ...kitchen.names, n: index + 1 } }));
}

const LAST_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The text with the one more character that makes it what a format asks for, such as a check digit. */
function complete(format: string, stem: string): string {
  const accepts = own(FORMATS, format);
  if (!accepts) throw new RecipeFault(`there is no format "${format}"`);
  const found = [...LAST_CHARACTERS].map((last) => stem + last).find(accepts);
  if (found === undefined) throw new RecipeFault(`nothing completes "${stem}" to ${format}`);
  return found;
}

function fillIn(text: string, names: JsonObject): string {
  return text.replace(/\{([^}]+)\}/g, (_all, path: string) => wordOf(read(names, path)));
}

function read(names: JsonObject, path: string): Json {
  const found = path
    .split('.')
    .reduce<Json | undefined>((at, step) => (isJsonObject(at) ? own(at, step) : undefined), names);
  if (found === undefined) throw new RecipeFault(`nothing is called "${path}"`);
  return found;
}

/** A value as part of a text. */
function wordOf(value: Json): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new RecipeFault(`${JSON.stringify(value)} cannot stand inside a text`);
}

function rangeOf(value: Json, operator: string): [number, number] {
  if (typeof value === 'number') return [value, value];
  const [from, to] = isList(value) ? value : [];
  if (typeof from === 'number' && typeof to === 'number') return [from, to];
  throw new RecipeFault(`${operator} wants a number or two, not ${JSON.stringify(value)}`);
}

function listIn(value: Json, operator: string): readonly Json[] {
  if (isList(value)) return value;
  throw new RecipeFault(`${operator} wants a list, not ${JSON.stringify(value)}`);
}

function partsOf(value: Json, operator: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw new RecipeFault(`${operator} wants an object, not ${JSON.stringify(value)}`);
}

function textOf(value: Json, operator: string): string {
  if (typeof value === 'string') return value;
  throw new RecipeFault(`${operator} wants a text, not ${JSON.stringify(value)}`);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
