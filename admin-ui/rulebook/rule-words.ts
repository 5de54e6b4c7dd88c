import type { Limits } from '#engine/edition/documents.ts';
import type { Edition } from '#engine/edition/edition.ts';
import { criterionLogics } from '#engine/edition/edition.ts';
import type { CriterionDocument } from '#engine/edition/documents.ts';
import { listNames } from '#engine/logic/list-names.ts';
import { phrase } from '#engine/explain/phrase.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { Locale, LocalText } from '#engine/model/local-text.ts';
import type { Field } from '#engine/types/logic-type.ts';

/** A logic of a document said in words; a criterion with paths has one for each. */
export interface WordedLogic {
  readonly title: LocalText | undefined;
  readonly words: string;
}

/** A name that a document reads from the enterprise, so that a case can give it. */
export interface ReadName {
  readonly name: string;
  readonly field: Field;
}

/** Keys under which documents keep their one logic. */
const LOGIC_KEYS = ['holds', 'points', 'value'];

/** What a document decides, in words, with its limits as they stand in it now. */
export function wordLogics(document: Json, edition: Edition, locale: Locale): readonly WordedLogic[] {
  if (!isJsonObject(document)) return [];
  const scope = { names: edition.names, limits: limitsOf(document), rows: [] };
  const paths = pathsOf(document);
  if (paths.length > 0) return paths.map(({ title, holds }) => ({ title, words: phrase(holds, scope, locale) }));
  return LOGIC_KEYS.flatMap((key) => {
    const logic = own(document, key);
    return logic === undefined ? [] : [{ title: undefined, words: phrase(logic, scope, locale) }];
  });
}

/** The facts and measures that a document reads, in the order they appear. */
export function listRead(document: Json, edition: Edition): readonly ReadName[] {
  const names = [...new Set(logicsOf(document).flatMap(listNames))].filter((name) => !name.startsWith('limits.'));
  return names.flatMap((name) => {
    const field = name === 'asOf' ? undefined : edition.names.findField(name, undefined);
    return field === undefined ? [] : [{ name, field }];
  });
}

/** The measures that a document rests on directly. */
export function listMeasures(
  document: Json,
  edition: Edition,
): readonly { readonly id: string; readonly title: LocalText }[] {
  return listRead(document, edition).flatMap(({ name }) => {
    const measure = edition.measures.get(name);
    return measure === undefined ? [] : [{ id: measure.id, title: measure.document.title }];
  });
}

function logicsOf(document: Json): readonly Json[] {
  if (!isJsonObject(document)) return [];
  const paths = pathsOf(document);
  if (paths.length > 0) return criterionLogics(document as unknown as CriterionDocument).map(([, logic]) => logic);
  return LOGIC_KEYS.flatMap((key) => own(document, key) ?? []);
}

function pathsOf(document: JsonObject): NonNullable<CriterionDocument['paths']> {
  return own(document, 'paths') === undefined ? [] : ((document as unknown as CriterionDocument).paths ?? []);
}

function limitsOf(document: JsonObject): Limits | undefined {
  const limits = own(document, 'limits');
  return isJsonObject(limits) ? (limits as unknown as Limits) : undefined;
}
