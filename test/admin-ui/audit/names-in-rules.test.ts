import { describe, expect, it } from 'vitest';
import { namesInRules } from '#admin-ui/audit/names-in-rules.ts';

const title = (zh: string) => ({ zh, en: zh });

const names = namesInRules({
  'procedures/initial.json': {
    kind: 'procedure',
    title: title('新申请'),
    states: [{ id: 'draft', title: title('填报中') }],
    steps: [
      { on: 'seal', from: 'producing', to: 'producing', title: title('盖章贴标') },
      { on: 'submit', from: ['draft', 'returned'], to: 'submitted', title: title('提交（逾期）') },
      { on: 'submit', from: 'draft', to: 'submitted', title: title('提交') },
    ],
  },
  'procedures/stages/check.json': {
    kind: 'stage',
    steps: [
      { on: 'take-up', from: 'submitted', to: 'form-check', title: title('开始审查') },
      { on: 'take-up', from: 'received', to: 'registered', title: title('受理') },
    ],
  },
  'certificate.json': {
    kind: 'certificate',
    states: [{ id: 'draft', title: title('待盖章') }],
    steps: [{ on: 'seal', from: 'made', to: 'sealed', title: title('盖章') }],
  },
});

describe('the audit trail names', () => {
  it('a step by its procedure or by a stage of it', () => {
    expect(names.step('application', { on: 'seal', from: 'producing', to: 'producing' })?.zh).toBe('盖章贴标');
    expect(names.step('application', { on: 'take-up', from: 'submitted', to: 'form-check' })?.zh).toBe('开始审查');
  });

  it('what happens to a certificate by the certificate document', () => {
    expect(names.step('certificate', { on: 'seal', from: 'made', to: 'sealed' })?.zh).toBe('盖章');
    expect(names.state('certificate', 'draft')?.zh).toBe('待盖章');
    expect(names.state('application', 'draft')?.zh).toBe('填报中');
  });

  it('a step that only one procedure does in particular without the particulars', () => {
    expect(names.step('application', { on: 'submit', from: 'draft', to: 'submitted' })?.zh).toBe('提交');
  });

  it('a document by its title', () => {
    expect(names.document('procedures/initial')?.zh).toBe('新申请');
  });

  it('nothing that no document names', () => {
    expect(names.step('application', { on: 'sign-in', from: null, to: null })).toBeUndefined();
    expect(names.document('procedures/none')).toBeUndefined();
  });
});
