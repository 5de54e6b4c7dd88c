import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '#engine/procedure/case-facts.ts';
import { clockSteps, systemStep, timeLeft, wakesAt } from '#engine/procedure/deadlines.ts';
import { isRefusal, openSteps, takeStep, type Deed } from '#engine/procedure/open-steps.ts';
import { openProcedure } from '#engine/procedure/procedure.ts';
import { foldEvents, type TakenStep } from '#engine/procedure/standing.ts';
import { EDITION, namesOf, RECKONING } from './edition.ts';

const initial = openProcedure(EDITION, 'procedures/initial');
const STARTED = '2024-06-17T09:00:00+08:00';

/** Somebody with one role. */
type Person = readonly [role: string, actor: string];
const applicant: Person = ['applicant', 'zhao'];
const clerk: Person = ['clerk', 'qian'];
const reviewer: Person = ['reviewer', 'sun'];
const second: Person = ['reviewer', 'li'];
const officer: Person = ['officer', 'zhou'];

const verdict = { grade: 2, eligible: true, points: { total: 85 }, grades: [{ grade: 2, met: true, criteria: [] }] };
const asked: Partial<CaseFacts> = { form: { request: { grade: 2 } } };

/** A case that moves only by the procedure. */
class Case {
  readonly history: TakenStep[] = [];
  facts: Partial<CaseFacts> = asked;

  get standing() {
    return foldEvents(initial, STARTED, this.history);
  }

  get names() {
    return namesOf(initial, this.facts, this.history);
  }

  take([role, actor]: Person, on: string, at: string, facts: Partial<CaseFacts> = {}): readonly string[] {
    this.facts = { ...this.facts, ...facts };
    const { state } = this.standing;
    const answer = takeStep(
      initial,
      { state, roles: [role], actor, history: this.history, names: this.names, now: at },
      on,
      '说明',
    );
    if (isRefusal(answer)) return [answer.code];
    this.history.push({ on, from: state, to: answer.to, at, role, actor });
    this.follow(at);
    return answer.effects.map((effect) => effect.do);
  }

  wait(now: string): void {
    const { state } = this.standing;
    const [row] = clockSteps(initial, this.standing, now, this.names, RECKONING);
    if (row !== undefined) this.history.push({ on: row.on, from: state, to: row.to, at: now, role: null, actor: null });
    this.follow(now);
  }

  private follow(at: string): void {
    const { state } = this.standing;
    const row = systemStep(initial, state, this.names);
    if (row === undefined) return;
    this.history.push({ on: row.on, from: state, to: row.to, at, role: null, actor: null });
    this.follow(at);
  }
}

describe('一件新申请', () => {
  it('从填报到发证走完全程，每一步由不同岗位办理', () => {
    const file = new Case();
    const at = '2024-06-18T10:00:00+08:00';
    expect(file.take(applicant, 'submit', at)).toEqual(['pin-edition', 'freeze-facts']);
    file.take(clerk, 'take-up', at);
    file.take(clerk, 'accept', at);
    file.take(reviewer, 'start-verification', at);
    expect(file.take(reviewer, 'conclude', at, { verdict })).toEqual(['evaluate']);
    expect(file.standing.state).toBe('second-review');
    expect(file.take(reviewer, 'agree', at)).toEqual(['same-person']);
    file.take(second, 'agree', at);
    file.take(second, 'push', at);
    expect(file.take(second, 'confirm', at)).toEqual(['not-your-step']);
    file.take(officer, 'confirm', at);
    const published = { address: 'https://association.example.org/7', publishedAt: at };
    file.take(officer, 'open-publicity', at, { input: published });
    expect(wakesAt(initial, file.standing, RECKONING)).toBe('2024-06-21T16:00:00.000Z');
    file.wait('2024-06-21T15:59:59Z');
    expect(file.standing.state).toBe('in-publicity');
    file.wait('2024-06-21T16:00:00Z');
    expect(file.standing.state).toBe('cleared');
    expect(file.take(officer, 'produce', at)).toEqual(['recheck-failed']);
    expect(file.take(officer, 'produce', at, { recheck: true })).toEqual(['make-certificate']);
    expect(file.take(officer, 'deliver', at)).toEqual(['not-sealed']);
    file.take(officer, 'seal', at, { input: { label: 'F-001' } });
    expect(file.take(officer, 'deliver', at, { input: { receivedBy: '赵' } })).toContain('replace-held-certificate');
    expect(file.standing.state).toBe('issued');
    expect(
      openSteps(initial, {
        state: 'issued',
        roles: ['officer'],
        actor: 'zhou',
        history: [],
        names: file.names,
        now: at,
      }),
    ).toEqual([]);
  });

  it('未达到申请等级的，协会确认后办结', () => {
    const file = new Case();
    const at = '2024-06-18T10:00:00+08:00';
    const failed = { ...verdict, grade: null, grades: [{ grade: 2, met: false, criteria: [] }] };
    file.take(applicant, 'submit', at);
    file.take(clerk, 'take-up', at);
    file.take(clerk, 'accept', at);
    file.take(reviewer, 'start-verification', at);
    file.take(reviewer, 'conclude', at, { verdict: failed });
    expect(file.standing.state).toBe('evaluated');
    file.take(reviewer, 'push', at);
    file.take(officer, 'confirm', at);
    expect(file.standing.state).toBe('not-met');
  });

  it('公示中有异议未答复，期满也不结束', () => {
    const file = new Case();
    file.history.push(...jump('in-publicity'));
    file.facts = { ...asked, verdict, openObjections: 1 };
    file.wait('2024-07-10T09:00:00+08:00');
    expect(file.standing.state).toBe('in-publicity');
  });
});

describe('回避', () => {
  it('自己核验过依据、更正过数据的，不能复核；自己受理的，不能核验', () => {
    const { names } = new Case();
    const agree = (deeds: readonly Deed[]) => {
      const attempt = {
        state: 'second-review',
        roles: ['reviewer'],
        actor: 'li',
        history: [],
        deeds,
        names,
        now: STARTED,
      };
      const answer = takeStep(initial, attempt, 'agree', null);
      return isRefusal(answer) ? answer.code : answer.to;
    };
    expect(agree([{ on: 'verify-items', actor: 'li' }])).toBe('same-person');
    expect(agree([{ on: 'correct-facts', actor: 'li' }])).toBe('same-person');
    expect(agree([{ on: 'verify-items', actor: 'sun' }])).toBe('evaluated');
  });
});

describe('办理时限', () => {
  it('同一项时限在两个状态之间不重新起算', () => {
    const file = new Case();
    file.take(applicant, 'submit', '2024-06-17T10:00:00+08:00');
    file.take(clerk, 'take-up', '2024-06-19T10:00:00+08:00');
    expect(timeLeft(initial, file.standing, '2024-06-19T10:00:00+08:00', RECKONING)).toEqual({
      days: 1,
      unit: '工作日',
      dueOn: '2024-06-20',
      overdue: false,
    });
  });

  it('补正后重新起算审查时限', () => {
    const file = new Case();
    file.take(applicant, 'submit', '2024-06-17T10:00:00+08:00');
    file.take(clerk, 'take-up', '2024-06-17T10:00:00+08:00');
    file.take(clerk, 'ask-correction', '2024-06-18T10:00:00+08:00', { defects: 2 });
    file.take(applicant, 'resubmit', '2024-06-24T10:00:00+08:00');
    expect(timeLeft(initial, file.standing, '2024-06-24T10:00:00+08:00', RECKONING)?.dueOn).toBe('2024-06-27');
  });

  it('延长异议办理时限，仍从受理异议时起算', () => {
    const at = '2024-06-17T10:00:00+08:00';
    const file = new Case();
    file.history.push(...jump('in-publicity'));
    file.facts = { ...asked, verdict };
    file.take(officer, 'object', at);
    file.take(officer, 'extend-objection', '2024-06-28T10:00:00+08:00');
    expect(file.standing.service).toBe('objectionExtended');
    expect(timeLeft(initial, file.standing, at, RECKONING)?.dueOn).toBe('2024-07-29');
  });

  it('超期由时钟记录一次，状态和期限不变，时钟不再为它醒来', () => {
    const file = new Case();
    file.take(applicant, 'submit', '2024-06-17T10:00:00+08:00');
    expect(wakesAt(initial, file.standing, RECKONING)).toBe('2024-06-20T16:00:00.000Z');
    file.wait('2024-06-21T09:00:00+08:00');
    expect(file.history.map(({ on }) => on)).toEqual(['submit', 'overdue']);
    expect(file.standing).toMatchObject({ state: 'submitted', service: 'formCheck', noted: ['overdue'] });
    expect(wakesAt(initial, file.standing, RECKONING)).toBeUndefined();
    file.take(clerk, 'take-up', '2024-06-24T09:00:00+08:00');
    file.wait('2024-06-25T09:00:00+08:00');
    expect(file.history.filter(({ on }) => on === 'overdue')).toHaveLength(1);
    expect(timeLeft(initial, file.standing, '2024-06-25T09:00:00+08:00', RECKONING)?.overdue).toBe(true);
  });

  it('新的一段时限重新计超期，延长后以延长的时限为准', () => {
    const file = new Case();
    file.history.push(...jump('in-publicity'));
    file.facts = { ...asked, verdict };
    file.take(officer, 'object', '2024-06-17T10:00:00+08:00');
    file.take(officer, 'extend-objection', '2024-06-28T10:00:00+08:00');
    file.wait('2024-07-02T09:00:00+08:00');
    expect(file.history.at(-1)?.on).toBe('extend-objection');
    expect(wakesAt(initial, file.standing, RECKONING)).toBe('2024-07-29T16:00:00.000Z');
    file.wait('2024-07-30T09:00:00+08:00');
    expect(file.history.at(-1)?.on).toBe('overdue');
  });

  it('公示暂停过的，以另记的截止日为准', () => {
    const file = new Case();
    file.history.push(...jump('in-publicity'));
    const ends = { publicity: '2024-07-05' };
    expect(wakesAt(initial, file.standing, { ...RECKONING, ends })).toBe('2024-07-05T16:00:00.000Z');
  });
});

/** The shortest way to a state, as if everything had gone well. */
function jump(state: string): readonly TakenStep[] {
  const way = [
    ['submit', 'draft', 'submitted'],
    ['take-up', 'submitted', 'form-check'],
    ['accept', 'form-check', 'accepted'],
    ['start-verification', 'accepted', 'verifying'],
    ['conclude', 'verifying', 'assessed'],
    ['settle', 'assessed', 'evaluated'],
    ['push', 'evaluated', 'pushed'],
    ['confirm', 'pushed', 'confirmed'],
    ['open-publicity', 'confirmed', 'in-publicity'],
  ] as const;
  const last = way.findIndex(([, , to]) => to === state);
  return way.slice(0, last + 1).map(([on, from, to]) => ({ on, from, to, at: STARTED, role: null, actor: null }));
}
