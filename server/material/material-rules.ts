import { listOfKind } from '#engine/edition/edition-source.ts';
import { isMaterialRequired, type MaterialDocument } from '#engine/procedure/material-document.ts';
import { readLogic } from '#engine/procedure/guard.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';
import { own } from '#engine/model/json.ts';
import type { Application } from '#server/application/application.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';

/** A material that a procedure takes, and whether this application must give it. */
export interface AskedMaterial {
  readonly id: string;
  readonly document: MaterialDocument;
  readonly required: boolean;
}

/** The materials an application takes, in the order of their slots. */
export function listAsked(rules: OpenRules, procedure: Procedure, application: Application): readonly AskedMaterial[] {
  const wanted = readLogic(procedure.wants, { form: application.data });
  const grade = typeof wanted === 'number' || typeof wanted === 'string' ? wanted : null;
  return listOfKind<MaterialDocument>(rules.source, 'material')
    .flatMap(({ id, document }) => {
      const demand = own(procedure.materials, id);
      if (demand === undefined) return [];
      const ruled = demand === 'as-ruled' && isMaterialRequired(document, grade);
      return [{ id, document, required: demand === 'required' || ruled }];
    })
    .sort((a, b) => a.document.slot - b.document.slot);
}
