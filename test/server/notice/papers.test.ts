import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json, JsonObject } from '#engine/model/json.ts';
import { Story } from '#test/journeys/support/story.ts';
import { fillApplication, rowsOf, uploadRequired, type Applicant } from '#test/server/support/applicant.ts';
import { textOf } from '#test/server/support/visitor.ts';
import { printPaper, readPaper } from './served.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const NAME = '呼和浩特准绳安防工程有限公司';
const CODE = '91150100MA0N00008Q';

let story: Story;
let applicant: Applicant;
let id: string;

beforeAll(async () => {
  story = await Story.begin();
  applicant = await story.enterprise();
});

afterAll(() => story.end());

async function numberOf(application: string): Promise<string> {
  return textOf((await story.see(applicant.visitor, application)).number);
}

async function start(change: (data: JsonObject) => JsonObject = (data) => data): Promise<string> {
  const application = await fillApplication(applicant, 'procedures/initial', change);
  await uploadRequired(applicant, application);
  await story.take(applicant.visitor, application, 'submit');
  await story.take(await story.as('clerk'), application, 'take-up');
  return application;
}

describe('受理环节的文书', () => {
  test('不予受理通知书写明理由和依据', async () => {
    const refused = await start();
    await story.take(await story.as('clerk'), refused, 'refuse', { comment: '会员资格已到期，请续会后申报。' });
    const { words, number } = await readPaper(applicant.visitor, refused, 'refusal-notice');
    expect(number).toBe('内安防拒〔2026〕1 号');
    for (const told of [NAME, CODE, await numberOf(refused), '会员资格已到期，请续会后申报。', '第三条'])
      expect(words).toContain(told);
  });

  test('补正通知书列出一次性告知的内容和期限', async () => {
    id = await start();
    await story.askCorrection(id, '社保凭证缺少最近一个月。');
    const { words } = await readPaper(applicant.visitor, id, 'correction-notice');
    // 10 working days from Monday 23 November.
    for (const told of ['社保凭证缺少最近一个月。', '2026年12月7日', '补正不收取任何费用'])
      expect(words).toContain(told);
    await story.take(applicant.visitor, id, 'resubmit');
  });

  test('受理通知书有收件清单、时限、查询办法，并写明免费', async () => {
    await story.take(await story.as('clerk'), id, 'accept');
    const { words, number } = await readPaper(applicant.visitor, id, 'acceptance-notice');
    expect(number).toBe('内安防受〔2026〕1 号');
    for (const told of [
      NAME,
      await numberOf(id),
      '钱二（138****8000）',
      '数据中心受理',
      '营业执照',
      '受理后 18 个工作日内',
      '免费',
    ])
      expect(words).toContain(told);
    expect(words).not.toContain('13800138000');
  });
});

test('结果通知书写明未达到的标准', async () => {
  const other = await story.enterprise({ creditCode: '91150203MA0Q12343A', login: 'second' });
  const wanted = await story.submit(other, 'procedures/initial', (data) => ({
    ...data,
    request: { ...(data.request as JsonObject), grade: 1, acceptLower: false },
    registration: { ...(data.registration as JsonObject), creditCode: '91150203MA0Q12343A' },
  }));
  await story.accept(wanted);
  await story.evaluate(wanted);
  await story.take(await story.as('officer'), wanted, 'confirm');
  const { words } = await readPaper(other.visitor, wanted, 'result-notice');
  for (const told of ['申请等级', '一级', '等级 二级', '未符合的条件与标准', '未达到要求'])
    expect(words).toContain(told);
});

describe('公示和发证的文书', () => {
  test('公示公告写明单位、等级、起止时间和异议办法', async () => {
    await story.evaluate(id);
    const officer = await story.as('officer');
    await story.take(officer, id, 'confirm');
    await story.take(officer, id, 'open-publicity');
    const { words } = await readPaper(applicant.visitor, id, 'publicity-notice');
    for (const told of [NAME, CODE, '二级', '新申请', '2026年11月23日 10:', '2026年11月26日 24:00', '如何提出异议'])
      expect(words).toContain(told);
  });

  test('异议答复书告知单位核查情况，不写异议人', async () => {
    const officer = await story.as('officer');
    await story.take(officer, id, 'object', { comment: '反映一项工程由他人施工。' });
    await story.take(officer, id, 'dismiss-objection', { comment: '核对合同，反映的情况不属实。' });
    const { words } = await readPaper(applicant.visitor, id, 'objection-answer');
    for (const told of [
      NAME,
      '反映一项工程由他人施工。',
      '核对合同，反映的情况不属实。',
      '异议不成立',
      '按剩余时间继续',
    ])
      expect(words).toContain(told);
  });

  test('送达回执写明证书编号、防伪标识和签收人', async () => {
    await story.pass({ days: 12 });
    const officer = await story.as('officer');
    await story.take(officer, id, 'produce');
    await story.take(officer, id, 'seal', { input: { label: 'FW10086001' } });
    await story.take(officer, id, 'deliver', { input: { receivedBy: '李云' } });
    const { words } = await readPaper(applicant.visitor, id, 'delivery-receipt');
    for (const told of ['NMGAF2026000001（第 1 版）', '二级', 'FW10086001', '2027年5月31日'])
      expect(words).toContain(told);
  });
});

describe('制裁的文书', () => {
  test('拟降级告知书写明事实、陈述期限，说明不是决定', async () => {
    const downgrade = await openAbout(id, 'procedures/downgrade', 'founded-complaint');
    const { words } = await readPaper(applicant.visitor, downgrade, 'downgrade-notice');
    for (const told of ['NMGAF2026000001', '三级', '本告知书不是决定', '24 时前陈述意见'])
      expect(words).toContain(told);
    await story.take(applicant.visitor, downgrade, 'respond', { comment: '已完成整改。' });
    await story.pass({ days: 12 });
    await story.take(await story.as('officer'), downgrade, 'open-publicity');
    await story.pass({ days: 12 });
    await story.take(await story.as('officer'), downgrade, 'produce');
    const decision = await readPaper(applicant.visitor, downgrade, 'downgrade-decision');
    for (const told of ['由二级调整为三级', 'NMGAF2026000002', '已完成整改。', '签发'])
      expect(decision.words).toContain(told);
    await story.issue(downgrade).catch(() => undefined);
  });

  test('拟取消告知书、取消决定书和作废公告', async () => {
    const officer = () => story.as('officer');
    const revocation = await openAbout(id, 'procedures/revocation', 'false-data');
    await story.take(await officer(), revocation, 'notice', { comment: '三份检测报告均非检测机构出具。' });
    const notice = await readPaper(applicant.visitor, revocation, 'revocation-notice');
    for (const told of ['三份检测报告均非检测机构出具。', '陈述、申辩', '本告知书不是决定'])
      expect(notice.words).toContain(told);
    await story.pass({ days: 20 });
    await story.take(await officer(), revocation, 'propose', { comment: '事实清楚，同意取消。' });
    await story.take(await story.as('officer2'), revocation, 'revoke');
    const decision = await readPaper(applicant.visitor, revocation, 'revocation-decision');
    for (const told of [
      '三份检测报告均非检测机构出具。',
      '没有收到你单位的陈述意见',
      '协会经办（提出）、协会经办（同意）',
    ])
      expect(decision.words).toContain(told);
    const [announced] = rowsOf((await story.server.visitor().get('/api/public/notices')).body.items as Json);
    expect(announced).toMatchObject({ title: { zh: '证书作废公告' }, enterprise: NAME });
    const path = `/api/public/notices/${textOf(announced?.id)}/paper`;
    const { words } = await printPaper(story.server.visitor(), path, '', textOf(announced?.number));
    for (const told of ['NMGAF2026000001', '证书已取消', NAME]) expect(words).toContain(told);
  });
});

describe('文书送达后不再改变，也不给无关的人看', () => {
  test('同一系列的文号连续', async () => {
    const { db } = story.server.services;
    const numbers = await db
      .queries('notice')
      .where({ document: 'acceptance-notice' })
      .orderBy('sequence')
      .pluck('number');
    expect(numbers).toEqual(numbers.map((_, index) => `内安防受〔2026〕${index + 1} 号`));
  });

  test('别的单位看不到，公开地址只给公告', async () => {
    const { id: notice } = await readPaper(applicant.visitor, id, 'acceptance-notice');
    const stranger = await story.enterprise({ creditCode: '91150600MA0PABCD7G', login: 'third' });
    expect((await stranger.visitor.get(`/api/notices/${notice}/paper`)).status).toBe(404);
    expect((await story.server.visitor().get(`/api/notices/${notice}/paper`)).status).toBe(401);
    expect((await story.server.visitor().get(`/api/public/notices/${notice}/paper`)).status).toBe(404);
    expect((await (await story.as('supervisor')).get(`/api/notices/${notice}/paper`)).status).toBe(200);
  });

  test('缺了文书要写的内容，这一步不能办，并说明是哪份文书的哪一项', async () => {
    const { db } = story.server.services;
    const refused = await story.submit(applicant);
    const clerk = await story.as('clerk');
    await story.take(clerk, refused, 'take-up');
    await db.queries('application').where({ id: refused }).update({ number: '' });
    const answer = await story.try(clerk, refused, 'accept');
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain('受理单号（/applicationNumber）缺少');
    expect(JSON.stringify(answer.body)).toContain('受理通知书');
    expect((await story.see(clerk, refused)).state).toMatchObject({ id: 'form-check' });
  });
});

/** A case that another one opens, as a finding of staff does. */
function openAbout(origin: string, procedure: string, cause: string): Promise<string> {
  const { db, opening, applications } = story.server.services;
  return db.transact(async (trx) => {
    const { enterprise } = await applications.getAnyCase(trx, origin);
    return opening.open(trx, {
      procedure,
      enterprise: enterprise.id,
      about: origin,
      accusation: { cause, facts: origin, ground: null },
      by: null,
      comment: null,
    });
  });
}
