import { listOfKind } from '#engine/edition/edition-source.ts';
import type { MaterialDocument } from '#engine/material/material-document.ts';
import { listSupports, mostPoints, type Support } from '#engine/material/material-supports.ts';
import { isRequired } from '#engine/material/material-problems.ts';
import { readLogic } from '#engine/procedure/guard.ts';
import type { MaterialDemand } from '#engine/procedure/procedure-document.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import { own } from '#engine/model/json.ts';
import type { Application } from '#server/application/application.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';

/** A material that a procedure takes, and whether this application must give it. */
export interface AskedMaterial {
  readonly id: string;
  readonly document: MaterialDocument;
  readonly demand: MaterialDemand;
  /** Code of the grade applied for. */
  readonly grade: string | number | null;
  readonly required: boolean;
  readonly supports: readonly Support[];
  /** The most points it can earn. */
  readonly mostPoints: number;
}

/** The materials an application takes, in the order of their slots. */
export function listAsked(rules: OpenRules, procedure: Procedure, application: Application): readonly AskedMaterial[] {
  const wanted = readLogic(procedure.wants, { form: application.data });
  const grade = typeof wanted === 'number' || typeof wanted === 'string' ? wanted : null;
  return listOfKind<MaterialDocument>(rules.source, 'material')
    .flatMap(({ id, document }) => {
      const demand = own(procedure.materials, id);
      if (demand === undefined) return [];
      const required = isRequired(document, { demand, grade });
      const worth = { supports: listSupports(rules.source, id), mostPoints: mostPoints(rules.source, id) };
      return [{ id, document, demand, grade, required, ...worth }];
    })
    .sort((a, b) => a.document.slot - b.document.slot);
}
