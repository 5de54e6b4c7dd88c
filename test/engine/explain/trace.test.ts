import { describe, expect, it } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { listNotCounted } from '#engine/explain/not-counted.ts';
import { findTraceable, listTraceable, traceDocument, type TraceNode } from '#engine/explain/trace.ts';
import { toVerdict } from '#engine/evaluate/verdict.ts';
import { isJsonObject, type JsonObject } from '#engine/model/json.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const edition = openEdition(EDITION);
const whole = EDITION['cases/whole/one-person-short-of-1.json'] as JsonObject;
const facts = (isJsonObject(whole.facts ?? null) ? whole.facts : {}) as JsonObject;
const evaluation = evaluate(edition, facts, { asOf: '2026-11-23' });

function trace(id: string): TraceNode {
  const document = findTraceable(edition, id);
  const [logic] = document === undefined ? [] : traceDocument(evaluation, document).logics;
  if (logic === undefined) throw new Error(`no trace of ${id}`);
  return logic.trace;
}

describe('a trace', () => {
  it('shows both sides of a comparison with their units', () => {
    const node = trace('grades/1/staff');
    expect(node).toMatchObject({ operator: '>=', value: false });
    expect(node.args.map(({ shows }) => shows.zh)).toEqual(['17 人', '18 人']);
    expect(node.args.map(({ title }) => title.en)).toEqual(['qualified staff', 'qualified staff']);
  });

  it('says the rule in words', () => {
    const document = findTraceable(edition, 'eligibility/equipment');
    const [logic] = document === undefined ? [] : traceDocument(evaluation, document).logics;
    expect(logic?.phrase.zh).toContain('设备类别为施工');
  });

  it('exists for every document that decides, with a sentence in both languages', () => {
    for (const document of listTraceable(edition)) {
      for (const { phrase, trace: node } of traceDocument(evaluation, document).logics) {
        expect(phrase.zh).not.toContain('undefined');
        expect(phrase.en).not.toMatch(/undefined|[{}]/);
        expect(node.pointer).toBe('');
      }
    }
  });
});

it('tells of every row that was not counted why not', () => {
  const [left] = listNotCounted(
    evaluate(
      edition,
      { ...facts, staff: [{ ...(facts.staff as JsonObject[])[0], retired: true }] },
      { asOf: '2026-11-23' },
    ).reading,
  ).filter(({ measure }) => measure === 'staff.roster');
  expect(left).toMatchObject({ list: 'staff', index: 0 });
  expect(left?.reasons.map(({ zh }) => zh)).toEqual(['并非退休']);
});

it('every sentence of a verdict is filled, in Chinese and in English', () => {
  for (const locale of ['zh', 'en'] as const) {
    const text = JSON.stringify(toVerdict(evaluation, locale));
    expect(text).not.toMatch(/\{[a-z]+\.[A-Za-z.]+\}|undefined|NaN/);
  }
});

it('a missing fact is named in the sentence', () => {
  const fewer = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'records'));
  const verdict = toVerdict(evaluate(edition, fewer, { asOf: '2026-11-23' }), 'zh');
  expect(verdict.eligibility).toContainEqual(
    expect.objectContaining({ id: 'lawful', finding: 'missing', says: '缺少数据项：信用与监管记录，无法认定' }),
  );
});
