import { getTemplate, type DraftTemplate } from '#engine/papers/check-paper.ts';
import { fillPaper } from '#engine/papers/fill-paper.ts';
import { fillScreen } from '#engine/papers/fill-screen.ts';
import { PaperError } from '#engine/papers/paper-error.ts';
import type { PaperTemplate } from '#engine/papers/paper.ts';
import { applyLogic } from '#engine/logic/apply-logic.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { PaperPress } from '#server/paper/press-pool.ts';
import { PressError } from '#server/paper/press-error.ts';
import { templateSource } from '#server/rulebook/package-documents.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';

/** Prints papers of an edition from what the server knows. */
export interface Printing {
  pdf(rules: OpenRules, paper: string, known: JsonObject): Promise<Uint8Array>;
  /** The first page, for the screen. */
  svg(rules: OpenRules, paper: string, known: JsonObject): Promise<string>;
  html(rules: OpenRules, paper: string, known: JsonObject): string;
}

/** Prints through the press; a paper that cannot be printed says which field is at fault. */
export function createPrinting(press: PaperPress): Printing {
  return {
    pdf: (rules, paper, known) => guarded(() => press.renderPdf(fill(rules, paper, known))),
    svg: (rules, paper, known) => guarded(async () => (await press.renderSvg(fill(rules, paper, known)))[0] ?? ''),
    html(rules, paper, known) {
      const template = openTemplate(rules, paper);
      return fillScreen(template, dataFor(rules, paper, known));
    },
  };
}

function fill(rules: OpenRules, paper: string, known: JsonObject) {
  return fillPaper(openTemplate(rules, paper), dataFor(rules, paper, known));
}

async function guarded<T>(print: () => Promise<T>): Promise<T> {
  try {
    return await print();
  } catch (error) {
    if (error instanceof PaperError || error instanceof PressError) throw cannotPrint(error);
    throw error;
  }
}

/** A paper's folder below `templates/`, whichever way a document names it. */
function folderOf(paper: string): string {
  return paper.replace(/^templates\//, '');
}

function openTemplate(rules: OpenRules, paper: string): PaperTemplate {
  const id = folderOf(paper);
  const files = templateSource(rules.documents);
  const layout = own(files, `${id}/paper.json`);
  if (layout === undefined) throw notFound({ zh: '文书模板', en: 'paper' });
  const screen = own(files, `${id}/screen.hbs`);
  const draft: DraftTemplate = {
    id,
    paper: layout,
    dataSchema: own(files, `${id}/data.schema.json`) ?? {},
    sample: own(files, `${id}/sample.json`) ?? {},
    ...(typeof screen === 'string' && { screen }),
  };
  return getTemplate(draft);
}

/** The data of a paper: every dotted path of its print.json with the value its logic gives; paths without one are left out. */
function dataFor(rules: OpenRules, paper: string, known: JsonObject): JsonObject {
  const document = own(templateSource(rules.documents), `${folderOf(paper)}/print.json`);
  const paths = isJsonObject(document) ? own(document, 'data') : undefined;
  if (!isJsonObject(paths)) throw notFound({ zh: '文书取数说明', en: 'print.json of the paper' });
  return Object.entries(paths).reduce<JsonObject>((data, [path, logic]) => {
    const value = applyLogic(logic, known);
    return value === null || value === '' ? data : writePath(data, path.split('.'), value);
  }, {});
}

function writePath(data: JsonObject, [step = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...data, [step]: value };
  const inner = own(data, step);
  return { ...data, [step]: writePath(isJsonObject(inner) ? inner : {}, rest, value) };
}

function cannotPrint(error: Error): Problem {
  return new Problem(422, 'cannot-print', {
    zh: `文书无法打印：${error.message}`,
    en: `The paper cannot be printed: ${error.message}`,
  });
}
