import { checkData, fillPaper } from '#engine/papers/fill-paper.ts';
import { fillScreen } from '#engine/papers/fill-screen.ts';
import { PaperError } from '#engine/papers/paper-error.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { Problem } from '#server/http/problem.ts';
import type { PaperPress } from '#server/paper/press-pool.ts';
import { PressError } from '#server/paper/press-error.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { openTemplate, paperData } from './paper-data.ts';

/** Prints papers of an edition from their data. @throws Problem 422 that names the paper and the field at fault. */
export interface DataPrinting {
  pdf(rules: OpenRules, paper: string, data: JsonObject): Promise<Uint8Array>;
  /** The first page, for the screen. */
  svg(rules: OpenRules, paper: string, data: JsonObject): Promise<string>;
  html(rules: OpenRules, paper: string, data: JsonObject): string;
}

/** Prints papers of an edition from what the server knows, by the paper's print.json. */
export interface Printing extends DataPrinting {
  /** Prints what was filled in before. */
  readonly filled: DataPrinting;
}

/** Prints through the press; a paper that cannot be printed says which field is at fault. */
export function createPrinting(press: PaperPress): Printing {
  const filled: DataPrinting = {
    pdf: (rules, paper, data) => guarded(() => press.renderPdf(fillPaper(openTemplate(rules, paper), data))),
    svg: (rules, paper, data) =>
      guarded(async () => (await press.renderSvg(fillPaper(openTemplate(rules, paper), data)))[0] ?? ''),
    html: (rules, paper, data) => fillHtml(rules, paper, data),
  };
  return {
    filled,
    pdf: (rules, paper, known) => filled.pdf(rules, paper, paperData(rules, paper, known)),
    svg: (rules, paper, known) => filled.svg(rules, paper, paperData(rules, paper, known)),
    html: (rules, paper, known) => filled.html(rules, paper, paperData(rules, paper, known)),
  };
}

/** A paper as an HTML fragment, every value escaped. @throws Problem 422 as {@link fillData}. */
export function fillHtml(rules: OpenRules, paper: string, data: JsonObject): string {
  return refusing(() => fillScreen(openTemplate(rules, paper), data));
}

/** Fills the data of a paper and checks that nothing it needs is missing. @throws Problem 422 naming paper and field. */
export function fillData(rules: OpenRules, paper: string, known: JsonObject): JsonObject {
  const data = paperData(rules, paper, known);
  refusing(() => checkData(openTemplate(rules, paper), data));
  return data;
}

function refusing<T>(fill: () => T): T {
  try {
    return fill();
  } catch (error) {
    if (error instanceof PaperError) throw cannotPrint(error);
    throw error;
  }
}

async function guarded<T>(print: () => Promise<T>): Promise<T> {
  try {
    return await print();
  } catch (error) {
    if (error instanceof PaperError || error instanceof PressError) throw cannotPrint(error);
    throw error;
  }
}

function cannotPrint({ text }: PaperError | PressError): Problem {
  return new Problem(422, 'cannot-print', text);
}
