import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { EditionDocument, MeasureDocument } from '#engine/edition/documents.ts';
import { EditionNames, measureName } from '#engine/edition/edition-names.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import { assembleFactsSchema } from '#engine/facts/facts-schema.ts';
import { readVocabulary } from '#engine/facts/vocabulary.ts';
import { checkArticles } from '#engine/articles/check-articles.ts';
import { listForms } from '#engine/form/load-form.ts';
import { checkMessages } from '#engine/message/check-messages.ts';
import { checkProcedures } from '#engine/procedure/check-procedures.ts';
import { checkHolidays } from '#engine/calendar/check-holidays.ts';
import { checkFactsSchema } from './check-facts.ts';
import { checkCycles, checkLogics } from './check-logic.ts';
import { checkPairs, checkReferences } from './check-references.ts';
import { checkShapes } from './check-shape.ts';
import { checkBeside, listTemplates, type Beside } from './check-beside.ts';

/**
 * What keeps an edition from running. Shape comes first: while a document has not the shape of its kind, or the
 * facts schema is unsound, nothing that relies on it is reported.
 */
export function checkRunnable(source: EditionSource): readonly Diagnostic[] {
  const shapes = checkOutlines(source);
  return hasErrors(shapes) ? shapes : [...shapes, ...checkCycles(source), ...checkMeaning(source)];
}

/** Everything that is wrong with an edition, and with the forms and templates beside it. */
export function checkEdition(source: EditionSource, beside: Beside): readonly Diagnostic[] {
  const outlines = checkOutlines(source);
  if (hasErrors(outlines)) return [...outlines, ...checkPairs(source)];
  const names = { forms: listForms(beside.forms), papers: listTemplates(beside.templates).map(({ id }) => id) };
  return [
    ...outlines,
    ...checkPairs(source),
    ...checkCycles(source),
    ...checkMeaning(source),
    ...checkReferences(source),
    ...checkArticles(source, names),
    ...checkProcedures(source, names),
    ...checkMessages(source),
    ...checkHolidays(source),
    ...checkBeside(source, beside),
  ];
}

function checkOutlines(source: EditionSource): readonly Diagnostic[] {
  return [...checkShapes(source), ...checkFactsSchema(source)];
}

/** True when any diagnostic stops a release. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function checkMeaning(source: EditionSource): readonly Diagnostic[] {
  const schema = assembleFactsSchema(source);
  const about = listOfKind<EditionDocument>(source, 'edition')[0]?.document;
  if (schema === undefined || about === undefined) return [];
  const measures = new Map(
    listOfKind<MeasureDocument>(source, 'measure').map(({ id, document }) => [measureName(id), document]),
  );
  const { unit } = about.scoring;
  return checkLogics(source, new EditionNames(readVocabulary(schema), measures, unit), unit);
}
