import { describe, expect, it } from 'vitest';
import { checkMessages } from '#engine/message/check-messages.ts';
import { wordNames } from '#engine/message/message-names.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Json } from '#engine/model/json.ts';
import { EDITION, edited } from '#test/rules/edition-under-test.ts';

const CORRECTION = 'messages/correction-asked.json';
const STEP = 'messages/step-taken.json';
const OPENS = 'messages/report-window-open.json';

function told(source: EditionSource, document: string): readonly Diagnostic[] {
  return checkMessages(source).filter((found) => found.document === document);
}

function firstOf(document: string, pointer: string, value: Json | undefined): Diagnostic | undefined {
  return told(edited(document, pointer, value), document)[0];
}

describe('a planted fault of a message is told by code and place, with the way out', () => {
  it.each<readonly [string, string, string, Json, string, string]>([
    ['a role nobody has', CORRECTION, '/to', ['clark'], '/to/0', 'Did you mean "clerk"?'],
    ['a channel there is not', CORRECTION, '/channels/1', 'mail', '/channels/1', 'Did you mean "email"?'],
    ['a procedure that is not there', STEP, '/occasion/procedures/0', 'procedures/initail', '/occasion/procedures/0', 'Did you mean "procedures/initial"?'],
    ['a step that its procedures do not have', STEP, '/occasion/steps', ['take-upp'], '/occasion/steps/0', 'Did you mean "take-up"?'],
    ['a state that its procedures do not have', STEP, '/occasion/states', ['form-chek'], '/occasion/states/0', 'Did you mean "form-check"?'],
    ['a paper that is not there', CORRECTION, '/occasion/papers', ['correction-notise'], '/occasion/papers/0', 'Did you mean "correction-notice"?'],
    ['a paper that no step serves', CORRECTION, '/occasion/papers', ['certificate'], '/occasion/papers/0', 'paper that a step serves'],
    ['a report that is no procedure', OPENS, '/occasion/doneBy/procedures', ['procedures/anual-report'], '/occasion/doneBy/procedures/0', 'Did you mean "procedures/annual-report"?'],
    ['a holder of a certificate as a task', OPENS, '/to', 'holder', '/to', 'name roles'],
  ])('%s', (_story, document, pointer, value, at, says) => {
    const found = firstOf(document, pointer, value);
    expect(found).toMatchObject({ code: 'PL-MESSAGE-REFERENCE', pointer: at });
    expect(found?.message.en).toContain(says);
  }); // prettier-ignore

  it.each<readonly [string, string, Json | undefined, string]>([
    ['a limit it does not declare', '/occasion/late', 'lates', '/occasion/late'],
    ['no end', '/occasion/late', undefined, '/limits/late'],
    ['a unit nobody counts', '/limits/late/unit', '周', '/limits/late/unit'],
    ['half a day', '/limits/late/value', 0.5, '/limits/late/value'],
    ['two days at once', '/occasion', { on: 'day', of: 'validity-ends', before: 'late', after: 'late' }, '/occasion'],
  ])('a reminder with %s', (_story, pointer, value, at) => {
    const found = told(edited(OPENS, pointer, value), OPENS).map((each) => `${each.code} ${each.pointer}`);
    expect(found).toContain(`PL-MESSAGE-DAY ${at}`);
  });

  it.each([
    ['/body/zh', '{{nummer}}', 'unknown', 'Did you mean "number"?'],
    ['/body/en', '{{hint}}', 'perhaps absent', 'may be absent'],
    ['/subject/zh', '{{{number}}}', 'unescaped', 'unescaped'],
    ['/subject/zh', '{{validUntil}}', 'of a certificate, where there is none', 'data schema'],
  ])('words at %s that read %s', (pointer, value, _story, says) => {
    const found = firstOf(STEP, pointer, value);
    expect(found).toMatchObject({ code: 'PL-MESSAGE-TEXT', pointer });
    expect(found?.message.en).toContain(says);
  });

  it('a condition on a name nobody gives', () => {
    expect(firstOf(STEP, '/when', { var: 'step.idd' })).toMatchObject({ code: 'PL-PROC-NAME', pointer: '/when/var' });
    expect(firstOf(OPENS, '/when', { var: 'verdict.points' })).toMatchObject({ code: 'PL-PROC-NAME' });
    expect(firstOf(OPENS, '/when', { var: 'certificate.vaild' })?.message.en).toContain('"certificate.valid"');
  });
});

it('the messages of the edition have nothing to complain of', () => {
  expect(checkMessages(EDITION)).toEqual([]);
});

it('words cannot name a person, an identity number, a telephone number, a comment or an answer of the form', () => {
  const occasions = ['step', 'paper', 'offer', 'arrival'].map((on) => ({ on }) as never);
  const days = ['state-due', 'report-window-opens'].map((of) => ({ on: 'day', of }) as never);
  const names = [...occasions, ...days].flatMap((occasion) => Object.keys(wordNames(occasion).properties ?? {}));
  expect([...new Set(names)].sort()).toEqual([
    'certificate', 'day', 'daysLeft', 'dueOn', 'enterprise', 'grade', 'hint', 'number', 'offered', 'paper', 'procedure',
    'says', 'state', 'step', 'today', 'validUntil', 'windowFrom', 'windowTo',
  ]); // prettier-ignore
});
