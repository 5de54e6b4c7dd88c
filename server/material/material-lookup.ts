import type { Procedure } from '#engine/procedure/procedure.ts';
import type { Application } from '#server/application/application.ts';
import type { MissingMaterial } from '#server/application/surroundings.ts';
import type { Queries } from '#server/db/database.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import { listFiles } from './material-store.ts';
import { listAsked } from './material-rules.ts';

/** The materials that must be given and are not there. */
export async function listMissingMaterials(
  db: Queries,
  rules: OpenRules,
  procedure: Procedure,
  application: Application,
): Promise<readonly MissingMaterial[]> {
  const given = new Set((await listFiles(db, application.id)).map(({ material }) => material));
  return listAsked(rules, procedure, application)
    .filter(({ id, required }) => required && !given.has(id))
    .map(({ id, document }) => ({
      material: id,
      message: {
        zh: `尚未上传“${document.title.zh}”，这是必交材料。`,
        en: `"${document.title.en}" is required and has not been uploaded.`,
      },
    }));
}
