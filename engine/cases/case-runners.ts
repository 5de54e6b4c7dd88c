import { runCalendarCase } from '#engine/calendar/calendar-cases.ts';
import type { Compiled, Edition } from '#engine/edition/edition.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { findComparison } from '#engine/evaluate/comparison.ts';
import { evaluate, judge, judgeCriterion } from '#engine/evaluate/evaluate.ts';
import { Reading, type Observer } from '#engine/evaluate/reading.ts';
import { scoreItem } from '#engine/evaluate/score.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { validateFacts } from '#engine/facts/validate-facts.ts';
import { runMaterialCase } from '#engine/material/material-cases.ts';
import { runCertificateCase } from '#engine/procedure/certificate-cases.ts';
import { runMessageCase } from '#engine/message/message-cases.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { runProcedureCase } from '#engine/procedure/procedure-cases.ts';
import { runSanctionCase } from '#engine/sanction/sanction-cases.ts';
import { MISSING, toJson } from '#engine/logic/value.ts';
import { isJsonObject, own, ownText, type Json, type JsonObject } from '#engine/model/json.ts';

/** What cases are run on. */
export interface CaseBench {
  readonly edition: Edition;
  readonly source: EditionSource;
  readonly observe: Observer;
}

/** Answers what a document says of the given situation. */
export type CaseRunner = (bench: CaseBench, id: string, document: JsonObject, given: JsonObject) => Json;

/** How the cases of each kind of document are run. */
export const CASE_RUNNERS: Readonly<Record<string, CaseRunner>> = {
  measure: (bench, id, _document, given) => {
    const measure = getById([...bench.edition.measures.values()], id);
    const value = readingOf(bench, given).run(measure, getNode(measure));
    return value === MISSING ? { missing: true } : toJson(value);
  },
  condition: (bench, id, _document, given) => ({
    finding: judge(readingOf(bench, given), getById(bench.edition.conditions, id)),
  }),
  criterion: (bench, id, _document, given) => {
    const criteria = bench.edition.grades.flatMap((grade) => grade.criteria);
    const criterion = getById(criteria, id);
    const reading = readingOf(bench, given);
    const { finding, paths } = judgeCriterion(reading, criterion);
    const comparison = findComparison(criterion.document.holds ?? null);
    return {
      finding,
      paths: Object.fromEntries(paths.map(({ path, finding: outcome }) => [path, outcome])),
      ...(comparison && { limit: toJson(reading.read(comparison.limit, criterion)) }),
    };
  },
  item: (bench, id, _document, given) => {
    const item = getById(
      bench.edition.categories.flatMap((category) => category.items),
      id,
    );
    const { points, finding } = scoreItem(readingOf(bench, given), item, 'all');
    return { points, finding };
  },
  category: (bench, id, _document, given) => {
    const category = getById(bench.edition.categories, id);
    return { points: Math.min(Number(own(given, 'sum')), category.document.cap.value) };
  },
  calendar: ({ source }, _id, _document, given) => runCalendarCase(calendarOf(source), given),
  certificate: ({ source }, _id, document, given) => runCertificateCase(document, given, source),
  procedure: ({ source }, id, _document, given) => runProcedureCase(id, given, source),
  material: ({ source }, _id, document, given) => runMaterialCase(document, given, source),
  message: ({ source }, _id, document, given) => runMessageCase(document, given, source),
  sanction: (_bench, _id, document, given) => runSanctionCase(document, given),
  edition: (bench, _id, _document, given) => {
    const whole = own(bench.source, `${ownText(given, 'whole') ?? ''}.json`);
    if (!isJsonObject(whole)) throw new Error(`${ownText(given, 'whole') ?? 'the whole enterprise'} is not there`);
    const facts = own(whole, 'facts');
    const evaluation = evaluate(bench.edition, isJsonObject(facts) ? facts : {}, {
      asOf: ownText(whole, 'asOf') ?? '',
    });
    return toVerdict(evaluation, 'zh');
  },
};

/** Partial facts are fine in a case: whatever it leaves out is absent. */
function readingOf(bench: CaseBench, given: JsonObject): Reading {
  const facts = own(given, 'facts');
  const fixed = own(given, 'values');
  const partial = isJsonObject(facts) ? facts : {};
  const problem = validateFacts(bench.edition.vocabulary, partial).find(({ code }) => code !== 'required');
  if (problem !== undefined) throw new Error(`the facts are not valid: ${problem.field} ${problem.message.en}`);
  const asOf = ownText(given, 'asOf') ?? bench.edition.about.edition;
  return new Reading(bench.edition, partial, asOf, {
    observe: bench.observe,
    ...(isJsonObject(fixed) && { fixed }),
  });
}

function getById<Document>(documents: readonly (Document & { readonly id: string })[], id: string): Document {
  const found = documents.find((document) => document.id === id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
}

function getNode(document: Compiled<unknown>): Compiled<unknown>['logics'][number]['node'] {
  const [logic] = document.logics;
  if (logic === undefined) throw new Error(`${document.id} has no logic`);
  return logic.node;
}
