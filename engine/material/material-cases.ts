import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { MaterialDocument } from './material-document.ts';
import { isRequired, materialProblems, type GivenFile, type MaterialQuestion } from './material-problems.ts';

type Given = Partial<Omit<MaterialQuestion, 'files'>> & { readonly files?: readonly Partial<GivenFile>[] };

/** Answers a case of a material: whether it must be given, and the codes of what is wrong with what was. */
export function runMaterialCase(document: JsonObject, given: JsonObject, source: EditionSource): Json {
  const material = document as unknown as MaterialDocument;
  const { demand = 'as-ruled', grade = null, asOf = '2000-01-01', files = [] } = given as unknown as Given;
  const question: MaterialQuestion = { demand, grade, asOf, files: files.map((file) => fileFor(material, file)) };
  return {
    required: isRequired(material, question),
    problems: materialProblems(material, question, calendarOf(source)).map(({ code }) => code),
  };
}

/** A small file of the first type that is taken, but for what the case says. */
function fileFor({ accepts }: MaterialDocument, file: Partial<GivenFile>): GivenFile {
  return { name: 'file', mediaType: accepts[0] ?? '', bytes: 1, pages: null, part: null, madeOn: null, ...file };
}
