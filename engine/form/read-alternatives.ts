import { own } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import { ANY_ROW, type FieldKind, type FormField } from './form.ts';
import { listTypes } from './kind-of-field.ts';
import { findTitle } from './local-title.ts';
import { listBranches, type Facet } from './schema-facets.ts';

/**
 * What a value may be: a branch of `oneOf` or `anyOf`, or one of several types. Branches that bring no fields to a group, or no type to a
 * value without one, only judge; they are no choice of the person who fills the form.
 */
export function readAlternatives(
  facets: readonly Facet[],
  kind: FieldKind,
  read: (branch: Facet) => FormField,
): readonly FormField[] {
  if (kind === 'alternatives') return ofTypes(facets, read);
  if (kind !== 'group' && kind !== 'unknown') return [];
  const branches = facets.flatMap(listBranches).filter(({ schema }) => own(schema, 'type') !== 'null');
  const fields = branches.map((branch, index) => named(read(branch), index));
  if (kind === 'group') return fields.some(bringsFields) ? fields.map(asGroup) : [];
  return fields.some((field) => field.kind !== 'unknown') ? fields : [];
}

function ofTypes(facets: readonly Facet[], read: (branch: Facet) => FormField): readonly FormField[] {
  const [facet] = facets.filter(({ schema }) => listTypes(schema).length > 1);
  if (facet === undefined) return [];
  return listTypes(facet.schema).map((type) => {
    const schema = Object.fromEntries(Object.entries({ ...facet.schema, type }).filter(([name]) => name !== 'title'));
    const field = read({ schema, scope: facet.scope });
    return { ...field, title: own(TYPE_NAMES, type) ?? untranslated(type) };
  });
}

const TYPE_NAMES: Readonly<Record<string, LocalText>> = {
  string: { zh: '文字', en: 'Text' },
  number: { zh: '数字', en: 'Number' },
  integer: { zh: '整数', en: 'Whole number' },
  boolean: { zh: '是或否', en: 'Yes or no' },
  array: { zh: '列表', en: 'List' },
  object: { zh: '一组内容', en: 'Group' },
};

const KIND_NAMES: Readonly<Partial<Record<FieldKind, LocalText>>> = {
  text: { zh: '文字', en: 'Text' },
  number: { zh: '数字', en: 'Number' },
  boolean: { zh: '是或否', en: 'Yes or no' },
  choice: { zh: '从列表中选择', en: 'From a list' },
};

/** A branch by its title, by its kind, by its fields, or by its number. */
function named(field: FormField, index: number): FormField {
  const title = findTitle(field.schema) ?? KIND_NAMES[field.kind] ?? byFields(field);
  return { ...field, title: title ?? { zh: `第 ${index + 1} 种`, en: `Kind ${index + 1}` } };
}

function byFields({ children }: FormField): LocalText | undefined {
  const titles = children.filter(({ key }) => key !== ANY_ROW).map(({ title }) => title);
  if (titles.length === 0) return undefined;
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
}

function bringsFields({ children, branches, alternatives }: FormField): boolean {
  return children.length + branches.length + alternatives.length > 0;
}

/** A branch without a type of its own speaks of the group around it. */
function asGroup(field: FormField): FormField {
  return { ...field, kind: 'group' };
}
