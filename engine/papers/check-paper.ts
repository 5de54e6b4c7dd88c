import { diagnostic, type Diagnostic } from '#engine/model/diagnostic.ts';
import { isJsonObject, own, pointerStep, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import { checkPrint } from './check-print.ts';
import { kindOf, openScope, withPresent, type Scope } from './data-shape.ts';
import { fillPaper } from './fill-paper.ts';
import { fillScreen } from './fill-screen.ts';
import { layOut, type PaperReader } from './lay-out.ts';
import { compilePaperSchema, errorPointer } from './paper-ajv.ts';
import { paperSchema } from './paper-schema.ts';
import type { Conditional, Repetition } from './paper-parts.ts';
import type { Paper, PaperTemplate } from './paper.ts';
import { checkChoices, checkPath, checkText, openRow } from './text-check.ts';
import type { TextFault } from './text-fault.ts';

/** A template as it was read from its files, not yet known to be one. */
export interface DraftTemplate {
  readonly id: string;
  readonly paper: unknown;
  readonly dataSchema: unknown;
  readonly sample: unknown;
  readonly screen?: string;
  /** Where its data comes from. */
  readonly print?: Json;
}

const isPaper = compilePaperSchema(paperSchema);

/** Everything that is wrong with a template; with none, whatever data fits its schema can be filled in. */
export function checkPaper(draft: DraftTemplate): readonly Diagnostic[] {
  const shapes = [...checkLayout(draft), ...checkDataSchema(draft)];
  if (shapes.length > 0 || !isTemplate(draft)) return shapes;
  const texts = [...checkStyles(draft), ...checkTexts(draft), ...checkScreen(draft), ...checkPrinting(draft)];
  return texts.length > 0 ? texts : checkSample(draft);
}

/** The template itself, once nothing is wrong with it. @throws Error with the first diagnostic. */
export function getTemplate(draft: DraftTemplate): PaperTemplate {
  const [first] = checkPaper(draft);
  if (!first && isTemplate(draft)) return draft;
  throw new Error(
    first ? `${first.document}${first.pointer}: ${first.message.en}` : `${draft.id} is no paper template`,
  );
}

function isTemplate(draft: DraftTemplate): draft is DraftTemplate & PaperTemplate {
  return isPaper(draft.paper) && isJsonObject(draft.dataSchema) && isJsonObject(draft.sample);
}

function checkLayout(draft: DraftTemplate): Diagnostic[] {
  if (isPaper(draft.paper)) return [];
  return (isPaper.errors ?? []).map((error) =>
    report(draft, 'paper.json', 'layout', errorPointer(error), schemaMessage(error.message ?? error.keyword)),
  );
}

function checkDataSchema(draft: DraftTemplate): Diagnostic[] {
  const file = 'data.schema.json';
  if (!isJsonObject(draft.dataSchema)) return [report(draft, file, 'data-schema', '', schemaMessage('must be object'))];
  const open = listOpenParts(draft.dataSchema, '').map(({ pointer, message }) =>
    report(draft, file, 'data-schema', pointer, message),
  );
  if (open.length > 0) return open;
  try {
    compilePaperSchema(draft.dataSchema);
    return [];
  } catch (error) {
    return [
      report(draft, file, 'data-schema', '', schemaMessage(error instanceof Error ? error.message : String(error))),
    ];
  }
}

/** References, arrays without an end and objects with unnamed properties: what a paper cannot be checked against. */
function listOpenParts(schema: JsonObject, pointer: string): { pointer: string; message: LocalText }[] {
  const parts: { pointer: string; message: LocalText }[] = [];
  const refuse = (zh: string, en: string): void => void parts.push({ pointer, message: { zh, en } });
  if (Object.hasOwn(schema, '$ref'))
    refuse('不允许使用 $ref，请写出完整内容', '$ref is not allowed; write the part out');
  if (own(schema, 'type') === 'array' && !Object.hasOwn(schema, 'maxItems'))
    refuse('列表须写明 maxItems', 'a list needs maxItems');
  if (own(schema, 'type') === 'object' && own(schema, 'additionalProperties') !== false) {
    refuse('对象须写明 additionalProperties: false', 'an object needs additionalProperties: false');
  }
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    isJsonObject(value) ? listOpenParts(value, pointer + pointerStep(key)) : [],
  );
  return [...parts, ...inner];
}

function checkStyles(template: PaperTemplate): Diagnostic[] {
  const names = Object.keys(template.paper.styles);
  return listStyleNames(template.paper)
    .filter(({ name }) => !names.includes(name))
    .map(({ name, pointer }) => {
      const meant = suggest(name, names);
      const guess =
        meant === undefined ? { zh: '', en: '' } : { zh: `，是否想写“${meant}”？`, en: `. Did you mean "${meant}"?` };
      const message = { zh: `没有名为“${name}”的样式${guess.zh}`, en: `there is no style called "${name}"${guess.en}` };
      return report(template, 'paper.json', 'unknown-style', pointer, message);
    });
}

function listStyleNames(paper: Paper): { name: string; pointer: string }[] {
  const visit = (value: unknown, pointer: string): { name: string; pointer: string }[] => {
    if (Array.isArray(value)) return value.flatMap((part, index) => visit(part, pointer + pointerStep(index)));
    if (!isJsonObject(value)) return [];
    return Object.entries(value).flatMap(([key, part]) => {
      const at = pointer + pointerStep(key);
      return (key === 'style' || key === 'labelStyle') && typeof part === 'string'
        ? [{ name: part, pointer: at }]
        : visit(part, at);
    });
  };
  return [...visit(paper.elements, '/elements'), ...visit(paper.flow, '/flow')];
}

function checkTexts(template: PaperTemplate): Diagnostic[] {
  const reader = new CheckReader();
  layOut(template.paper, reader, openScope(template.dataSchema));
  return reader.faults.map(({ pointer, fault }) => report(template, 'paper.json', fault.code, pointer, fault.message));
}

function checkScreen(template: PaperTemplate): Diagnostic[] {
  if (template.screen === undefined) return [];
  const faults = checkText(template.screen, openScope(template.dataSchema), 'screen');
  return faults.map((fault) => report(template, 'screen.hbs', fault.code, '', fault.message));
}

function checkPrinting(template: DraftTemplate & PaperTemplate): Diagnostic[] {
  if (template.print === undefined) return [];
  const faults = checkPrint(template.print, template.dataSchema);
  return faults.map(({ pointer, fault }) => report(template, 'print.json', fault.code, pointer, fault.message));
}

function checkSample(template: PaperTemplate): Diagnostic[] {
  try {
    fillPaper(template, template.sample);
    fillScreen(template, template.sample);
    return [];
  } catch (error) {
    return [
      report(
        template,
        'sample.json',
        'sample',
        '',
        schemaMessage(error instanceof Error ? error.message : String(error)),
      ),
    ];
  }
}

function report(draft: DraftTemplate, file: string, code: string, pointer: string, message: LocalText): Diagnostic {
  return diagnostic({
    code: `PL-PAPER-${code.toUpperCase()}`,
    severity: 'error',
    message,
    document: `templates/${draft.id}/${file}`,
    pointer,
  });
}

function schemaMessage(message: string): LocalText {
  return { zh: `不符合格式要求：${message}`, en: message };
}

/** Reads a template with the schema of its data, keeping what is wrong. */
class CheckReader implements PaperReader<Scope> {
  readonly faults: { pointer: string; fault: TextFault }[] = [];

  text(source: string, scope: Scope, pointer: string): string {
    for (const fault of checkText(source, scope, 'print')) this.faults.push({ pointer, fault });
    return '';
  }

  day(path: string, scope: Scope, pointer: string): string {
    const found = checkPath(path, scope);
    if ('code' in found) this.faults.push({ pointer, fault: found });
    else if (found.optional || kindOf(found.schema) !== 'date') {
      const message = { zh: `“${path}”须为必填日期`, en: `"${path}" must be a required date` };
      this.faults.push({ pointer, fault: { code: 'kind', message } });
    }
    return '';
  }

  admit({ when, unless }: Conditional, scope: Scope, pointer: string): Scope {
    if (unless !== undefined) this.known(unless, scope, `${pointer}/unless`);
    if (when === undefined) return scope;
    const path = typeof when === 'string' ? when : when.path;
    const found = this.known(path, scope, `${pointer}/when`);
    const stray = found && typeof when !== 'string' ? checkChoices(path, found, when.is) : undefined;
    if (stray) this.faults.push({ pointer: `${pointer}/when/is`, fault: stray });
    return withPresent(scope, path);
  }

  rows({ each, as }: Repetition, scope: Scope, pointer: string): readonly Scope[] {
    const inner = openRow(each, as, scope);
    if (!('code' in inner)) return [inner];
    this.faults.push({ pointer: `${pointer}/each`, fault: inner });
    return [];
  }

  private known(path: string, scope: Scope, pointer: string) {
    const found = checkPath(path, scope);
    if (!('code' in found)) return found;
    this.faults.push({ pointer, fault: found });
    return undefined;
  }
}
