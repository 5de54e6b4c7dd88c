import { onMounted, onScopeDispose, type Ref } from 'vue';
import { deriveFields } from '#engine/form/derive-fields.ts';
import type { Form, FormContext } from '#engine/form/form.ts';
import type { JsonObject } from '#engine/model/json.ts';

/** Soon enough to be seen after a field is filled, late enough not to run at every key. */
const QUIET_MS = 150;

/** Keeps computed and captured values in the data up to date; a form for reading shows what was submitted, as it was. */
export function useDerivedData(
  form: Form,
  data: Ref<JsonObject>,
  context: () => FormContext,
  readonly: () => boolean,
): { readonly refreshSoon: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    if (readonly()) return;
    const derived = deriveFields(form, data.value, context());
    if (JSON.stringify(derived) !== JSON.stringify(data.value)) data.value = derived;
  }

  onMounted(refresh);
  onScopeDispose(() => clearTimeout(timer));
  return {
    refreshSoon: () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, QUIET_MS);
    },
  };
}
