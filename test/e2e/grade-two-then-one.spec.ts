import { acceptEvidence, pressAll, takeStep, work } from './support/at-the-desk.ts';
import { openDoor } from './support/door.ts';
import { expect, journey } from './support/journey.ts';
import { fillDraft, PAPER, pushKnown, readExample, uploadOthers, type Example } from './support/example-draft.ts';
import { comeBack, register, type NewCompany } from './support/new-company.ts';
import { sign, typeProjectRow, typeStaffRow } from './support/fill-by-hand.ts';
import { comeIn, comeToWork } from './support/person.ts';

const COMPANY: NewCompany = {
  name: '呼和浩特远望安防工程有限公司',
  creditCode: '91150105MA0N123453',
  login: 'yuanwang',
  password: 'Grassland-2026',
  handler: '钱慧敏',
};
const BY_HAND = '营业执照';

journey.describe.configure({ mode: 'serial', timeout: 240_000 });

let example: Example;
let application = '';
let certificate = '';
let promotion = '';

journey('a company registers, fills the form, uploads its materials and submits', async ({ browser, server }) => {
  example = await readExample(browser, server);
  const handler = await comeIn(browser, server);
  const { page } = handler;
  await register(page, COMPANY);
  await pushKnown(browser, server, COMPANY.creditCode, example);

  await page.getByRole('button', { name: '开始 新申请' }).click();
  await page.waitForURL(/applications\/[a-z0-9]+/);
  application = idIn(page.url());
  const door = await openDoor(handler.context.request);
  await fillDraft(door, application, example, withoutLastRows);
  await uploadOthers(door, application, BY_HAND);
  await page.reload();

  await typeStaffRow(page, lastRow('staff'));
  await typeProjectRow(page, lastRow('projects'));
  await sign(page);
  await expect(page.getByRole('complementary', { name: '预估' })).toContainText('达到二级标准');
  await page.getByRole('link', { name: '申报材料' }).click();
  await page.getByLabel(`${BY_HAND} 选择文件`).setInputFiles({
    name: '营业执照副本.pdf',
    mimeType: 'application/pdf',
    buffer: PAPER,
  });
  await expect(page.getByRole('link', { name: '营业执照副本.pdf' })).toBeVisible();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await expect(page.getByText('已提交', { exact: true }).first()).toBeVisible();
  await handler.leave();
});

journey(
  'the data centre accepts, verifies the evidence item by item and finds grade two',
  async ({ browser, server }) => {
    await work(browser, server, 'clerk', application, async (page) => {
      await takeStep(page, '开始审查');
      await takeStep(page, '受理');
    });
    await work(browser, server, 'reviewer', application, async (page) => {
      await takeStep(page, '开始核验');
      await acceptEvidence(page);
      await takeStep(page, '完成核验并评定');
      await page.getByRole('link', { name: '概览' }).click();
      await expect(page.getByRole('main')).toContainText('二级');
      // Who concluded may not agree with it: another reviewer must.
      await expect(page.getByRole('button', { name: '复核通过' })).toBeDisabled();
    });
    await work(browser, server, 'reviewer2', application, async (page) => {
      await takeStep(page, '复核通过');
      await takeStep(page, '推送协会');
    });
  },
);

journey(
  'the association confirms and publishes, three days pass, the certificate is handed over',
  async ({ browser, server }) => {
    await work(browser, server, 'officer', application, async (page) => {
      await takeStep(page, '确认报告');
      await takeStep(page, '开始公示', {
        协会网站公示地址: 'https://association.example/publicity/7',
        协会网站发布时间: '2026-11-23 09:00',
      });
      await page.getByRole('button', { name: '前进 3 天' }).click();
      const later = page.getByRole('button', { name: '前进 1 天' });
      const making = page.getByRole('button', { name: '制作证书' });
      await expect(async () => {
        if (await making.isVisible()) return;
        await later.click();
        await expect(making).toBeVisible({ timeout: 3000 });
      }).toPass();
      await takeStep(page, '制作证书');
      await takeStep(page, '盖章贴标', { 防伪标识编号: 'FW20260001' });
      await takeStep(page, '发放证书', { 领取人: '钱慧敏' });
      await expect(page.getByText('本件已办结。')).toBeVisible();
    });
  },
);

journey('everybody can look the certificate up, and its holder downloads it as a PDF', async ({ browser, server }) => {
  const visitor = await comeIn(browser, server);
  await visitor.page.goto('/certificates');
  await visitor.page.getByLabel(/证书编号、企业名称/).fill(COMPANY.name);
  await visitor.page.getByRole('button', { name: '查询', exact: true }).click();
  const found = visitor.page.getByRole('region', { name: '证书查询' });
  await expect(found).toContainText('有效');
  await expect(found).toContainText('二级');
  certificate = (await found.textContent())?.match(/NMGAF\d+/)?.[0] ?? '';
  expect(certificate).toMatch(/^NMGAF2026\d{6}$/);
  await visitor.leave();

  const handler = await comeBack(browser, server, COMPANY);
  await handler.page.goto(`/applications/${application}/progress`);
  const download = handler.page.waitForEvent('download');
  await handler.page.getByRole('link', { name: '下载证书（PDF）' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await handler.leave();
});

journey(
  'staff lower the limit of staff for grade one, mend its cases, and the association publishes it',
  async ({ browser, server }) => {
    const author = await comeToWork(browser, server, 'rule-author');
    const { page } = author;
    await page.goto('/admin/rulebook');
    await page.getByRole('button', { name: /^以.*为基础起草$/ }).click();
    await page.getByLabel('草稿名称（说明要改什么）').fill('一级人员限值调整为 14 人');
    await page.getByRole('button', { name: '开始起草' }).click();
    await page.getByRole('link', { name: '等级限值' }).click();
    const limit = page.getByLabel(/^一级 .*（人）$/);
    await expect(limit).toHaveValue('18');
    await limit.fill('14');
    await page.getByRole('button', { name: '保存 1 处修改' }).click();
    await page.getByRole('link', { name: '检查', exact: true }).first().click();
    const stale = page.getByRole('button', { name: /^用新结果更新用例/ });
    await expect(stale.first()).toBeVisible();
    await pressAll(stale, () => page.getByRole('dialog').getByRole('button', { name: '更新' }).click());
    await expect(page.getByText('检查和用例全部通过，可以提交批准。')).toBeVisible();
    await page.getByRole('link', { name: '发布', exact: true }).click();
    await page.getByRole('button', { name: '提交批准' }).click();
    await expect(page.getByRole('heading', { name: '等待批准' })).toBeVisible();
    await expect(page.getByRole('button', { name: '批准并发布' })).toHaveCount(0);
    const address = page.url();
    await author.leave();

    const officer = await comeToWork(browser, server, 'officer');
    await officer.page.goto(address);
    await officer.page.getByRole('button', { name: '批准并发布' }).click();
    await officer.page
      .getByRole('tooltip')
      .getByRole('button', { name: /确定|Yes/ })
      .click();
    await expect(officer.page.getByRole('heading', { name: '已发布' })).toBeVisible();
    await officer.leave();
  },
);

journey('the same company applies for promotion and is judged by the new edition', async ({ browser, server }) => {
  const handler = await comeBack(browser, server, COMPANY);
  const { page } = handler;
  await page.getByRole('button', { name: '开始 晋级' }).click();
  await page.waitForURL(/applications\/[a-z0-9]+/);
  promotion = idIn(page.url());
  const door = await openDoor(handler.context.request);
  await fillDraft(door, promotion, example, wishForGradeOne);
  await uploadOthers(door, promotion, '');
  await page.reload();
  await sign(page);
  await expect(page.getByRole('complementary', { name: '预估' })).toContainText('达到一级标准');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await expect(page.getByText('已提交', { exact: true }).first()).toBeVisible();
  await handler.leave();

  await work(browser, server, 'clerk', promotion, async (page) => {
    await takeStep(page, '开始审查');
    await takeStep(page, '受理');
  });
  await work(browser, server, 'reviewer', promotion, async (page) => {
    await takeStep(page, '开始核验');
    await acceptEvidence(page);
    await takeStep(page, '完成核验并评定');
    await page.getByRole('link', { name: '概览' }).click();
    await expect(page.getByRole('main')).toContainText('一级');
  });
});

journey('both receipts replay, each to its own edition', async ({ browser, server }) => {
  const digests = new Set<string>();
  for (const id of [application, promotion]) {
    await work(browser, server, 'reviewer', id, async (page) => {
      await page.getByRole('link', { name: '凭据' }).click();
      await page.getByRole('button', { name: '重放' }).click();
      await expect(page.getByText(/重放一致/)).toBeVisible();
      const rules = page.getByText('规则摘要').locator('xpath=following-sibling::*[1]');
      digests.add((await rules.textContent()) ?? '');
    });
  }
  expect(digests.size).toBe(2);
});

function rowsOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const rows = example.data[name];
  return Array.isArray(rows) ? (rows as readonly Readonly<Record<string, unknown>>[]) : [];
}

function lastRow(name: string): (key: string) => string {
  const row = rowsOf(name).at(-1);
  return (key) => String(row?.[key]);
}

/** The example with the rows left out that are typed by hand. */
function withoutLastRows(data: Example['data']): Example['data'] {
  return { ...data, staff: rowsOf('staff').slice(0, -1), projects: rowsOf('projects').slice(0, -1) };
}

/** The new form with what the certificate register says already in it. */
function wishForGradeOne(data: Example['data']): Example['data'] {
  const held = { number: certificate, grade: 2, issuedOn: '2026-11-27', validUntil: '2027-05-31' };
  const wish = {
    certificate: held,
    grade: 1,
    path: 'A',
    services: ['design', 'install'],
    changes: '新增工程业绩四项',
    complaints: '无',
  };
  return { ...data, request: wish };
}

function idIn(url: string): string {
  return /applications\/([a-z0-9]+)/.exec(url)?.[1] ?? '';
}
