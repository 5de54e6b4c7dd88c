import { fromPointer } from '#engine/model/pointer.ts';
import { ANY_ROW, type FieldPart, type FormField } from './form.ts';

/** Finds the field that a scope of a layout names. */
export interface FieldIndex {
  /** `inside` is the field whose rows or group a detail lays out; its scopes may begin there. */
  readonly find: (scope: string, inside?: FormField) => FormField | undefined;
  readonly scopes: () => Iterable<string>;
}

/** Every field by where its schema stands and by where its value stands, those of rows, branches and alternatives included. */
export function indexFields(root: FormField): FieldIndex {
  const byScope = new Map<string, FormField>();
  const byPath = new Map<string, FormField>();
  for (const field of [root, ...listFields(root)]) {
    if (!byScope.has(field.scope)) byScope.set(field.scope, field);
    if (!byPath.has(spell(field.path))) byPath.set(spell(field.path), field);
  }
  const find = (scope: string): FormField | undefined => {
    const path = pathOfScope(scope);
    return byScope.get(scope) ?? (path === undefined ? undefined : byPath.get(spell(path)));
  };
  return {
    find: (scope, inside) => {
      if (inside === undefined) return find(scope);
      const home = inside.kind === 'rows' ? `${inside.scope}/items` : inside.scope;
      return find(home + scope.slice(1)) ?? find(scope);
    },
    scopes: () => byScope.keys(),
  };
}

/** All fields below a part, those that hang on its value included. */
export function listFields(part: FieldPart): readonly FormField[] {
  return [
    ...part.children.flatMap((child) => [child, ...listFields(child)]),
    ...part.branches.flatMap(listFields),
    ...part.alternatives.flatMap((each) => [each, ...listFields(each)]),
  ];
}

/** The keys a scope passes, `*` for rows: `#/properties/a/allOf/0/properties/b` leads to `a`, `b`. `undefined` for what is no scope. */
export function pathOfScope(scope: string): readonly string[] | undefined {
  if (!scope.startsWith('#') && !scope.startsWith('/')) return undefined;
  const steps = fromPointer(scope.replace(/^#/, '').replace(/\/$/, ''));
  const path: string[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] ?? '';
    if (step === 'properties') path.push(steps[(index += 1)] ?? '');
    else if (step === 'items') path.push(ANY_ROW);
    else if (NUMBERED.has(step)) index += 1;
    else if (!STEPS.has(step)) return undefined;
  }
  return path;
}

const NUMBERED: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'dependentSchemas']);
const STEPS: ReadonlySet<string> = new Set(['then', 'else']);

function spell(path: readonly string[]): string {
  return JSON.stringify(path);
}
