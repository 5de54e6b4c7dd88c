import { describe, expect, test } from 'vitest';
import { loadForm } from '#engine/form/load-form.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { formWays } from '#portal-ui/application/form-ways.ts';
import { reuseSections, withoutCarried } from '#portal-ui/application/reuse-sections.ts';
import { FORMS, listSamples, readJsonFolder } from '#test/forms/read-forms.ts';

const form = loadForm(FORMS, 'application');
const source = readJsonFolder('rules/nmg-security-service/2022-03-01');

describe('a finding beside the form', () => {
  const gone: string[] = [];
  const ways = formWays(form, source, {
    field: (pointer) => gone.push(pointer),
    material: (id) => gone.push(id),
  });

  test('leads to the field that tells the fact, and to the material that proves it', () => {
    const found = ways({
      id: 'x',
      reads: ['staff.qualified', 'staff', 'asOf'],
      materials: ['materials/social-insurance'],
    });
    for (const { go } of found) go();
    expect(gone).toEqual(['/staff', 'materials/social-insurance']);
    expect(found.every(({ title }) => title.zh.startsWith('去'))).toBe(true);
  });

  test('leads nowhere where nothing on the form tells it', () => {
    expect(ways({ id: 'x', reads: ['points.total'] })).toEqual([]);
  });
});

describe('what was told before', () => {
  const [sample] = listSamples('application', 'good').filter(({ path }) => path.endsWith('grade-two.json'));
  const { contact, staff } = sample?.data as JsonObject & { contact: JsonObject; staff: readonly JsonObject[] };
  const carried: JsonObject = { contact, staff };
  const states = (data: JsonObject) => reuseSections(form, carried, data).map(({ key, state }) => [key, state]);

  test('is marked as taken over, as updated or as left out, part by part', () => {
    expect(states({ contact, staff })).toEqual([
      ['contact', 'same'],
      ['staff', 'same'],
    ]);
    expect(states({ contact, staff: staff.slice(1) })).toContainEqual(['staff', 'changed']);
    expect(states({ staff })).toContainEqual(['contact', 'absent']);
  });

  test('is cleared without what was typed since', () => {
    const data = { contact: { ...contact, email: 'neu@example.org' }, staff, request: { grade: 2 } };
    expect(withoutCarried(data, carried)).toEqual({ contact: { email: 'neu@example.org' }, request: { grade: 2 } });
  });
});
