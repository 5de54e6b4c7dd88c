import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { rowsOf } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ADDRESS = 'https://association.example.org/notices/<7>';

let story: Story;
let id: string;
let publicity: JsonObject;

beforeAll(async () => {
  story = await Story.begin();
  const applicant = await story.enterprise();
  id = await story.submit(applicant);
  await story.accept(id);
  await story.evaluate(id);
  await story.take(await story.as('officer'), id, 'confirm');
});

afterAll(() => story.end());

async function tryToPublish(input: JsonObject): Promise<string> {
  const answer = await story.try(await story.as('officer'), id, 'open-publicity', { input });
  expect(answer.status).toBe(422);
  return JSON.stringify(answer.body);
}

describe('两处发布，都要写明地址和时间', () => {
  test('没有协会网站地址、地址不是网址、时间在将来，都不能开始公示，并指出是哪一项', async () => {
    const { clock } = story.server.services;
    const publishedAt = clock.now();
    expect(await tryToPublish({ publishedAt })).toContain('协会网站公示地址');
    expect(await tryToPublish({ address: 'javascript:alert(1)', publishedAt })).toContain('应为网址');
    const later = '2030-01-01T09:00:00+08:00';
    expect(await tryToPublish({ address: ADDRESS, publishedAt: later })).toContain('不能晚于现在');
  });

  test('公示期自较晚的一处起算：协会前一晚发布，平台次日发布', async () => {
    const input = { address: ADDRESS, publishedAt: '2026-11-22T23:30:00+08:00' };
    await story.take(await story.as('officer'), id, 'open-publicity', { input });
    const listed = (await story.server.visitor().get('/api/public/publicities?open=true')).body;
    publicity = rowsOf(listed.items as Json)[0] ?? {};
    expect(publicity).toMatchObject({ opensOn: '2026-11-23', closesOn: '2026-11-26' });
    expect(publicity.places).toMatchObject([{}, { address: ADDRESS, publishedAt: '2026-11-22T15:30:00.000Z' }]);
    expect(publicity.closesAt).toBe('2026-11-26T16:00:00.000Z');
  });
});

describe('公示页面存档', () => {
  let page: string;

  beforeAll(async () => {
    const answer = await story.server.visitor().get(`/api/public/publicities/${textOf(publicity.id)}/snapshot`);
    page = new TextDecoder().decode(answer.bytes);
  });

  test('写明单位、代码、事项、等级、起止时刻和异议办法，中英文都有', () => {
    for (const told of ['呼和浩特准绳安防工程有限公司', '91150100MA0N00008Q', '新申请', '二级', '2026年11月26日 24:00'])
      expect(page).toContain(told);
    for (const told of ['如何提出异议', 'lang="zh-CN"', '26 November 2026 24:00', 'Proposed grade'])
      expect(page).toContain(told);
  });

  test('自成一页，没有脚本和外部资源，每个值都转义，摘要对得上', () => {
    expect(page).not.toMatch(/<script|<link|src=|href=|javascript:/);
    expect(page).toContain('notices/&lt;7&gt;');
    expect(page).not.toContain('<7>');
    expect(publicity.snapshotDigest).toBe(`sha256:${createHash('sha256').update(page).digest('hex')}`);
  });

  test('没有个人信息、金额和单项积分', async () => {
    const shown = page + JSON.stringify(publicity);
    const { application } = await story.server.services.applications.getAnyCase(story.server.services.db.queries, id);
    const data = application.data as Record<string, JsonObject>;
    const hidden = [
      data.registration?.legalRepresentative,
      data.contact?.contact,
      data.contact?.mobile,
      data.operation?.officeAddress,
    ];
    for (const value of hidden) expect(shown).not.toContain(textOf(value));
    expect(shown).not.toMatch(/万元|积分|1200/);
  });
});
