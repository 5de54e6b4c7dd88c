import { isList, fromPointer, readAt } from '#engine/model/pointer.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Form, FormField } from './form.ts';
import { showValue } from './show-field.ts';

/** A place of a form in words: the titles on the way to it, and what stands there, sensitive values masked. */
export interface DescribedPlace {
  readonly title: LocalText;
  readonly value: LocalText;
}

/** Describes a field, a list or a row of a form; `undefined` where the form has no such place or the list no such row. */
export function describePlace(form: Form, data: JsonObject, pointer: string): DescribedPlace | undefined {
  const steps = fromPointer(pointer);
  if (steps.length === 0) return undefined;
  const titles: LocalText[] = [];
  let fields = form.fields;
  let field: FormField | undefined;
  let inRow = false;
  for (const [index, step] of steps.entries()) {
    const value = readAt(data, steps.slice(0, index + 1));
    if (field?.kind === 'rows' && !inRow) {
      if (!isJsonObject(value)) return undefined;
      titles.push(rowTitle(field, value, Number(step) + 1));
      inRow = true;
      continue;
    }
    field = fields.find(({ key }) => key === step);
    if (field === undefined) return undefined;
    titles.push(field.title);
    fields = field.children;
    inRow = false;
  }
  if (field === undefined) return undefined;
  const value = readAt(data, steps);
  return { title: joined(titles), value: inRow ? rowValue(field, value) : valueWords(field, value) };
}

/** A row by its number and by what tells it to a person: its first text that is not sensitive. */
function rowTitle(list: FormField, row: JsonObject, number: number): LocalText {
  const label = rowLabel(list, row);
  const tail = label === '' ? { zh: '', en: '' } : { zh: `（${label}）`, en: ` (${label})` };
  return { zh: `第 ${number} 行${tail.zh}`, en: `row ${number}${tail.en}` };
}

function rowLabel({ children }: FormField, row: JsonObject): string {
  const telling = children.find(({ key, kind, schema }) => {
    return kind === 'text' && own(schema, 'x-sensitive') === undefined && typeof own(row, key) === 'string';
  });
  return telling === undefined ? '' : showValue(telling, own(row, telling.key), 'zh');
}

function rowValue(list: FormField, row: Json | undefined): LocalText {
  if (!isJsonObject(row)) return { zh: '', en: '' };
  const words = (locale: 'zh' | 'en') =>
    list.children
      .map((field) => showValue(field, own(row, field.key), locale))
      .filter((text) => text !== '')
      .join(locale === 'zh' ? '，' : ', ');
  return { zh: words('zh'), en: words('en') };
}

function valueWords(field: FormField, value: Json | undefined): LocalText {
  if (field.kind === 'rows') {
    const count = isList(value) ? value.length : 0;
    return { zh: `${count} 行`, en: `${count} rows` };
  }
  return { zh: showValue(field, value, 'zh'), en: showValue(field, value, 'en') };
}

function joined(titles: readonly LocalText[]): LocalText {
  return { zh: titles.map(({ zh }) => zh).join(' · '), en: titles.map(({ en }) => en).join(' · ') };
}
