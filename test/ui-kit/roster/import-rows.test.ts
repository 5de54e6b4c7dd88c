import { DOMWrapper, flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { h, nextTick, shallowReactive } from 'vue';
import { loadForm } from '#engine/form/load-form.ts';
import type { Json, JsonObject } from '#engine/model/json.ts';
import SchemaForm from '#ui-kit/form/SchemaForm.vue';
import { FORMS } from '#test/forms/read-forms.ts';

const SOON = { timeout: 15_000 };
const HEADINGS = '姓名\t证件类型\t身份证号\t岗位\t是否在职\t入职日期';
const SOUND = '张三\t居民身份证\t150102199001010019\t设计、施工\t是\t2022/3/1';
const FAULTY = '李四\t身份卡\t11010519491231002X\t设计\t也许\t去年';

let mounted: VueWrapper | undefined;

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
  document.body.innerHTML = '';
});

function show(staff: readonly Json[], more: { readonly?: boolean } = {}) {
  const form = loadForm(FORMS, 'application');
  const held = shallowReactive<{ data: JsonObject }>({ data: { staff } });
  const put = (next: JsonObject) => {
    held.data = next;
  };
  const context = { asOf: '2026-11-23' };
  mounted = mount(() => h(SchemaForm, { form, context, ...more, data: held.data, 'onUpdate:data': put }), {
    attachTo: document.body,
  });
  return { held, body: new DOMWrapper(document.body) };
}

async function openStaff(body: DOMWrapper<HTMLElement>): Promise<void> {
  await body
    .findAll('.step-list button')
    .find((button) => button.text().includes('人员'))
    ?.trigger('click');
  await nextTick();
}

async function paste(body: DOMWrapper<HTMLElement>, text: string): Promise<void> {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') };
  const area = body.findAll('.rows-field').find((section) => section.text().includes('专业技术人员'));
  await area?.trigger('paste', { clipboardData });
  await vi.waitFor(() => expect(document.querySelector('.import-preview')).not.toBeNull(), SOON);
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('正在检查'), SOON);
  await flushPromises();
}

async function press(body: DOMWrapper<HTMLElement>, label: string): Promise<void> {
  const found = body.findAll('button').filter((button) => button.text().includes(label));
  await found.at(-1)?.trigger('click');
  await flushPromises();
}

describe('rows pasted onto a list', () => {
  test('are shown with what is wrong in its cell, imported as they are, and undone', async () => {
    const { held, body } = show([]);
    await openStaff(body);
    await paste(body, [HEADINGS, SOUND, FAULTY].join('\n'));
    const lines = body.findAll('.import-preview tbody tr').map((line) => line.text());
    expect(lines[0]).toContain('2022年3月1日');
    expect(lines[1]).toContain('「入职日期」不是有效的日期');
    expect(body.find('.import-preview').text()).toContain('1 行有问题');

    await press(body, '导入 2 行');
    const { staff } = held.data as { staff: readonly JsonObject[] };
    expect(staff[0]).toMatchObject({ idType: 'resident', post: ['design', 'install'], employed: true });
    expect(staff[1]).toMatchObject({ idType: '身份卡', employed: '也许', joinedOn: '去年' });

    await press(body, '撤销导入');
    expect(held.data['staff']).toBeUndefined();
  });

  test('mend the row of the same key and leave its attachments alone', async () => {
    const files = [{ id: 'f1', name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }];
    const { held, body } = show([{ name: '张三丰', idNumber: '150102199001010019', files }]);
    await openStaff(body);
    await paste(body, [HEADINGS, SOUND].join('\n'));
    expect(body.find('.result').text()).toContain('新增 0 行，更新 1 行');
    await press(body, '导入 1 行');
    expect(held.data['staff']).toEqual([expect.objectContaining({ name: '张三', files })]);
  });

  test('of a column that nobody recognised are read as a person says', async () => {
    const { body } = show([]);
    await openStaff(body);
    await paste(body, '姓名\t证件号码\t怪名\n张三\t150102199001010019\t电子工程');
    const select = body.findAll<HTMLSelectElement>('.import-mapping li select')[2];
    expect(select?.element.value).toBe('');
    await select?.setValue('major');
    await flushPromises();
    expect(body.find('.import-preview tbody tr').text()).toContain('电子工程');
  });
});

describe('the table of rows', () => {
  const rows = [
    { name: '张三', idNumber: 'A12345' },
    { name: '李四', idNumber: 'A12345', trainedUntil: '明年' },
  ];

  test('says in the cell what is wrong, and in both rows that they are the same', async () => {
    const { body } = show(rows);
    await openStaff(body);
    await vi.waitFor(() => expect(document.body.textContent).toContain('不是有效的日期'), SOON);
    const cell = body.find('td[data-title="培训证书有效期至"] .problem');
    expect(cell.text()).toContain('「培训证书有效期至」不是有效的日期');
    expect(body.findAll('.twin').map((link) => link.text())).toEqual(['与第 2 行重复', '与第 1 行重复']);
    await body.find('.twin').trigger('click');
    await nextTick();
    expect(document.activeElement?.getAttribute('data-row')).toBe('1');
  });

  test('walks from one faulty row to the next and round again', async () => {
    const { body } = show(rows);
    await openStaff(body);
    await vi.waitFor(() => expect(document.body.textContent).toContain('下一个有问题的行'), SOON);
    const reached: (string | null | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) {
      await press(body, '下一个有问题的行');
      reached.push(document.activeElement?.getAttribute('data-row'));
    }
    expect(reached).toEqual(['0', '1', '0']);
  });

  test('offers no import where nothing may be changed', async () => {
    const { body } = show(rows, { readonly: true });
    await openStaff(body);
    const tools = body.find('.roster-tools').text();
    expect(tools).toContain('导出 Excel');
    expect(tools).not.toContain('粘贴');
  });
});
