import type { JsonObject } from '#engine/model/json.ts';
import {
  categorySchema,
  conditionSchema,
  criterionSchema,
  editionSchema,
  gradeSchema,
  itemSchema,
  measureSchema,
} from '#engine/edition/schemas/decision-schemas.ts';
import { articleSchema, articlesSchema } from '#engine/articles/article-schema.ts';
import { calendarSchema, holidaysSchema } from '#engine/calendar/calendar-schema.ts';
import { certificateSchema } from '#engine/procedure/certificate-schema.ts';
import { procedureSchema, stageSchema } from '#engine/procedure/procedure-schema.ts';
import { rolesSchema } from '#engine/procedure/roles-schema.ts';
import { materialSchema } from '#engine/material/material-schema.ts';
import { messageSchema } from '#engine/message/message-schema.ts';
import { sanctionSchema } from '#engine/sanction/sanction-schema.ts';
import { casesSchema, wholeSchema } from '#engine/edition/schemas/case-schemas.ts';

/** One kind of document: where it stands inside an edition, and the shape it has. */
export interface DocumentKind {
  readonly kind: string;
  /** Paths at which a document of this kind may stand. */
  readonly place: RegExp;
  readonly schema: JsonObject;
  /** An edition has exactly one of it. */
  readonly single?: boolean;
  /** Its cases stand at the mirrored path under `cases/`. */
  readonly wantsCases?: boolean;
}

const STEP = '[a-z0-9][a-z0-9-]*';

/** Every kind of document an edition may hold. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { kind: 'edition', place: /^edition\.json$/, schema: editionSchema, single: true, wantsCases: true },
  { kind: 'measure', place: under('measures', '+'), schema: measureSchema, wantsCases: true },
  { kind: 'condition', place: under('eligibility'), schema: conditionSchema, wantsCases: true },
  { kind: 'grade', place: new RegExp(`^grades/${STEP}/grade\\.json$`), schema: gradeSchema },
  { kind: 'criterion', place: under(`grades/${STEP}`), schema: criterionSchema, wantsCases: true },
  {
    kind: 'category',
    place: new RegExp(`^scoring/${STEP}/category\\.json$`),
    schema: categorySchema,
    wantsCases: true,
  },
  { kind: 'item', place: under(`scoring/${STEP}`), schema: itemSchema, wantsCases: true },
  { kind: 'calendar', place: /^calendar\.json$/, schema: calendarSchema, single: true, wantsCases: true },
  { kind: 'holidays', place: /^calendar\/\d{4}\.json$/, schema: holidaysSchema },
  { kind: 'procedure', place: under('procedures'), schema: procedureSchema, wantsCases: true },
  { kind: 'stage', place: under('procedures/stages'), schema: stageSchema },
  { kind: 'certificate', place: /^certificate\.json$/, schema: certificateSchema, single: true, wantsCases: true },
  { kind: 'roles', place: /^roles\.json$/, schema: rolesSchema, single: true },
  { kind: 'material', place: under('materials'), schema: materialSchema, wantsCases: true },
  { kind: 'sanction', place: under('sanctions'), schema: sanctionSchema, wantsCases: true },
  { kind: 'message', place: under('messages'), schema: messageSchema, wantsCases: true },
  { kind: 'article', place: under('articles'), schema: articleSchema },
  { kind: 'articles', place: /^articles\.json$/, schema: articlesSchema, single: true },
  { kind: 'cases', place: under('cases', '*'), schema: casesSchema },
  { kind: 'whole', place: under('cases/whole'), schema: wholeSchema },
];

/** Finds a kind by its name. */
export function findDocumentKind(name: string): DocumentKind | undefined {
  return DOCUMENT_KINDS.find(({ kind }) => kind === name);
}

function under(folder: string, deeper: '' | '*' | '+' = ''): RegExp {
  const steps = deeper === '' ? '' : `(${STEP}/)${deeper}`;
  return new RegExp(`^${folder}/${steps}${STEP}\\.json$`);
}
