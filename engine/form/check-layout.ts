import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import { fromPointer, readAt } from '#engine/model/pointer.ts';
import { LAYOUT_TYPES, type Form, type FormField, type LayoutElement } from './form.ts';
import { indexFields } from './index-fields.ts';
import { layoutPath } from './load-form.ts';
import { listElements } from './read-layout.ts';
import { scalarText } from './scalar-text.ts';

/** Checks a layout: known elements and rules, scopes and columns that exist, and no field left out. */
export function checkLayout(form: Form): readonly Diagnostic[] {
  const elements = listElements(form.layout);
  const shown = new Set(elements.flatMap(({ field }) => field?.scope ?? []));
  return [
    ...elements.flatMap((element) => checkElement(element, form)),
    ...elements.flatMap((element) => checkScope(element, form)),
    ...listLeftOut(shown.has(form.root.scope) ? [] : form.fields, shown).map((field) => leftOut(field, form.id)),
  ];
}

function checkElement(element: LayoutElement, form: Form): readonly Diagnostic[] {
  const rule = element.ruleUnread ? [unreadRule(element, form.id)] : [];
  if (element.type !== 'Unknown') return rule;
  const source = readAt(form.layoutSource, fromPointer(element.pointer));
  const type = isJsonObject(source) ? own(source, 'type') : undefined;
  const near = typeof type === 'string' ? suggest(type, LAYOUT_TYPES) : undefined;
  const wrong = problem('PL-FORM-LAYOUT-UNKNOWN', form.id, `${element.pointer}/type`, {
    zh: `布局元素 ${scalarText(type)} 不存在${near ? `，是否应为 ${near}？` : ''}`,
    en: `There is no layout element ${scalarText(type)}.${near ? ` Did you mean ${near}?` : ''}`,
  });
  return [wrong, ...rule];
}

function unreadRule({ pointer }: LayoutElement, id: string): Diagnostic {
  return problem('PL-FORM-RULE-UNKNOWN', id, `${pointer}/rule`, {
    zh: '布局规则无法识别，不会起作用；应为 {"effect": "SHOW"、"HIDE"、"ENABLE" 或 "DISABLE", "condition": {"logic": …} 或 {"scope": …, "schema": …}}',
    en: 'Nobody can read this rule, so it does nothing; write {"effect": "SHOW", "HIDE", "ENABLE" or "DISABLE", "condition": {"logic": …} or {"scope": …, "schema": …}}',
  });
}

function checkScope(element: LayoutElement, form: Form): readonly Diagnostic[] {
  const { scope, field } = element;
  if (scope !== undefined && field === undefined) return [missingScope(scope, form)];
  return field === undefined ? [] : checkColumns(element, field, form.id);
}

function missingScope(scope: string, form: Form): Diagnostic {
  const near = suggest(scope, indexFields(form.root).scopes());
  return problem('PL-FORM-SCOPE-UNKNOWN', form.id, '', {
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

function leftOut(field: FormField, id: string): Diagnostic {
  return problem('PL-FORM-FIELD-NOT-SHOWN', id, '', {
    zh: `字段「${field.title.zh}」没有出现在布局里，填表人看不到它；请加一个指向 ${field.scope} 的 Control`,
    en: `No layout element shows “${field.title.en}”, so nobody can fill it in; add a Control with the scope ${field.scope}`,
  });
}

function problem(code: string, id: string, pointer: string, message: LocalText): Diagnostic {
  return diagnostic({ code, severity: 'error', message, document: `forms/${layoutPath(id)}`, pointer });
}
