import { describe, expect, test } from 'vitest';
import { openEdition, type Edition } from '#engine/edition/edition.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { evaluate, judgeCriterion } from '#engine/evaluate/evaluate.ts';
import { Reading } from '#engine/evaluate/reading.ts';
import { toJson } from '#engine/logic/value.ts';
import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import { dueAt } from '#engine/procedure/deadlines.ts';
import {
  certificateDue,
  mustReport,
  reportOpen,
  reportWindow,
  validUntil,
} from '#engine/procedure/certificate-rules.ts';
import type { CertificateDocument } from '#engine/procedure/certificate-document.ts';
import { calendarOf, getOnly, timezoneOf } from '#engine/procedure/get-only.ts';
import { openProcedure } from '#engine/procedure/procedure.ts';
import { EDITION, replacedAt } from './edition-under-test.ts';

const law = getOnly(EDITION, 'certificate') as unknown as CertificateDocument;
const zone = timezoneOf(EDITION);
const edition = openEdition(EDITION);

/** One value of a document written otherwise. */
type Change = readonly [path: string, pointer: string, value: Json];

function changed(...changes: readonly Change[]): EditionSource {
  return changes.reduce<EditionSource>(
    (source, [path, pointer, value]) => ({ ...source, [path]: replacedAt(source[path] ?? null, pointer, value) }),
    EDITION,
  );
}

describe('公示期：四种参数，五个发布日', () => {
  const asWritten: EditionSource = EDITION;
  const noRoll = changed(['calendar.json', '/counting/0/rollForward', false]);
  const startCounts = changed(
    ['calendar.json', '/counting/0/rollForward', false],
    ['calendar.json', '/counting/0/startDayCounts', true],
  );
  const workingDays = changed(['procedures/stages/publicity.json', '/limits/publicity/unit', '工作日']);

  test.each([
    ['周一 2024-09-23', '2024-09-26', '2024-09-26', '2024-09-25', '2024-09-26'],
    ['周四 2024-09-26，末日是调休上班的星期日', '2024-09-29', '2024-09-29', '2024-09-28', '2024-09-30'],
    ['周五 2024-09-27', '2024-09-30', '2024-09-30', '2024-09-29', '2024-10-08'],
    ['周六 2024-09-28', '2024-10-08', '2024-10-01', '2024-09-30', '2024-10-08'],
    ['周五 2024-10-11', '2024-10-14', '2024-10-14', '2024-10-13', '2024-10-15'],
  ])('%s 公示：默认至 %s，不顺延至 %s，当日计入至 %s，按工作日至 %s', (published, ...ends) => {
    const day = /\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? '';
    expect([asWritten, noRoll, startCounts, workingDays].map((source) => publicityEnd(source, day))).toEqual(ends);
  });
});

/** The last day of a publicity that began on a day, as the documents of an edition count it. */
function publicityEnd(source: EditionSource, day: string): string | undefined {
  const at = `${day}T09:00:00+08:00`;
  const standing = { state: 'in-publicity', enteredAt: at, service: 'publicity', serviceSince: at, noted: [] };
  const reckoning = { calendar: calendarOf(source), timezone: timezoneOf(source) };
  return dueAt(openProcedure(source, 'procedures/initial'), standing, reckoning);
}

describe('证书有效期', () => {
  test('2022-03-01 发证：至 2023-05-31，2022 年不报，2023-03-01 至 05-31 年报', () => {
    const grants = [{ procedure: 'procedures/initial', issuedOn: '2022-03-01' }];
    expect(validUntil(law, '2022-03-01')).toBe('2023-05-31');
    expect([2022, 2023].map((year) => mustReport(law, year, grants))).toEqual([false, true]);
    expect(reportWindow(law, 2023)).toEqual({ from: '2023-03-01', to: '2023-05-31' });
  });

  test.each(['2023-05-31', '2023-06-01', '2023-12-31'])('%s 发证：至 2024-05-31', (issuedOn) => {
    expect(validUntil(law, issuedOn)).toBe('2024-05-31');
  });

  test('2024-02-29 发证：至 2025-05-31', () => {
    expect(validUntil(law, '2024-02-29')).toBe('2025-05-31');
  });
});

describe('十二个月的窗口', () => {
  test.each([
    ['2024-05-31', '2023-05-31', true],
    ['2024-05-31', '2023-05-30', false],
    ['2024-02-29', '2023-02-28', true],
    ['2024-02-29', '2023-02-27', false],
    ['2025-02-28', '2024-02-28', true],
    ['2025-02-28', '2024-02-29', true],
    ['2025-02-28', '2024-02-27', false],
  ])('评定基准日 %s，%s 验收：计入 %s', (asOf, acceptedOn, counted) => {
    const facts = { projects: [project(1, 100, acceptedOn)] };
    expect(listOf(edition, 'measures/projects/counted', facts, asOf)).toHaveLength(counted ? 1 : 0);
  });
});

describe('年报时间', () => {
  test.each([
    ['5 月 31 日 23:59:59（北京）', '2025-05-31T23:59:59+08:00', true],
    ['6 月 1 日 00:00:00（北京）', '2025-06-01T00:00:00+08:00', false],
    ['服务器用世界时，2025-05-31T16:00:00Z', '2025-05-31T16:00:00Z', false],
    ['服务器用世界时，2025-05-31T15:59:59Z', '2025-05-31T15:59:59Z', true],
  ])('%s：受理 %s', (_when, now, open) => {
    expect(reportOpen(law, now, zone)).toBe(open);
  });

  test('补办、变更、降级的新证不免年报，晋级后补办的仍免', () => {
    const before = { procedure: 'procedures/initial', issuedOn: '2022-03-01' };
    const later = (procedure: string) => ({ procedure: `procedures/${procedure}`, issuedOn: '2023-04-01' });
    const due = (...procedures: string[]) => mustReport(law, 2023, [before, ...procedures.map(later)]);
    expect(['replacement', 'change', 'downgrade', 'annual-report'].map((each) => due(each))).toEqual(
      Array(4).fill(true),
    );
    expect(due('promotion', 'replacement')).toBe(false);
  });
});

describe('变更期限', () => {
  test('2024-05-10 核准，2024-06-09 到期，06-10 逾期', () => {
    const due = certificateDue(law, 'changeDue', '2024-05-10', calendarOf(EDITION));
    expect(due).toBe('2024-06-09');
    expect(due < '2024-06-10').toBe(true);
  });
});

describe('业绩路径', () => {
  const paths = (grade: number, amounts: readonly number[]) => {
    const facts = { projects: amounts.map((amount, index) => project(index, amount, '2024-05-01')) };
    const criterion = edition.grades
      .flatMap(({ criteria }) => criteria)
      .find(({ id }) => id === `grades/${grade}/projects`);
    if (criterion === undefined) throw new Error('there is no such criterion');
    const judged = judgeCriterion(new Reading(edition, facts, '2024-05-31'), criterion);
    return Object.fromEntries(judged.paths.map(({ path, finding }) => [path, finding]));
  };

  test('三项 200、30、30 万元：一级路径 B 达到，路径 A 未达到', () => {
    expect(paths(1, [200, 30, 30])).toEqual({ A: 'fails', B: 'holds' });
  });

  test('两项各 200 万元：一级两条路径都未达到，二级都达到', () => {
    expect(paths(1, [200, 200])).toEqual({ A: 'fails', B: 'fails' });
    expect(paths(2, [200, 200])).toEqual({ A: 'holds', B: 'holds' });
  });
});

describe('积分与人员', () => {
  test('99.9 积分：一级未达到', () => {
    const criterion = edition.grades.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'grades/1/points');
    if (criterion === undefined) throw new Error('there is no such criterion');
    const judge = (total: number) =>
      judgeCriterion(new Reading(edition, {}, '2024-05-31', { fixed: { 'points.total': total } }), criterion).finding;
    expect([99.9, 100].map(judge)).toEqual(['fails', 'holds']);
  });

  test('名册 18 人，一人没有连续三个月参保：计 17 人，至多二级', () => {
    const { facts, asOf } = wholeEnterprise('grade-1');
    const staff = own(facts, 'staff');
    const people = Array.isArray(staff) ? staff.filter(isJsonObject) : [];
    const [one, ...others] = people.slice(0, 18);
    const short = { ...facts, staff: [{ ...one, insuredMonths: ['2026-09', '2026-10'] }, ...others] };
    expect(listOf(edition, 'measures/staff/roster', { staff: [one ?? {}, ...others] }, asOf)).toHaveLength(18);
    expect(listOf(edition, 'measures/staff/roster', short, asOf)).toHaveLength(17);
    expect(evaluate(edition, facts, { asOf }).grade?.document.code).toBe(1);
    expect(evaluate(edition, short, { asOf }).grade?.document.code).toBe(2);
  });
});

function project(number: number, contractAmount: number, acceptedOn: string): JsonObject {
  return {
    name: `工程${number}`,
    contractNo: `HT-${number}`,
    ownerCreditCode: 'YEZHU',
    kind: 'install',
    contractAmount,
    completedOn: acceptedOn,
    acceptedOn,
    acceptance: 'passed',
    rectified: false,
    inspection: null,
  };
}

function listOf(opened: Edition, id: string, facts: JsonObject, asOf: string): readonly Json[] {
  const measure = [...opened.measures.values()].find((each) => each.id === id);
  const node = measure?.logics[0]?.node;
  if (measure === undefined || node === undefined) throw new Error(`${id} is not there`);
  const value = new Reading(opened, facts, asOf).run(measure, node);
  return typeof value === 'symbol' ? [] : (toJson(value) as readonly Json[]);
}

function wholeEnterprise(name: string): { readonly facts: JsonObject; readonly asOf: string } {
  return EDITION[`cases/whole/${name}.json`] as unknown as { readonly facts: JsonObject; readonly asOf: string };
}
