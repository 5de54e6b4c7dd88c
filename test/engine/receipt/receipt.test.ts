import { describe, expect, it } from 'vitest';
import { openEdition } from '#engine/edition/edition.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import { makeReceipt, receiptText, replayReceipt } from '#engine/receipt/receipt.ts';
import { isJsonObject, type JsonObject } from '#engine/model/json.ts';
import { EDITION, edited } from '#test/rules/edition-under-test.ts';

function wholeFacts(name: string): JsonObject {
  const whole = EDITION[`cases/whole/${name}.json`];
  const facts = isJsonObject(whole ?? null) ? (whole as JsonObject).facts : undefined;
  if (!isJsonObject(facts ?? null)) throw new Error(`no whole enterprise ${name}`);
  return facts as JsonObject;
}

const edition = openEdition(EDITION);
const facts = wholeFacts('grade-2');
const receipt = makeReceipt(evaluate(edition, facts, { asOf: '2026-11-23' }), 'all');

describe('a receipt', () => {
  it('replays byte for byte, also after a round trip through text', () => {
    const read = JSON.parse(receiptText(receipt)) as typeof receipt;
    expect(receiptText(read)).toBe(receiptText(receipt));
    expect(replayReceipt(read, openEdition(EDITION), structuredClone(facts))).toEqual({ same: true });
  });

  it('does not replay on other facts', () => {
    const other = { ...facts, recognitions: [] };
    expect(replayReceipt(receipt, edition, other)).toMatchObject({ same: false, reason: 'facts' });
  });

  it('does not replay on another edition, be it one number', () => {
    const other = openEdition(edited('grades/1/staff.json', '/limits/staff/value', 17));
    expect(replayReceipt(receipt, other, facts)).toMatchObject({ same: false, reason: 'edition' });
  });

  it('does not replay with a verdict somebody improved', () => {
    const improved = { ...receipt, verdict: { ...receipt.verdict, grade: 1 } };
    expect(replayReceipt(improved, edition, facts)).toMatchObject({ same: false, reason: 'result' });
  });

  it('does not replay with another trace', () => {
    const other = { ...receipt, traceDigest: 'sha256:00' };
    expect(replayReceipt(other, edition, facts)).toMatchObject({ same: false, reason: 'result' });
  });

  it('keeps which items were verified', () => {
    const verified = new Set(['A1', 'A2']);
    const official = makeReceipt(evaluate(edition, facts, { asOf: '2026-11-23', verified }), verified);
    expect(official.verified).toEqual(['A1', 'A2']);
    expect(official.verdict.points).toMatchObject({ total: 9 });
    expect(replayReceipt(official, edition, facts)).toEqual({ same: true });
  });

  it('is not changed by cases, which decide nothing', () => {
    const fewer = Object.fromEntries(Object.entries(EDITION).filter(([path]) => !path.startsWith('cases/')));
    expect(openEdition(fewer).digest).toBe(edition.digest);
  });
});
