import { mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { loadForm } from '#engine/form/load-form.ts';
import { focusInvalid } from '#ui-kit/form/focus-invalid.ts';
import type { SensitiveSight } from '#ui-kit/form/form-session.ts';
import SchemaForm from '#ui-kit/form/SchemaForm.vue';
import { FORMS } from '#test/forms/read-forms.ts';

let mounted: VueWrapper | undefined;

afterEach(async () => {
  // The form looks for problems as it opens; whoever leaves before that leaves it without a page.
  await vi.dynamicImportSettled();
  mounted?.unmount();
  mounted = undefined;
  document.body.innerHTML = '';
});

function read(id: string, data: object, given: object = {}): VueWrapper {
  const props = { form: loadForm(FORMS, id), data, readonly: true, context: { asOf: '2026-11-23' }, ...given };
  mounted = mount(SchemaForm, { props, attachTo: document.body } as never);
  return mounted;
}

describe('a sensitive value', () => {
  function phone(sensitive: SensitiveSight) {
    return read('registration', { handler: { mobile: '13800138000' } }, { sensitive }).find('[data-field=mobile]');
  }

  test('that the server masked is not offered in full', () => {
    expect(phone('masked').text()).toContain('138****8000');
    expect(phone('masked').find('button').exists()).toBe(false);
  });

  test('is shown at once to somebody who asked for everything', () => {
    expect(phone('whole').text()).toContain('13800138000');
    expect(phone('whole').find('button').exists()).toBe(false);
  });
});

test('a form for reading shows what was submitted, though it would be worked out otherwise now', async () => {
  const names = { caseNo: '2026-000999' };
  const given = { context: { asOf: '2026-11-23', names } };
  const form = read('application', { request: { caseNo: '2026-000001' } }, given);
  await nextTick();
  expect(form.find('[data-field=caseNo]').text()).toContain('2026-000001');
});

test('what the system works out cannot be marked for correction', () => {
  const given = { markLabel: '退补' };
  const form = read('application', { request: { grade: 2 } }, given);
  expect(form.find('[data-field=caseNo] button').exists()).toBe(false);
  expect(form.find('[data-field=grade] button').text()).toContain('退补');
});

describe('after a try that lacks something the focus goes', () => {
  test('to the first field that is to be mended', async () => {
    document.body.innerHTML = '<form><input id="a"><input id="b" aria-invalid="true"></form>';
    await focusInvalid(document.querySelector('form'));
    expect(document.activeElement?.id).toBe('b');
  });

  test('to the first choice of a group', async () => {
    document.body.innerHTML =
      '<form><div role="radiogroup" aria-invalid="true"><input type="radio" id="yes"></div></form>';
    await focusInvalid(document.querySelector('form'));
    expect(document.activeElement?.id).toBe('yes');
  });
});
