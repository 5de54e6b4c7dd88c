import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';

/** An edition as data: the path of each document inside its folder (`grades/1/staff.json`) and the document. */
export type EditionSource = Readonly<Record<string, Json>>;

/** A document with its id, which is its path without `.json`. */
export interface Named<Document> {
  readonly id: string;
  readonly document: Document;
}

const CASES = 'cases/';

/** The id of a document: its path without the ending. */
export function documentId(path: string): string {
  return path.replace(/\.json$/, '');
}

/** Last step of an id: `staff` for `grades/1/staff`. */
export function lastStep(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The folder of an id: `grades/1` for `grades/1/staff`, empty at the top. */
export function folderOf(id: string): string {
  return id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '';
}

/** True for case files, which prove an edition but do not decide anything. */
export function isCasesPath(path: string): boolean {
  return path.startsWith(CASES);
}

/** The case file that belongs to a document. */
export function casesPath(path: string): string {
  return CASES + path;
}

/** Everything that decides: the documents without their cases. Its digest names the edition. */
export function decidingDocuments(source: EditionSource): EditionSource {
  return Object.fromEntries(Object.entries(source).filter(([path]) => !isCasesPath(path)));
}

/** The kind a document says it is of. */
export function kindOf(document: Json | undefined): string | undefined {
  const kind = isJsonObject(document) ? own(document, 'kind') : undefined;
  return typeof kind === 'string' ? kind : undefined;
}

/** Every document of a kind, sorted by id; cases are not documents. */
export function listOfKind<Document = JsonObject>(source: EditionSource, kind: string): readonly Named<Document>[] {
  return Object.entries(source)
    .filter(([path, document]) => !isCasesPath(path) && kindOf(document) === kind)
    .map(([path, document]) => ({ id: documentId(path), document: document as unknown as Document }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
