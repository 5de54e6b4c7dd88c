import type { ErrorObject } from 'ajv';
import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import type { FilledPaper } from './filled-paper.ts';
import { layOut, type PaperReader } from './lay-out.ts';
import { compilePaperSchema, errorPointer } from './paper-ajv.ts';
import { PaperError } from './paper-error.ts';
import type { Conditional } from './paper-parts.ts';
import type { PaperTemplate } from './paper.ts';
import { holdsSomething } from './text-helpers.ts';
import { compileText, openBudget, readPath, spendRounds, type PrintText, type TextContext } from './text-language.ts';

/**
 * Fills a template with data; the template must have passed `checkPaper`.
 * @throws PaperError when the data does not fit the template's schema (the message names each field), or when the
 *   repetitions grow beyond measure.
 */
export function fillPaper(template: PaperTemplate, data: JsonObject): FilledPaper {
  checkData(template, data);
  const { page, styles } = template.paper;
  const laidOut = bounded(template.id, () => layOut(template.paper, new FillReader(), openContext(data)));
  return { template: template.id, page, styles, ...laidOut, fields: listFields(data) };
}

/** Refuses data that the template's schema does not describe. @throws PaperError naming every field at fault. */
export function checkData(template: PaperTemplate, data: JsonObject): void {
  const validate = compilePaperSchema(template.dataSchema);
  if (validate(data)) return;
  const errors = validate.errors ?? [];
  const list = errors.map((error) => `${errorPointer(error) || '/'} ${error.message ?? ''}`).join('; ');
  const named = errors.map((error) => nameFault(template.dataSchema, error)).join('；');
  throw new PaperError('data-invalid', template.id, errors[0] ? errorPointer(errors[0]) : '', {
    zh: `“${template.paper.title.zh}”的数据不能打印：${named}。请更正这些数据项后重新打印。`,
    en: `the data for "${template.id}" cannot be printed: ${list}. Correct these fields and print again.`,
  });
}

/** A fault in the words of the schema: 公示期·开始（/period/from）缺少. */
function nameFault(schema: JsonObject, error: ErrorObject): string {
  const pointer = errorPointer(error);
  const titles: string[] = [];
  let part = schema;
  for (const step of pointer.split('/').slice(1)) {
    part = objectAt(part, 'items') ?? objectAt(objectAt(part, 'properties') ?? {}, step) ?? {};
    const title = own(part, 'title');
    if (typeof title === 'string') titles.push(title);
  }
  const what = error.keyword === 'required' ? '缺少' : (error.message ?? '');
  return `${titles.join('·')}（${pointer || '/'}）${what}`;
}

function objectAt(from: JsonObject, key: string): JsonObject | undefined {
  const value = own(from, key);
  return isJsonObject(value) ? value : undefined;
}

/** What the texts of a template read, before any repetition. */
export function openContext(data: JsonObject): TextContext {
  const plain = JSON.parse(JSON.stringify(data)) as JsonObject;
  return { names: plain, number: undefined, budget: openBudget() };
}

/** Turns an exhausted budget into an error that names the template. */
export function bounded<R>(template: string, fill: () => R): R {
  try {
    return fill();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PaperError('too-long', template, '', {
      zh: `“${template}”的重复内容过多，请减少行数后重新打印。`,
      en: `"${template}" grows too long: ${error.message}. Print fewer rows.`,
    });
  }
}

class FillReader implements PaperReader<TextContext> {
  private readonly compiled = new Map<string, PrintText>();

  text(source: string, context: TextContext): string {
    if (!source.includes('{{')) return source;
    const print = this.compiled.get(source) ?? compileText(source, 'none');
    this.compiled.set(source, print);
    return print(context);
  }

  day(path: string, context: TextContext): string {
    const day = readPath(context.names, path);
    return typeof day === 'string' ? day : '';
  }

  admit({ when, unless }: Conditional, context: TextContext): TextContext | undefined {
    if (unless !== undefined && holdsSomething(readPath(context.names, unless))) return undefined;
    if (when === undefined) return context;
    if (typeof when === 'string') return holdsSomething(readPath(context.names, when)) ? context : undefined;
    const value = readPath(context.names, when.path);
    return when.is.some((choice) => choice === value) ? context : undefined;
  }

  rows({ each, as }: { readonly each: string; readonly as: string }, context: TextContext): TextContext[] {
    const rows = readPath(context.names, each);
    if (!Array.isArray(rows)) return [];
    spendRounds(context.budget, rows.length);
    return rows.map((row: Json, index) => ({ ...context, names: { ...context.names, [as]: row }, number: index + 1 }));
  }
}

function listFields(data: JsonObject): Record<string, string> {
  const fields: Record<string, string> = {};
  const visit = (value: Json, pointer: string): void => {
    if (typeof value === 'string') fields[pointer] = value;
    else if (Array.isArray(value)) value.forEach((row: Json, index) => visit(row, pointer + pointerStep(index)));
    else if (isJsonObject(value))
      for (const [key, inner] of Object.entries(value)) visit(inner, pointer + pointerStep(key));
  };
  visit(data, '');
  return fields;
}
