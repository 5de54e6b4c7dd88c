import { getTemplate, type DraftTemplate } from '#engine/papers/check-paper.ts';
import type { PaperTemplate } from '#engine/papers/paper.ts';
import { applyLogic } from '#engine/logic/apply-logic.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { notFound } from '#server/http/problem.ts';
import { templateSource } from '#server/rulebook/package-documents.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';

/** Where the data of a paper comes from: `print.json`. */
export interface PrintDocument {
  /** JSON Logic by the dotted path it fills. */
  readonly data: JsonObject;
  /** JSON Logic for the number of a served paper; it reads `year` and `serial`. */
  readonly number: Json;
  /** Papers of one series share its count; each paper has its own where nothing is said. */
  readonly series: string;
}

/** The `print.json` of a paper. @throws Problem 404 for a paper without one. */
export function getPrintDocument(rules: OpenRules, paper: string): PrintDocument {
  const folder = folderOf(paper);
  const document = own(templateSource(rules.documents), `${folder}/print.json`);
  const data = isJsonObject(document) ? own(document, 'data') : undefined;
  if (!isJsonObject(document) || !isJsonObject(data)) {
    throw notFound({ zh: `文书“${folder}”的取数说明`, en: `print.json of the paper "${folder}"` });
  }
  const series = own(document, 'series');
  return { data, number: own(document, 'number') ?? null, series: typeof series === 'string' ? series : folder };
}

/** The data of a paper: every path of its print.json with the value its logic gives; paths without one are left out. */
export function paperData(rules: OpenRules, paper: string, known: JsonObject): JsonObject {
  return Object.entries(getPrintDocument(rules, paper).data).reduce<JsonObject>((data, [path, logic]) => {
    const value = applyLogic(logic, known);
    return value === null || value === '' ? data : writePath(data, path.split('.'), value);
  }, {});
}

/** A paper's template. @throws Problem 404 for a paper that the edition has not. */
export function openTemplate(rules: OpenRules, paper: string): PaperTemplate {
  const id = folderOf(paper);
  const opened = templates.get(rules) ?? new Map<string, PaperTemplate>();
  templates.set(rules, opened);
  const known = opened.get(id) ?? getTemplate(draftOf(rules, id));
  opened.set(id, known);
  return known;
}

const templates = new WeakMap<OpenRules, Map<string, PaperTemplate>>();

function draftOf(rules: OpenRules, id: string): DraftTemplate {
  const files = templateSource(rules.documents);
  const layout = own(files, `${id}/paper.json`);
  if (layout === undefined) throw notFound({ zh: '文书模板', en: 'paper' });
  const screen = own(files, `${id}/screen.hbs`);
  return {
    id,
    paper: layout,
    dataSchema: own(files, `${id}/data.schema.json`) ?? {},
    sample: own(files, `${id}/sample.json`) ?? {},
    ...(typeof screen === 'string' && { screen }),
  };
}

/** A paper's folder below `templates/`, whichever way a document names it. */
function folderOf(paper: string): string {
  return paper.replace(/^templates\//, '');
}

function writePath(data: JsonObject, [step = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...data, [step]: value };
  const inner = own(data, step);
  return { ...data, [step]: writePath(isJsonObject(inner) ? inner : {}, rest, value) };
}
