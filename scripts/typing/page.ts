import { createApp, h, shallowRef } from 'vue';
import type { JsonObject } from '#engine/model/json.ts';
import SchemaForm from '#ui-kit/form/SchemaForm.vue';
import { makeLargeData, makeLargeForm } from './large-form.ts';

const form = makeLargeForm();
const data = shallowRef<JsonObject>(makeLargeData());
const put = (next: JsonObject) => {
  data.value = next;
};

createApp({
  render: () => h(SchemaForm, { form, data: data.value, context: { asOf: '2026-11-23' }, 'onUpdate:data': put }),
}).mount('#app');
