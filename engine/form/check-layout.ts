import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import type { Form, FormField, LayoutElement } from './form.ts';
import { layoutPath } from './load-form.ts';
import { indexByScope, LAYOUT_TYPES, listInner } from './read-layout.ts';
import { scalarText } from './scalar-text.ts';

/** Checks a layout: known elements, scopes and columns that exist, and no field left out. */
export function checkLayout(form: Form): readonly Diagnostic[] {
  const shown = new Set(listScopes(form.layout));
  return [
    ...checkElement(form.layoutSource, '', form.id),
    ...checkScopes(form),
    ...listLeftOut(form.fields, shown).map((field) => leftOut(field, form.id)),
  ];
}

function checkElement(element: Json, pointer: string, id: string): readonly Diagnostic[] {
  const type = isJsonObject(element) ? own(element, 'type') : undefined;
  const known = typeof type === 'string' && LAYOUT_TYPES.includes(type);
  const near = typeof type === 'string' ? suggest(type, LAYOUT_TYPES) : undefined;
  const wrong = problem('PL-FORM-LAYOUT-UNKNOWN', id, `${pointer}/type`, {
    zh: `布局元素 ${scalarText(type)} 不存在${near ? `，是否应为 ${near}？` : ''}`,
    en: `There is no layout element ${scalarText(type)}.${near ? ` Did you mean ${near}?` : ''}`,
  });
  const inner = listInner(element).flatMap((child, index) => checkElement(child, `${pointer}/elements/${index}`, id));
  return known ? inner : [wrong, ...inner];
}

function checkScopes(form: Form): readonly Diagnostic[] {
  const known = indexByScope(form.fields);
  return listElements(form.layout).flatMap((element) => {
    const { scope, field } = element;
    if (scope !== undefined && field === undefined) return [missingScope(scope, known, form.id)];
    return field === undefined ? [] : checkColumns(element, field, form.id);
  });
}

function missingScope(scope: string, known: ReadonlyMap<string, FormField>, id: string): Diagnostic {
  const near = suggest(scope, known.keys());
  return problem('PL-FORM-SCOPE-UNKNOWN', id, '', {
    zh: `布局引用的 ${scope} 在表单中不存在${near ? `，是否应为 ${near}？` : ''}`,
    en: `The layout shows ${scope}, which the schema does not have.${near ? ` Did you mean ${near}?` : ''}`,
  });
}

function checkColumns(element: LayoutElement, field: FormField, id: string): readonly Diagnostic[] {
  const keys = field.children.map((child) => child.key);
  const unknown = element.columns.filter((column) => !keys.includes(column));
  return unknown.map((column) => {
    const near = suggest(column, keys);
    return problem('PL-FORM-COLUMN-UNKNOWN', id, '', {
      zh: `「${field.title.zh}」没有列 ${column}${near ? `，是否应为 ${near}？` : ''}`,
      en: `“${field.title.en}” has no column ${column}.${near ? ` Did you mean ${near}?` : ''}`,
    });
  });
}

/** A control on a group shows all of the group; a control on rows shows all of a row, unless it lays the row out itself. */
function listLeftOut(fields: readonly FormField[], shown: ReadonlySet<string>): readonly FormField[] {
  return fields.flatMap((field) => {
    if (field.source === 'managed' || shown.has(field.scope)) return [];
    const inner = listLeftOut(field.children, shown);
    return field.kind === 'group' && inner.length < field.children.length ? inner : [field];
  });
}

function listScopes(element: LayoutElement): readonly string[] {
  return listElements(element).flatMap(({ scope }) => scope ?? []);
}

function listElements(element: LayoutElement): readonly LayoutElement[] {
  const inner = element.detail === undefined ? element.elements : [...element.elements, element.detail];
  return [element, ...inner.flatMap(listElements)];
}

function leftOut(field: FormField, id: string): Diagnostic {
  return problem('PL-FORM-FIELD-NOT-SHOWN', id, '', {
    zh: `字段「${field.title.zh}」没有出现在布局里，填表人看不到它；请加一个指向 ${field.scope} 的 Control`,
    en: `No layout element shows “${field.title.en}”, so nobody can fill it in; add a Control with the scope ${field.scope}`,
  });
}

function problem(code: string, id: string, pointer: string, message: LocalText): Diagnostic {
  return diagnostic({ code, severity: 'error', message, document: `forms/${layoutPath(id)}`, pointer });
}
