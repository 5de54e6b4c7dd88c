import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from '#engine/model/json.ts';
import { checkPaper } from '#engine/papers/check-paper.ts';
import { fillPaper } from '#engine/papers/fill-paper.ts';
import { fillScreen } from '#engine/papers/fill-screen.ts';
import { paperSchema } from '#engine/papers/paper-schema.ts';
import type { PaperTemplate } from '#engine/papers/paper.ts';
import { openPaperShelf, readDraft } from '#server/paper/paper-shelf.ts';
import { createPaperPressPool } from '#server/paper/press-pool.ts';
import { readPdfFacts } from './pdf-facts.ts';

vi.setConfig({ testTimeout: 60_000 });

const shelf = openPaperShelf('templates');
const press = createPaperPressPool({ processes: 1 });
afterAll(() => press.close());

const SHEETS = { A3: [297, 420], A4: [210, 297], A5: [148, 210] };

/** The sample with every free text and list as long as the schema allows, lists up to twelve rows. */
function longestOf(schema: JsonObject, sample: Json): Json {
  if (isJsonObject(sample)) {
    const properties = schema.properties as JsonObject;
    return Object.fromEntries(
      Object.entries(sample).map(([key, value]) => [key, longestOf(properties[key] as JsonObject, value)]),
    );
  }
  if (Array.isArray(sample)) {
    const items = schema.items as JsonObject;
    return Array.from({ length: Math.min(12, Number(schema.maxItems)) }, () => longestOf(items, sample[0] as Json));
  }
  const free = typeof sample === 'string' && typeof schema.maxLength === 'number' && !('pattern' in schema);
  const latin = free && /^[!-~]+$/.test(sample);
  return free ? (latin ? '8' : '国').repeat(Number(schema.maxLength)) : sample;
}

describe('every paper of the house', () => {
  it('is one of the fourteen that the procedures need', () => {
    expect(shelf.listTemplates()).toEqual([
      'acceptance-notice', 'certificate', 'correction-notice', 'delivery-receipt', 'downgrade-decision', 'downgrade-notice',
      'evaluation-report', 'objection-answer', 'publicity-notice', 'refusal-notice', 'result-notice', 'revocation-decision',
      'revocation-notice', 'void-notice',
    ]); // prettier-ignore
  });

  it('follows the published schema of layouts', () => {
    expect(JSON.parse(readFileSync('schemas/paper.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(paperSchema)),
    );
  });

  describe.each(shelf.listTemplates())('%s', (id) => {
    it('has nothing wrong with it', () => {
      expect(checkPaper(readDraft('templates', id))).toEqual([]);
    });

    it('says in at most 15 lines which article it serves, its size and who signs', () => {
      const readme = readFileSync(`templates/${id}/README.md`, 'utf8').trimEnd();
      expect(readme.split('\n').length).toBeLessThanOrEqual(15);
      expect(readme).toMatch(/Article:[\s\S]*Size:[\s\S]*Signed by:/);
    });

    it('names no price and requires the certificate for nothing', () => {
      const words = readFileSync(`templates/${id}/paper.json`, 'utf8');
      expect(words).not.toMatch(/元整|￥|¥|投标|招标|缴费标准/);
    });

    it('prints its sample as PDF/A-2b of its size, dated by the paper itself', async () => {
      const template = shelf.getTemplate(id);
      const filled = fillPaper(template, template.sample);
      const facts = readPdfFacts(await press.renderPdf(filled));
      expect(facts).toMatchObject({ version: '1.7', standard: '2B', size: SHEETS[template.paper.page.size] });
      expect(facts.created).toBe(filled.document.date);
      expect(await press.renderSvg(filled)).toHaveLength(facts.pages);
    });

    it('has room for the longest words that its schema lets in', async () => {
      const template = shelf.getTemplate(id);
      const longest = longestOf(template.dataSchema, template.sample) as JsonObject;
      const pdf = await press.renderPdf(fillPaper(template, longest));
      expect(readPdfFacts(pdf).pages).toBeGreaterThanOrEqual(1);
      if (template.paper.flow.length === 0) expect(readPdfFacts(pdf).pages).toBe(1);
    });
  });
});

describe('the certificate', () => {
  const template = shelf.getTemplate('certificate');
  const holder = template.sample.holder as JsonObject;
  const print = (changes: JsonObject, from: PaperTemplate = template) =>
    press.renderPdf(fillPaper(from, { ...template.sample, ...changes }));

  it('can be printed on A4 by one setting', async () => {
    const page = { ...template.paper.page, size: 'A4' as const };
    const pdf = await print({}, { ...template, paper: { ...template.paper, page } });
    expect(readPdfFacts(pdf)).toMatchObject({ size: [210, 297], pages: 1 });
  });

  it('takes a name of 40 characters, a long address and a rare character on its one page', async () => {
    const name = '内蒙古自治区锡林郭勒盟二连浩特市草原云智慧安全技术防范工程设计施工运维服务股份公司';
    const address = '内蒙古自治区锡林郭勒盟二连浩特市边境经济技术合作区前进路与团结大街交汇处东南侧'.repeat(2);
    const pdf = await print({ holder: { ...holder, name: name.slice(0, 40), address, legalRepresentative: '王㛃䶮' } });
    expect(readPdfFacts(pdf).pages).toBe(1);
  });

  it('has a Mongolian block when the association fills it in', async () => {
    const plain = await print({});
    const both = await print({ mongolian: 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ\nᠦᠨᠡᠮᠯᠡᠯ' });
    expect(both.length).toBeGreaterThan(plain.length);
  });

  it('is printed without a seal when it is to be sealed by hand', () => {
    const types = (sealed: boolean) =>
      fillPaper(template, { ...template.sample, sealed }).elements.map(({ type }) => type);
    expect(types(true)).toContain('seal');
    expect(types(false)).not.toContain('seal');
  });

  it('says so when a name is too long for its place, instead of cutting it', async () => {
    const narrow = template.paper.elements.map((element) =>
      'minSize' in element ? { ...element, minSize: 50, height: 12 } : element,
    );
    const broken = { ...template, paper: { ...template.paper, elements: narrow } } as PaperTemplate;
    await expect(print({}, broken)).rejects.toMatchObject({ code: 'does-not-fit' });
  });
});

describe('the evaluation report', () => {
  const template = shelf.getTemplate('evaluation-report');
  const words = (audience: string) => JSON.stringify(fillPaper(template, { ...template.sample, audience }).flow);

  it('shows everything inside', () => {
    for (const part of [
      '基本条件逐条认定',
      '等级标准逐级判定',
      '自行填报小计',
      '平台抓取小计',
      '数据差异',
      '不计入项',
      '王磊',
      '签署',
    ]) {
      expect(words('internal')).toContain(part);
    }
  });

  it('shows the applicant all findings, but no name of a verifier', () => {
    expect(words('applicant')).toContain('不计入项');
    expect(words('applicant')).not.toMatch(/王磊|刘洋|签署与推送/);
  });

  it('shows the public name, credit code and grade only', () => {
    expect(words('public')).toContain('91150100MA0N00008Q');
    expect(words('public')).toContain('二级');
    expect(words('public')).not.toMatch(/积分合计|注册资本|示例路|张敏|320 万元|基本条件逐条/);
  });

  it('says that no grade is reached when none is recommended', () => {
    const { recommendedGrade: _none, ...rest } = template.sample;
    expect(JSON.stringify(fillPaper(template, rest).flow)).toContain('未达到评定标准');
  });
});

describe('the public page of a publicity notice', () => {
  it('has a table with a caption and headers, and the hours of the period', () => {
    const template = shelf.getTemplate('publicity-notice');
    const html = fillScreen(template, template.sample);
    expect(html).toContain('2026年6月12日 09:00');
    expect(html).toContain('2026年6月15日 24:00');
    expect(html).toMatch(/<caption>[\s\S]*<th scope='col'>/);
  });
});
