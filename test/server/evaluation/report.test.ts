import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf, type Applicant } from '#test/server/support/applicant.ts';
import { textOf, type Visitor } from '#test/server/support/visitor.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const OFFICE = 'scoring/basics/office';

let story: Story;
let applicant: Applicant;
let evaluation: string;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
  const id = await story.submit(applicant, 'procedures/initial', withOldProject);
  await story.accept(id);
  await story.take(await story.as('reviewer'), id, 'start-verification');
  const pushed = await story.conclude(id, { [OFFICE]: '租赁合同与地址不符' });
  evaluation = textOf(pushed.latestEvaluation);
  await story.take(await story.as('officer'), id, 'confirm', { comment: '同意评定结果，予以公示' });
});

afterAll(() => story.end());

/** The sample with its first project accepted long ago. */
function withOldProject(data: JsonObject): JsonObject {
  const [first = {}, ...rest] = rowsOf(data.projects ?? []);
  return { ...data, projects: [{ ...first, acceptedOn: '2024-01-10', completedOn: '2024-01-05' }, ...rest] as Json };
}

async function read(by: Visitor, audience: string): Promise<string> {
  const path = `/api/evaluations/${evaluation}/report?audience=${audience}`;
  const paper = await by.get(path);
  expect(paper.status, JSON.stringify(paper.body)).toBe(200);
  expect(new TextDecoder('latin1').decode(paper.bytes.slice(0, 5))).toBe('%PDF-');
  return new TextDecoder().decode((await by.get(`${path}&format=html`)).bytes);
}

test('内部全文写明窗口、预警、不计入项、核验人、推送和协会确认', async () => {
  const words = await read(await story.as('reviewer'), 'internal');
  for (const told of ['计入的工程', '2025年11月23日', '计入的专业技术人员', '2026年8月1日', '2026年10月31日'])
    expect(words).toContain(told);
  for (const told of ['证据未予采信：租赁合同与地址不符', '未计入“计入的工程”', '不满足：'])
    expect(words).toContain(told);
  for (const told of ['材料 2', 'reviewer', '同意评定结果，予以公示', '2026年11月23日 10:'])
    expect(words).toContain(told);
  expect(words).not.toContain('尚未推送');
});

test('申报单位版没有核验人和签署人的姓名，也没有证件号码', async () => {
  const words = await read(applicant.visitor, 'internal');
  expect(words).toContain('未计入“计入的工程”');
  expect(words).not.toContain('reviewer');
  expect(words).not.toMatch(/\d{17}[\dX]/);
});

test('公示版只有单位、代码和等级', async () => {
  const words = await read(await story.as('supervisor'), 'public');
  expect(words).toContain('二级');
  expect(words).not.toMatch(/积分明细|巴特尔|万元|不计入/);
});
