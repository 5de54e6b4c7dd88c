import { describePlace } from '#engine/form/describe-place.ts';
import type { MaterialDocument } from '#engine/material/material-document.ts';
import { listOfKind } from '#engine/edition/edition-source.ts';
import { fromPointer, readAt } from '#engine/model/pointer.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Instant } from '#server/world/clock.ts';
import type { Case } from './application-lookup.ts';
import type { GivenFile } from './surroundings.ts';

/** Where a defect is: a place of the form, or a material or one of its parts. */
export interface DefectPlace {
  readonly pointer: string | null;
  readonly material: string | null;
  readonly part: string | null;
}

/** Something that the applicant is to mend, once it was told. */
export interface Defect extends DefectPlace {
  readonly id: string;
  readonly applicationId: string;
  /** Counts the lists of a case from 1; the last one may not be told yet. */
  readonly round: number;
  readonly sequence: number;
  readonly reason: string;
  /** What the applicant says was done. */
  readonly answer: string | null;
  readonly notedBy: string;
  readonly notedAt: Instant;
}

/** A list as it was told, with the case as it was then. */
export interface ToldRound {
  readonly round: number;
  readonly toldAt: Instant;
  readonly data: JsonObject;
  readonly files: readonly GivenFile[];
}

/** The form and files of a case at one moment. */
export type CaseContent = Pick<ToldRound, 'data' | 'files'>;

/** A place in words, with what stands there; `undefined` where the case has no such place. */
export function describeDefect(
  { rules, procedure }: Pick<Case, 'rules' | 'procedure'>,
  place: DefectPlace,
  { data, files }: CaseContent,
): { readonly title: LocalText; readonly value: LocalText } | undefined {
  if (place.pointer !== null) {
    return procedure.form === null ? undefined : describePlace(rules.getForm(procedure.form), data, place.pointer);
  }
  const { material, part } = place;
  if (material === null || own(procedure.materials, material) === undefined) return undefined;
  const document = listOfKind<MaterialDocument>(rules.source, 'material').find(({ id }) => id === material)?.document;
  if (document === undefined) return undefined;
  const names = filesAt(place, files).map(({ name }) => name);
  const value = { zh: names.join('、'), en: names.join(', ') };
  if (part === null) return { title: document.title, value };
  const title = document.parts?.find(({ id }) => id === part)?.title;
  if (title === undefined) return undefined;
  return { title: { zh: `${document.title.zh} · ${title.zh}`, en: `${document.title.en} · ${title.en}` }, value };
}

/** Whether what stands at a place is another thing than it was. */
export function hasChanged(place: DefectPlace, before: CaseContent, now: CaseContent): boolean {
  return JSON.stringify(contentAt(place, before)) !== JSON.stringify(contentAt(place, now));
}

/** Whether a place is the same as another one, around it or inside it. */
export function touches(a: DefectPlace, b: DefectPlace): boolean {
  if (a.pointer === null || b.pointer === null) {
    return (
      a.material !== null && a.material === b.material && (a.part === b.part || a.part === null || b.part === null)
    );
  }
  const [outer, inner] = [fromPointer(a.pointer), fromPointer(b.pointer)].sort((x, y) => x.length - y.length);
  return outer?.every((step, index) => inner?.[index] === step) === true;
}

function contentAt(place: DefectPlace, { data, files }: CaseContent) {
  if (place.pointer !== null) return readAt(data, fromPointer(place.pointer)) ?? null;
  return filesAt(place, files).map(({ sha256 }) => sha256);
}

function filesAt({ material, part }: DefectPlace, files: readonly GivenFile[]): readonly GivenFile[] {
  return files.filter((file) => file.material === material && (part === null || file.part === part));
}
