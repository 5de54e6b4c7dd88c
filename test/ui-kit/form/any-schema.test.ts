import { DOMWrapper, mount, type VueWrapper } from '@vue/test-utils';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { h, nextTick, shallowReactive } from 'vue';
import { adoptForm } from '#engine/form/adopt-form.ts';
import type { Form } from '#engine/form/form.ts';
import { FORMATS } from '#engine/form/formats/formats.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import { settleForm } from '#engine/form/settle-form.ts';
import { validateForm } from '#engine/form/validate-form.ts';
import { decimalPlaces } from '#engine/model/exact.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { anySchemaWithData } from '#test/engine/form/any-schema.ts';
import LazySelect from '#ui-kit/form/LazySelect.vue';
import SchemaForm from '#ui-kit/form/SchemaForm.vue';

const SCHEMAS = 6;
const SEED = 20261123;
/** What somebody types, good and bad, one after the other. */
const TYPED = ['a', '3', 'bb', '19.99', '一二三', 'x@y.cn', '2026-06-01', '100', 'ccc'];

let mounted: VueWrapper | undefined;

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
  document.body.innerHTML = '';
});

/** What a screen calls on the form. */
interface Validates {
  validate: () => Promise<{ data: JsonObject; problems: readonly FormProblem[] }>;
}

const samples = fc.sample(anySchemaWithData(), { numRuns: SCHEMAS, seed: SEED });

test.each(samples.map((sample, index) => [index + 1, sample] as const))(
  'what is typed into form %i is refused or accepted as the server would, in the same words at the same places',
  async (number, { schema }) => {
    const form = adoptForm({ id: 'f', schema });
    const { held, validate } = show(form);
    for (const round of [0, 1, 2]) await fillIn(number + round);
    const { data, problems } = await validate();
    expect(held.data).toEqual(data);
    expect(Object.keys(data)).not.toEqual([]);

    const sent = JSON.parse(JSON.stringify(data)) as JsonObject;
    const there = adoptForm({ id: 'f', schema: JSON.parse(JSON.stringify(schema)) as JsonObject });
    expect(settleForm(there, sent)).toEqual(data);
    expect(validateForm(there, sent)).toEqual(problems);
    expect(problems.length === 0).toBe(plainly(schema, sent));

    const listed = [...document.querySelectorAll('.error-summary li')].map((line) => line.textContent.trim());
    expect(listed).toEqual(problems.slice(0, 50).map(({ message }) => message.zh));
  },
);

function show(form: Form) {
  const held = shallowReactive<{ data: JsonObject }>({ data: {} });
  const put = (next: JsonObject) => {
    held.data = next;
  };
  mounted = mount(() => h(SchemaForm, { form, data: held.data, 'onUpdate:data': put }), { attachTo: document.body });
  const { validate } = mounted.getComponent(SchemaForm).vm as unknown as Validates;
  return { held, validate };
}

/** Goes once over everything that is on the page: chooses, adds a line to each list, ticks and types. */
async function fillIn(start: number): Promise<void> {
  for (const [index, select] of (mounted?.findAllComponents(LazySelect) ?? []).entries()) {
    const options = select.props('options') as readonly { readonly value: string | number }[];
    select.vm.$emit('update:modelValue', options[(start + index) % options.length]?.value);
  }
  await nextTick();
  for (const button of document.querySelectorAll('.items > button')) await new DOMWrapper(button).trigger('click');
  for (const add of document.querySelectorAll('.rows-field .add')) await new DOMWrapper(add).trigger('click');
  await nextTick();
  const controls = document.querySelectorAll<HTMLInputElement>('input, textarea');
  for (const [index, control] of [...controls].entries()) await fillControl(control, start + index);
  await nextTick();
}

async function fillControl(control: HTMLInputElement, turn: number): Promise<void> {
  const wrapped = new DOMWrapper(control);
  if (control.closest('.el-select, .el-date-editor') !== null || control.disabled) return;
  if (control.type === 'radio' || control.type === 'checkbox')
    return turn % 2 === 0 ? wrapped.setValue(true) : undefined;
  await wrapped.setValue(TYPED[turn % TYPED.length] ?? '');
  await wrapped.trigger('blur');
}

function plainly(schema: JsonObject, data: JsonObject): boolean {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 });
  for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
  ajv.addKeyword({
    keyword: 'x-decimals',
    type: 'number',
    validate: (places: number, value: number) => decimalPlaces(value) <= places,
  });
  return ajv.compile(schema)(data);
}
