import { describe, expect, it } from 'vitest';
import { broken, rowOf, statesOf, stepsOf } from './broken-procedure.ts';

const INTAKE = 'procedures/stages/intake.json';
const REVIEW = 'procedures/stages/second-review.json';
const CONFIRMATION = 'procedures/stages/confirmation.json';
const OBJECTION = 'procedures/stages/objection.json';
const REPORTING = 'procedures/stages/reporting.json';

describe('every state can be reached', () => {
  it('not by a row that another always takes the place of', () => {
    const codes = broken(REVIEW, (document) => stepsOf(document).unshift({ ...rowOf(document, 'settle'), on: 'skip' }));
    expect(codes).toContain(`PL-PROC-UNREACHABLE ${REVIEW}/states/1`);
  });

  it('not by a row whose guard is false whatever the case', () => {
    const codes = broken(REVIEW, (document) => (rowOf(document, 'route-review').when = { '>': [1, 2] }));
    expect(codes).toContain(`PL-PROC-UNREACHABLE ${REVIEW}/states/1`);
  });

  it('nor by way of such a row', () => {
    const codes = broken(CONFIRMATION, (document) => (rowOf(document, 'confirm').when = { '==': [1, 2] }));
    expect(codes).toContain('PL-PROC-UNREACHABLE procedures/stages/publicity.json/states/0');
  });

  it('not by a person from a state that the system leaves at once', () => {
    const codes = broken(REVIEW, (document) =>
      stepsOf(document).push({ ...rowOf(document, 'agree'), on: 'linger', from: 'assessed', to: 'second-review' }),
    );
    expect(codes).toContain(`PL-PROC-FIGHT ${REVIEW}/steps/5`);
  });
});

describe('every state can end', () => {
  it('not in a circle', () => {
    const codes = broken(REVIEW, (document) => {
      stepsOf(document).push({ ...rowOf(document, 'agree'), on: 'ponder', to: 'pondering' });
      stepsOf(document).push({ ...rowOf(document, 'agree'), on: 'ponder-on', from: 'pondering', to: 'pondering' });
      statesOf(document).push({ id: 'pondering', title: { zh: '思考', en: 'pondering' }, phase: 'verification' });
    });
    expect(codes).toContain(`PL-PROC-NO-END ${REVIEW}/states/2`);
  });
});

describe('no row is for a role of the wrong body', () => {
  it('an officer takes a step in a state that the data centre holds', () => {
    const codes = broken(REVIEW, (document) => (rowOf(document, 'agree').by = ['officer']));
    expect(codes).toContain(`PL-PROC-BODY ${REVIEW}/steps/2/by`);
  });

  it('a clerk confirms beside the officer', () => {
    const codes = broken(CONFIRMATION, (document) => (rowOf(document, 'confirm').by = ['officer', 'clerk']));
    expect(codes).toContain(`PL-PROC-BODY ${CONFIRMATION}/steps/1/by`);
  });

  it('two bodies hold one state', () => {
    const codes = broken(CONFIRMATION, (document) => {
      const [, pushed] = statesOf(document);
      if (pushed !== undefined) pushed.holder = ['officer', 'reviewer'];
    });
    expect(codes).toContain(`PL-PROC-BODY ${CONFIRMATION}/states/1/holder`);
  });

  it('correcting facts is given to the association', () => {
    const path = 'procedures/stages/verification.json';
    const codes = broken(path, (document) => (rowOf(document, 'correct-facts').by = ['officer']));
    expect(codes).toContain(`PL-PROC-BODY ${path}/steps/1/by`);
  });
});

describe('no two rows fight', () => {
  it('in one of their states only', () => {
    const codes = broken(INTAKE, (document) =>
      stepsOf(document).push({ ...rowOf(document, 'accept'), from: ['submitted', 'form-check'], to: 'refused' }),
    );
    expect(codes).toContain(`PL-PROC-FIGHT ${INTAKE}/steps/4`);
  });

  it('of two documents, unless the one says that it overrides', () => {
    const codes = broken(REPORTING, (document) => delete rowOf(document, 'refuse').overrides);
    expect(codes).toContain(`PL-PROC-FIGHT ${INTAKE}/steps/2`);
  });

  it('of the clock, for one period', () => {
    const codes = broken(INTAKE, (document) =>
      stepsOf(document).push({ ...rowOf(document, 'overdue'), title: { zh: '再次', en: 'again' } }),
    );
    expect(codes).toContain(`PL-PROC-FIGHT ${INTAKE}/steps/4`);
  });
});

describe('each deadline has a row that takes it', () => {
  it('also where somebody is to act', () => {
    const codes = broken(INTAKE, (document) => (rowOf(document, 'overdue').from = 'submitted'));
    expect(codes).toEqual([`PL-PROC-DEADLINE ${INTAKE}/states/1/service`]);
  });

  it('also once it was extended', () => {
    const codes = broken(OBJECTION, (document) => stepsOf(document).pop());
    expect(codes).toEqual([`PL-PROC-DEADLINE ${OBJECTION}/steps/1/extends`]);
  });
});
