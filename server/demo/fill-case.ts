import { Readable } from 'node:stream';
import type { FormField } from '#engine/form/form.ts';
import { writeAt } from '#engine/model/pointer.ts';
import { own, type JsonObject } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { FileRules } from '#server/world/file-store.ts';
import type { MaterialFile } from '#server/material/material.ts';
import { layOver, type DemoProfile } from './demo-documents.ts';
import { cookObject } from './recipe.ts';
import { makeSamplePdf } from './sample-file.ts';
import type { Stage } from './stage.ts';
import type { PlayedCase } from './played-case.ts';

const OFTEN = 0.7;

/** The form of a case, made from its profile. */
export function makeForm({ told, kitchen }: Pick<PlayedCase, 'told' | 'kitchen'>, profile: DemoProfile): JsonObject {
  return cookObject(layOver(profile.form, told.form ?? {}), kitchen);
}

/**
 * Fills the form, hands in a file for every material that is then asked for and for most of the others, and names the
 * files in the form.
 */
export async function fillCase(stage: Stage, played: PlayedCase, by: Actor, form: JsonObject): Promise<void> {
  const left = new Set(played.told.leavesOut ?? []);
  await save(stage, played, by, (data) => {
    const filled = Object.entries(layOver(data, form));
    return Object.fromEntries(filled.filter(([key]) => !left.has(key)));
  });
  const files = await uploadFiles(stage, played, by);
  await save(stage, played, by, (data, fields) => nameFiles(fields, data, files));
}

async function save(
  { services }: Stage,
  { id }: PlayedCase,
  by: Actor,
  change: (data: JsonObject, fields: readonly FormField[]) => JsonObject,
): Promise<void> {
  const { application, procedure, rules } = await services.applications.getAnyCase(services.db.queries, id);
  const fields = procedure.form === null ? [] : rules.getForm(procedure.form).fields;
  await services.drafts.save(by, id, application.version, change(application.data, fields));
}

async function uploadFiles(
  stage: Stage,
  { id, kitchen, told }: PlayedCase,
  by: Actor,
): Promise<readonly MaterialFile[]> {
  const { services } = stage;
  const { enterprise } = await services.applications.getAnyCase(services.db.queries, id);
  const uploaded: MaterialFile[] = [];
  for (const { id: material, required, document } of await services.materials.list(by, id)) {
    const wanted = required || kitchen.random.next() < OFTEN;
    if (!wanted || told.leavesOut?.includes(material)) continue;
    const parts = document.parts?.map((part) => ({ part: part.id, title: part.title.zh }));
    for (const { part, title } of parts ?? [{ part: null, title: document.title.zh }]) {
      const pdf = makeSamplePdf([title, enterprise.name, enterprise.creditCode, kitchen.day]);
      const given = { material, part, madeOn: kitchen.day, purpose: null, replaces: null };
      const receive = async (rules: FileRules) => ({
        ...(await services.files.put(Readable.from([pdf]), rules)),
        name: `${title}.pdf`,
      });
      uploaded.push(await services.materials.upload(by, id, given, receive));
    }
  }
  return uploaded;
}

/** The form with the uploaded files in the fields that stand for their materials, or for parts of them. */
function nameFiles(fields: readonly FormField[], form: JsonObject, files: readonly MaterialFile[]): JsonObject {
  return fields.reduce((filled, { kind, schema, path, children }) => {
    if (kind === 'group') return nameFiles(children, filled, files);
    const part = own(schema, 'x-part');
    const given = files
      .filter(({ material }) => material === own(schema, 'x-material'))
      .filter((file) => part === undefined || file.part === part);
    if (given.length === 0) return filled;
    const named = given.map(({ id, name, bytes, sha256 }) => ({ id, name, size: bytes, sha256 }));
    return writeAt(filled, path, named);
  }, form);
}
