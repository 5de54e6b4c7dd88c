import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import { openEdition } from '#engine/edition/edition.ts';
import { documentId, kindOf, type EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject } from '#engine/model/json.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import { CASE_RUNNERS, type CaseBench } from './case-runners.ts';
import { CoverageRecorder, type Coverage } from './coverage.ts';
import { matches } from './matches.ts';

/** One case and how it went; `fault` says why it could not be run at all. */
export interface CaseResult {
  readonly document: string;
  readonly name: string;
  readonly passed: boolean;
  readonly expected: Json;
  readonly actual: Json;
  readonly fault?: string;
}

/** The cases of an edition, or of one document, and what they covered. */
export interface CaseReport {
  readonly results: readonly CaseResult[];
  readonly coverage: Coverage;
}

interface CasesDocument {
  readonly cases: readonly { readonly name: string; readonly given: JsonObject; readonly expect: Json }[];
}

interface WholeDocument {
  readonly name: string;
  readonly asOf: string;
  readonly facts: JsonObject;
  readonly expect: JsonObject;
}

/** Runs the cases of a checked edition; with `document` (an id) only that document's. */
export function runCases(source: EditionSource, document?: string): CaseReport {
  const edition = openEdition(source);
  const recorder = new CoverageRecorder();
  const bench: CaseBench = { edition, source, observe: recorder.observe };
  const small = listOfKindInCases(source, 'cases').flatMap(({ id, document: cases }) => {
    const target = id.replace(/^cases\//, '');
    return document === undefined || document === target
      ? runDocumentCases(bench, target, cases as unknown as CasesDocument)
      : [];
  });
  const whole = document === undefined ? listOfKindInCases(source, 'whole') : [];
  const results = [
    ...small,
    ...whole.map((enterprise) => runWhole(bench, enterprise.id, enterprise.document as unknown as WholeDocument)),
  ];
  return { results, coverage: recorder.report(edition, document) };
}

function runDocumentCases(bench: CaseBench, target: string, { cases }: CasesDocument): readonly CaseResult[] {
  const document = own(bench.source, `${target}.json`);
  const runner = own(CASE_RUNNERS, kindOf(document) ?? '');
  return cases.map(({ name, given, expect }) =>
    attempt(target, name, expect, () => {
      if (runner === undefined || !isJsonObject(document)) throw new Error(`nothing runs cases of ${target}`);
      return runner(bench, target, document, given);
    }),
  );
}

function runWhole(bench: CaseBench, id: string, { name, asOf, facts, expect }: WholeDocument): CaseResult {
  return attempt(id, name, expect, () => {
    const [problem] = validateFacts(bench.edition.vocabulary, facts);
    if (problem !== undefined) throw new Error(`the facts are not valid: ${problem.field} ${problem.message.en}`);
    return toVerdict(evaluate(bench.edition, facts, { asOf, observe: bench.observe }), 'zh');
  });
}

function attempt(document: string, name: string, expected: Json, run: () => Json): CaseResult {
  try {
    const actual = run();
    return { document, name, passed: matches(expected, actual), expected, actual };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { document, name, passed: false, expected, actual: null, fault };
  }
}

function listOfKindInCases(source: EditionSource, kind: string): readonly { id: string; document: Json }[] {
  return Object.entries(source)
    .filter(([, document]) => kindOf(document) === kind)
    .map(([path, document]) => ({ id: documentId(path), document }));
}
