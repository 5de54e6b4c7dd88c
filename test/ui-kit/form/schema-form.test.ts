import { DOMWrapper, mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { h, nextTick, shallowReactive } from 'vue';
import type { FormContext } from '#engine/form/form.ts';
import { listForms, loadForm } from '#engine/form/load-form.ts';
import type { FormProblem } from '#engine/form/problem.ts';
import type { JsonObject } from '#engine/model/json.ts';
import SchemaForm from '#ui-kit/form/SchemaForm.vue';
import { FORMS, listSamples } from '#test/forms/read-forms.ts';

/** The first check of a form compiles its schema. */
const SOON = 10_000;

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

interface Props {
  context?: FormContext;
  readonly?: boolean;
  locale?: 'zh' | 'en';
  problems?: readonly FormProblem[];
}

/** A form on a page that holds its data, as a screen does. */
function show(id: string, data: JsonObject, props: Props = {}) {
  const form = loadForm(FORMS, id);
  const held = shallowReactive({ data });
  const given = shallowReactive<Props>({ context: { asOf: '2026-11-23' }, ...props });
  const put = (next: JsonObject) => {
    held.data = next;
  };
  const page = () => h(SchemaForm, { form, ...given, data: held.data, 'onUpdate:data': put });
  mounted = mount(page, { attachTo: document.body });
  const wrapper = mounted.getComponent(SchemaForm) as unknown as VueWrapper;
  const { validate } = wrapper.vm as unknown as Validates;
  return { wrapper, held, given, validate };
}

async function step(wrapper: Pick<VueWrapper, 'findAll'>, title: string): Promise<void> {
  const button = wrapper.findAll('.step-list button').find((candidate) => candidate.text().includes(title));
  await button?.trigger('click');
  await nextTick();
}

function sample(id: string, name: string): JsonObject {
  const found = [...listSamples(id, 'good'), ...listSamples(id, 'bad')].find(({ path }) =>
    path.endsWith(`${name}.json`),
  );
  if (found === undefined) throw new Error(`${id} has no sample ${name}`);
  return found.data;
}

describe.each(listForms(FORMS))('the form %s', (id) => {
  test.each(['zh', 'en'] as const)('is drawn with a label on every control (%s)', async (locale) => {
    const [first] = listSamples(id, 'good');
    const { wrapper } = show(id, first?.data ?? {}, { locale });
    const steps = wrapper.findAll('.step-list button');
    for (let index = 0; index < Math.max(1, steps.length); index += 1) {
      await steps[index]?.trigger('click');
      await nextTick();
      const controls = wrapper
        .findAll<HTMLInputElement>('input:not([type=hidden]), textarea')
        .map(({ element }) => element);
      const nameless = controls.filter(
        (control) => control.labels?.length === 0 && !control.hasAttribute('aria-label'),
      );
      expect(nameless.map((control) => control.id)).toEqual([]);
    }
  });
});

describe('filling in', () => {
  test('a typed text is in the data', async () => {
    const { wrapper, held } = show('registration', {});
    await wrapper.find('[data-field=loginName] input').setValue('plumbline');
    expect(held.data['account']).toEqual({ loginName: 'plumbline' });
  });

  test('an emptied input leaves no key behind', async () => {
    const { wrapper, held } = show('registration', { account: { loginName: 'plumbline' } });
    await wrapper.find('[data-field=loginName] input').setValue('');
    expect(held.data['account']).toEqual({});
  });

  test('a number is a number, also in full-width digits, and other text is kept for the check to name', async () => {
    const { wrapper, held } = show('application', {});
    await step(wrapper, '企业信息');
    const area = wrapper.find('[data-field=officeArea] input');
    await area.setValue('１２．５０');
    expect(held.data).toMatchObject({ operation: { officeArea: 12.5 } });
    await area.setValue('三百');
    expect(held.data).toMatchObject({ operation: { officeArea: '三百' } });
  });

  test('a code is tidied when the field is left, and its problem is shown then', async () => {
    const { wrapper, held } = show('registration', {});
    const input = wrapper.find('[data-field=creditCode] input');
    await input.setValue('91350100m000100y4z');
    expect(wrapper.find('[data-field=creditCode] .problem').exists()).toBe(false);
    await input.trigger('blur');
    expect(held.data).toMatchObject({ enterprise: { creditCode: '91350100M000100Y4Z' } });
    await vi.waitFor(() => {
      expect(wrapper.find('[data-field=creditCode] .problem').text()).toContain('应为 18 位');
    }, SOON);
    expect(input.attributes('aria-invalid')).toBe('true');
    expect(input.attributes('aria-describedby')).toContain('-problem');
  });

  test('a field appears when the answer it hangs on is given', async () => {
    const { wrapper } = show('complaint', {});
    expect(wrapper.find('[data-field=mobile]').exists()).toBe(true);
    await wrapper.findAll('[data-field=anonymous] input')[0]?.setValue(true);
    expect(wrapper.find('[data-field=mobile]').exists()).toBe(false);
  });
});

describe('rows', () => {
  test('are added, edited beside the table and counted', async () => {
    const { wrapper, held } = show('application', sample('application', 'four-people'));
    await step(wrapper, '设备与管理');
    await wrapper.find('.rows-field .add').trigger('click');
    await vi.waitFor(() => {
      expect(document.querySelector('.row-editor [data-field=name] input')).not.toBeNull();
    });
    const input = document.querySelector<HTMLInputElement>('.row-editor [data-field=name] input');
    if (input === null) throw new Error('the row has no name field');
    await new DOMWrapper(input).setValue('光时域反射仪');
    expect(held.data['equipment']).toHaveLength(4);
    expect(held.data).toMatchObject({ equipment: [{}, {}, {}, { name: '光时域反射仪' }] });
  });

  test('are duplicated and moved', async () => {
    const { wrapper, held } = show('application', sample('application', 'four-people'));
    await step(wrapper, '设备与管理');
    const row = () => wrapper.findAll('.rows-table tbody tr')[0];
    await row()?.findAll('button')[1]?.trigger('click');
    expect(held.data['equipment']).toHaveLength(4);
    await row()?.findAll('button')[3]?.trigger('click');
    await wrapper.findAll('.rows-table tbody tr')[1]?.findAll('button')[3]?.trigger('click');
    expect(held.data).toMatchObject({
      equipment: [{ name: '光纤熔接机' }, { name: '示波器' }, { name: '光纤熔接机' }, {}],
    });
  });

  test('show masked numbers', async () => {
    const { wrapper } = show('application', sample('application', 'four-people'));
    await step(wrapper, '人员');
    expect(wrapper.find('.rows-table').text()).toContain('15****************');
    expect(wrapper.find('.rows-table').text()).not.toContain('150102199');
  });
});

describe('an attempt to submit', () => {
  test('lists what is wrong, moves focus there, and a link leads into the row', async () => {
    const { wrapper, validate } = show('application', sample('application', 'resident-number'));
    await validate();
    expect(document.activeElement?.textContent).toContain('2 处需要修改');
    const links = wrapper.findAll('.error-summary a');
    await links[1]?.trigger('click');
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toContain('staff-0-idNumber');
    }, SOON);
  });

  test('answers the settled data', async () => {
    const { validate } = show('registration', sample('registration', 'full-width-code'));
    const { data, problems } = await validate();
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      enterprise: { creditCode: '91150100MA0N00008Q' },
      handler: { mobile: '13800138000' },
    });
  });

  test('shows what the server found until the field is edited', async () => {
    const { wrapper, given } = show('registration', sample('registration', 'full-width-code'));
    const message = { zh: '该登录名已被使用', en: 'That login name is taken' };
    given.problems = [{ pointer: '/account/loginName', code: 'taken', severity: 'error', message }];
    await nextTick();
    expect(wrapper.find('[data-field=loginName] .problem').text()).toContain(message.zh);
    await wrapper.find('[data-field=loginName] input').setValue('another');
    expect(wrapper.find('[data-field=loginName] .problem').exists()).toBe(false);
  });
});

describe('a pushed record', () => {
  const context = { asOf: '2026-11-23', captured: { registration: { name: '登记名称', memberUntil: '2027-06-30' } } };

  test('is shown with its source instead of an input', async () => {
    const { wrapper, held } = show('application', {}, { context });
    await step(wrapper, '企业信息');
    const name = wrapper.find('[data-field=name]');
    expect(name.text()).toContain('登记名称');
    expect(name.text()).toContain('市场监管登记');
    expect(name.find('input').exists()).toBe(false);
    expect(held.data).toMatchObject({ registration: { name: '登记名称' } });
  });

  test('can be disputed with a reason, after which the field is open', async () => {
    const { wrapper, held } = show('application', {}, { context });
    await step(wrapper, '企业信息');
    await wrapper.find('[data-field=name] button').trigger('click');
    const inputs = wrapper.findAll('[data-field=name] input');
    await inputs[1]?.setValue('登记有误');
    await inputs[0]?.setValue('实际名称');
    expect(held.data).toMatchObject({
      registration: { name: '实际名称' },
      disputes: [{ field: '/registration/name', reason: '登记有误' }],
    });
  });

  test('that only an institution may give has no input at all', async () => {
    const { wrapper } = show('application', {});
    await step(wrapper, '企业信息');
    expect(wrapper.find('[data-field=memberUntil]').text()).toContain('尚无推送数据');
    expect(wrapper.find('[data-field=memberUntil] input').exists()).toBe(false);
  });
});

test('a form for reading has no inputs and masks what is sensitive until somebody asks', async () => {
  const { wrapper } = show('registration', { handler: { mobile: '13800138000' } }, { readonly: true });
  expect(wrapper.findAll('input, textarea')).toEqual([]);
  const mobile = wrapper.find('[data-field=mobile]');
  expect(mobile.text()).toContain('138****8000');
  await mobile.find('button').trigger('click');
  expect(mobile.text()).toContain('13800138000');
  expect(wrapper.emitted('reveal')).toEqual([['/handler/mobile']]);
});
