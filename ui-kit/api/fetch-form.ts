import type { Form } from '#engine/form/form.ts';
import { layoutPath, loadForm, schemaPath } from '#engine/form/load-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { answerOf, api } from './client.ts';

/** A form as the server has it: of an edition, or of the one in force. */
export async function fetchForm(id: string, edition?: string): Promise<Form> {
  const query = edition === undefined ? {} : { edition };
  const { schema, layout } = await answerOf(api.GET('/api/forms/{form}', { params: { path: { form: id }, query } }));
  return loadForm({ [schemaPath(id)]: schema as JsonObject, [layoutPath(id)]: layout as JsonObject }, id);
}
