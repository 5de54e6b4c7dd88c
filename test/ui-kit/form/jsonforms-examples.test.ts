import { readFileSync } from 'node:fs';
import { mount, type VueWrapper } from '@vue/test-utils';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { afterEach, describe, expect, test } from 'vitest';
import { h, nextTick, shallowReactive } from 'vue';
import { activeFields } from '#engine/form/active-fields.ts';
import type { Form, FormField, LayoutElement } from '#engine/form/form.ts';
import { locateField } from '#engine/form/locate-field.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import { holds } from '#engine/form/form-logic.ts';
import { openScope } from '#engine/form/form-scope.ts';
import { readAt, toPointer } from '#engine/model/pointer.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { EXAMPLES_PAGE, writeExamplesPage } from '#scripts/jsonforms/examples-page.ts';
import { listExamples, openExample, type Example } from '#scripts/jsonforms/judge-example.ts';
import SchemaForm from '#ui-kit/form/SchemaForm.vue';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;
const EXAMPLES = listExamples().filter(({ schema }) => schema !== undefined);

let mounted: VueWrapper | undefined;

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
  document.body.innerHTML = '';
});

test('the page says of each example what the code gives now', () => {
  expect(readFileSync(EXAMPLES_PAGE, 'utf8')).toBe(writeExamplesPage());
});

describe.each(EXAMPLES)('the example $name', (example) => {
  test('is drawn, every field of its layout or the place where it is unknown, and its data stay as they are', async () => {
    const { form, data } = open(example);
    const held = shallowReactive({ data });
    const wrapper = draw(form, held);
    const parts = form.layout.type === 'Categorization' ? form.layout.elements : [form.layout];
    const shown = parts.filter((part) => isSeen(part, form, data));
    for (const [index, part] of shown.entries()) {
      await wrapper.findAll('.step-list button')[index]?.trigger('click');
      await nextTick();
      expect(listMissing(part, form, data), part.pointer).toEqual([]);
    }
    expect(held.data).toEqual(data);
  });

  test('is judged as plain Ajv judges it', () => {
    if (example.data === undefined || example.schema === undefined) return;
    const { form, data } = open(example);
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const { $schema: _, $id: _id, ...schema } = example.schema;
    expect(validateForm(form, data).length === 0).toBe(ajv.compile(schema)(example.data));
  });
});

function open(example: Example): { form: Form; data: JsonObject } {
  const opened = openExample(example);
  if (opened === undefined) throw new Error(`${example.name} has no schema`);
  return opened;
}

function draw(form: Form, held: { data: JsonObject }): VueWrapper {
  const put = (next: JsonObject) => {
    held.data = next;
  };
  mounted = mount(() => h(SchemaForm, { form, data: held.data, 'onUpdate:data': put }), { attachTo: document.body });
  return mounted;
}

function isSeen({ conditions }: LayoutElement, form: Form, data: JsonObject): boolean {
  const scope = openScope(form, data, {});
  return conditions.every((condition) => holds(condition, scope));
}

/** Scopes that should be on the page and are not; what stands in the editor of a row is drawn when it is opened. */
function listMissing(element: LayoutElement, form: Form, data: JsonObject): readonly string[] {
  if (!isSeen(element, form, data)) return [];
  const inner = element.elements.flatMap((each) => listMissing(each, form, data));
  if (element.scope === undefined) return inner;
  return isDrawn(element, form, data) ? inner : [element.scope, ...inner];
}

function isDrawn({ field, scope, detail }: LayoutElement, form: Form, data: JsonObject): boolean {
  if (field === undefined) return document.body.textContent.includes(scope ?? '');
  if (detail !== undefined && field.kind === 'group') return true;
  return listUndrawn(field, form, data).length === 0;
}

/** A group is on the page when all its fields are. */
function listUndrawn(field: FormField, form: Form, data: JsonObject): readonly string[] {
  const pointer = toPointer(field.path);
  const place = locateField(form, data, pointer, {});
  if (!place.shown || (place.field === undefined && field.path.length > 0)) return [];
  if (field.kind === 'group') {
    const fields = activeFields(field, readAt(data, field.path));
    return fields.flatMap((child) => listUndrawn(child, form, data));
  }
  const end = field.path.map((step) => `-${step}`).join('');
  return document.querySelector(`.schema-form [id$="${end}"]`) === null ? [pointer] : [];
}
