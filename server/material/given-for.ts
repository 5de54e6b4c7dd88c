import { sizeInBytes } from '#engine/material/material-problems.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Case } from '#server/application/application-lookup.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { FileRules } from '#server/world/file-store.ts';
import { listAsked, type AskedMaterial } from './material-rules.ts';

/** What a file is given for. */
export interface GivenFor {
  /** null for a file that the form itself asks for. */
  readonly material: string | null;
  readonly part: string | null;
  readonly madeOn: PlainDate | null;
  /** Set for a file that is neither: the scan of a case that staff entered. */
  readonly purpose: string | null;
  /** Id of the file whose place it takes. */
  readonly replaces: string | null;
}

/** What is taken where no material says otherwise. */
const FORM_FILE: FileRules = {
  maxBytes: 20 * 1024 * 1024,
  accepts: ['application/pdf', 'image/jpeg', 'image/png'],
};

/** The materials that a case takes. */
export function askedOf({ rules, procedure, application }: Case): readonly AskedMaterial[] {
  return listAsked(rules, procedure, application);
}

/** The material a file is for; `undefined` for one that the form itself asks for. @throws Problem 404 for an unknown one. */
export function findAsked(
  found: Case,
  { material, part }: Pick<GivenFor, 'material' | 'part'>,
): AskedMaterial | undefined {
  if (material === null) return undefined;
  const asked = askedOf(found).find(({ id }) => id === material);
  if (asked && (part === null || asked.document.parts?.some(({ id }) => id === part))) return asked;
  throw notFound({ zh: '申报材料', en: 'material' });
}

/** What a file may be that is given for a material, or for the form itself. */
export function rulesOf(asked: AskedMaterial | undefined): FileRules {
  if (asked === undefined) return FORM_FILE;
  return { maxBytes: sizeInBytes(asked.document), accepts: asked.document.accepts };
}

/** @throws Problem 422 for a scan of a case that did not come on paper, or of a material. */
export function refuseStrayScan({ offlineReason }: Case['application'], { purpose, material }: GivenFor): void {
  if (purpose === null || (offlineReason !== null && material === null)) return;
  throw new Problem(422, 'stray-scan', {
    zh: '只有线下代录的件才上传扫描件；单项材料请在相应材料处上传。',
    en: 'Scans belong to a case that staff entered from paper; upload a material at its own place.',
  });
}
