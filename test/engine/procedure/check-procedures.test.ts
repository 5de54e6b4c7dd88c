import { describe, expect, it } from 'vitest';
import { checkProcedures } from '#engine/procedure/check-procedures.ts';
import { BESIDE, changed, codes, rowOf, statesOf, stepsOf, type Rows, type Writable } from './broken-procedure.ts';
import { EDITION } from './edition.ts';

const INTAKE = 'procedures/stages/intake.json';
const REVIEW = 'procedures/stages/second-review.json';
const PUBLICITY = 'procedures/stages/publicity.json';

describe('the edition in force', () => {
  it('has nothing to complain of', () => {
    expect(codes(EDITION)).toEqual([]);
  });
});

describe('a planted fault is told by code and place', () => {
  it('a row leads to a state that is not there, with the one that was meant', () => {
    const source = changed(INTAKE, (document) => (rowOf(document, 'accept').to = 'acepted'));
    const [found] = checkProcedures(source, BESIDE);
    expect(found).toMatchObject({ code: 'PL-PROC-STATE', document: INTAKE, pointer: '/steps/1/to' });
    expect(found?.message.en).toContain('Did you mean "accepted"?');
    expect(found?.fixes[0]).toMatchObject({ value: 'accepted' });
  });

  it('a state is written twice', () => {
    const source = changed(INTAKE, (document) => statesOf(document).push({ ...statesOf(document)[0] }));
    expect(codes(source)).toContain(`PL-PROC-STATE ${INTAKE}/states/3/id`);
  });

  it('no step leads to a state', () => {
    const lonely = { id: 'lonely', title: { zh: '孤立', en: 'lonely' }, final: true };
    const source = changed(INTAKE, (document) => statesOf(document).push(lonely));
    expect(codes(source)).toContain(`PL-PROC-UNREACHABLE ${INTAKE}/states/3`);
  });

  it('a state has no end', () => {
    const source = changed('procedures/stages/filling.json', (document) => {
      statesOf(document).push({ id: 'pit', title: { zh: '死路', en: 'pit' } });
      stepsOf(document).push({ ...rowOf(document, 'submit'), on: 'fall', to: 'pit' });
    });
    expect(codes(source)).toContain('PL-PROC-NO-END procedures/stages/filling.json/states/2');
  });

  it('a final state is left', () => {
    const source = changed(INTAKE, (document) =>
      stepsOf(document).push({ ...rowOf(document, 'accept'), on: 'reopen', from: 'refused' }),
    );
    expect(codes(source)).toContain(`PL-PROC-NO-END ${INTAKE}/states/2`);
  });

  it('two rows fight for the same event', () => {
    const source = changed(INTAKE, (document) =>
      stepsOf(document).push({ ...rowOf(document, 'accept'), to: 'refused' }),
    );
    expect(codes(source)).toContain(`PL-PROC-FIGHT ${INTAKE}/steps/4`);
  });

  it('a row of the system hides the ones after it', () => {
    const source = changed(REVIEW, (document) => delete rowOf(document, 'route-review').when);
    expect(codes(source)).toContain(`PL-PROC-FIGHT ${REVIEW}/steps/1`);
  });

  it('a role is not there', () => {
    const source = changed(INTAKE, (document) => (rowOf(document, 'accept').by = ['clark']));
    expect(codes(source)).toContain(`PL-PROC-ROLE ${INTAKE}/steps/1/by`);
  });

  it('a deed of the association is given to the data centre', () => {
    const source = changed(PUBLICITY, (document) => (rowOf(document, 'open-publicity').by = ['reviewer']));
    expect(codes(source)).toContain(`PL-PROC-BODY ${PUBLICITY}/steps/0/by`);
  });

  it('an event of certificates is given to the wrong body', () => {
    const source = changed('procedures/stages/issue.json', (document) => (rowOf(document, 'seal').by = ['clerk']));
    expect(codes(source)).toContain('PL-PROC-BODY procedures/stages/issue.json/steps/0/by');
  });

  it('a reserved power is granted to the other body', () => {
    const source = changed('roles.json', (document) => {
      const officer = (document.roles as Rows).find(({ id }) => id === 'officer');
      (officer?.may as string[]).push('application.verify');
    });
    expect(codes(source)).toContain('PL-ROLE-POWER roles.json/roles/4/may');
  });

  it('roles.json: a body or a role that is not there, a role written twice', () => {
    const roleAt = (document: Writable, index: number) => (document.roles as Rows)[index] ?? {};
    expect(codes(changed('roles.json', (document) => (roleAt(document, 4).body = 'asociation')))).toContain(
      'PL-ROLE-BODY roles.json/roles/4/body',
    );
    expect(codes(changed('roles.json', (document) => (roleAt(document, 0).excludes = ['nobody'])))).toContain(
      'PL-ROLE-UNKNOWN roles.json/roles/0/excludes',
    );
    expect(codes(changed('roles.json', (document) => (roleAt(document, 8).id = 'clerk')))).toContain(
      'PL-ROLE-UNKNOWN roles.json/roles/8/id',
    );
  });

  it('a deadline has no row of the clock where nobody acts', () => {
    const source = changed(PUBLICITY, (document) => (rowOf(document, 'publicity-over').by = ['officer']));
    expect(codes(source)).toEqual(
      expect.arrayContaining([
        `PL-PROC-DEADLINE ${PUBLICITY}/states/0/service`,
        `PL-PROC-DEADLINE ${PUBLICITY}/steps/1`,
      ]),
    );
  });

  it('the system opens a case, but does not say on what and when', () => {
    const supervision = 'procedures/supervision.json';
    const source = changed(supervision, (document) => delete (document.opens as Writable).when);
    expect(codes(source)).toContain(`PL-PROC-OPENS ${supervision}/opens`);
  });

  it('a complaint begins in sight of whom it concerns', () => {
    const complaint = 'procedures/complaint.json';
    const source = changed(complaint, (document) => delete (document.states as Rows)[0]?.shown);
    expect(codes(source)).toContain(`PL-PROC-CONCERNS ${complaint}/concerns`);
  });

  it('a choice among the causes of a sanction that is not there', () => {
    const suspension = 'procedures/stages/suspension.json';
    const source = changed(suspension, (document) => {
      const needs = rowOf(document, 'propose-revocation').needs as { input: Rows };
      if (needs.input[0]) needs.input[0].causesOf = 'sanctions/revokation';
    });
    expect(codes(source)).toContain(`PL-PROC-CAUSES ${suspension}/steps/2/needs/input/0/causesOf`);
  });

  it('a period names a limit that is not there', () => {
    const source = changed(PUBLICITY, (document) => (document.limits = {}));
    expect(codes(source)).toContain(`PL-PROC-LIMIT ${PUBLICITY}/steps/1/after`);
  });

  it('a period has a unit that the calendar does not count', () => {
    const source = changed(PUBLICITY, (document) => (document.limits = { publicity: { value: 3, unit: '昼夜' } }));
    expect(codes(source)).toContain(`PL-PROC-UNIT ${PUBLICITY}/limits/publicity/unit`);
  });

  it('an effect is not in the catalogue, lacks an argument, or names a paper that is not there', () => {
    const effects = [{ do: 'evaluat' }, { do: 'open-publicity' }, { do: 'notify', paper: 'love-letter' }];
    const source = changed(INTAKE, (document) => (rowOf(document, 'accept').effects = effects));
    expect(codes(source).filter((each) => each.startsWith('PL-PROC-EFFECT'))).toEqual([
      `PL-PROC-EFFECT ${INTAKE}/steps/1/effects/0/do`,
      `PL-PROC-EFFECT ${INTAKE}/steps/1/effects/1`,
      `PL-PROC-EFFECT ${INTAKE}/steps/1/effects/1`,
      `PL-PROC-EFFECT ${INTAKE}/steps/1/effects/2/paper`,
    ]);
  });

  it('a guard reads a name that no case has', () => {
    const source = changed(
      REVIEW,
      (document) => (rowOf(document, 'route-review').when = { '>': [{ var: 'verdict.rnk' }, 1] }),
    );
    expect(codes(source)).toContain(`PL-PROC-NAME ${REVIEW}/steps/0/when/>/0/var`);
  });

  it('a guard has two operators in a node, which JSON Logic takes for data', () => {
    const when = { '>': [2, 1], '<': [1, 2] };
    const source = changed(REVIEW, (document) => (rowOf(document, 'route-review').when = when));
    expect(codes(source)).toContain(`PL-PROC-LOGIC ${REVIEW}/steps/0/when`);
  });

  it('a guard uses an operator that is not there', () => {
    const source = changed(REVIEW, (document) => (rowOf(document, 'route-review').when = { bigger: [2, 1] }));
    expect(codes(source)).toContain(`PL-PROC-LOGIC ${REVIEW}/steps/0/when`);
  });

  it('a procedure uses a stage, form, material or event that is not there', () => {
    const path = 'procedures/initial.json';
    expect(codes(changed(path, (document) => (document.stages as string[]).push('procedures/stages/isue')))).toContain(
      `PL-PROC-STAGE ${path}/stages/12`,
    );
    expect(codes(changed(path, (document) => (document.form = 'aplication')))).toContain(`PL-PROC-FORM ${path}/form`);
    const materials = { 'materials/passport': 'required' };
    expect(codes(changed(path, (document) => (document.materials = materials)))).toContain(
      `PL-PROC-MATERIAL ${path}/materials/materials~1passport`,
    );
    const certificate = { makes: 'number', validity: 'fresh', heldMakesWay: 'vanish' };
    expect(codes(changed(path, (document) => (document.certificate = certificate)))).toContain(
      `PL-PROC-EVENT ${path}/certificate/heldMakesWay`,
    );
  });

  it('a stage that no procedure uses', () => {
    const source = { ...EDITION, 'procedures/stages/spare.json': EDITION[INTAKE] ?? null };
    expect(codes(source)).toContain('PL-PROC-STAGE procedures/stages/spare.json');
  });

  it('a phase is not there', () => {
    const source = changed('procedures/objection.json', (document) => {
      const [state] = statesOf(document);
      if (state !== undefined) state.phase = 'desision';
    });
    expect(codes(source)).toContain('PL-PROC-PHASE procedures/objection.json/states/0/phase');
  });

  it('certificates: an unknown state, a state without an end, a limit, paper or pattern that does not fit', () => {
    const path = 'certificate.json';
    const steps = stepsOf(EDITION[path] as unknown as Writable);
    const stepPlace = (on: string) => steps.findIndex((step) => step['on'] === on);
    expect(codes(changed(path, (document) => (rowOf(document, 'seal').to = 'seeled')))).toContain(
      `PL-CERT-STATE ${path}/steps/0/to`,
    );
    expect(codes(changed(path, (document) => statesOf(document).forEach((state) => delete state.final)))).toContain(
      `PL-CERT-STATE ${path}/states/8`,
    );
    expect(codes(changed(path, (document) => (rowOf(document, 'expire').after = 'decade')))).toContain(
      `PL-CERT-LIMIT ${path}/steps/${stepPlace('expire')}/after`,
    );
    expect(codes(changed(path, (document) => (rowOf(document, 'void').passesOn = 'reprot')))).toContain(
      `PL-CERT-EVENT ${path}/steps/${stepPlace('void')}/passesOn`,
    );
    expect(codes(changed(path, (document) => (document.exempts = ['procedures/gift'])))).toContain(
      `PL-CERT-PROCEDURE ${path}/exempts/0`,
    );
    expect(codes(changed(path, (document) => (document.paper = 'diploma')))).toContain(`PL-CERT-PAPER ${path}/paper`);
    expect(codes(changed(path, (document) => ((document.number as Writable).pattern = '^X')))).toContain(
      `PL-CERT-NUMBER ${path}/number/pattern`,
    );
    expect(codes(changed(path, (document) => ((document.reportWindow as Writable).to = '02-29')))).toContain(
      `PL-CERT-WINDOW ${path}/reportWindow`,
    );
  });
});
