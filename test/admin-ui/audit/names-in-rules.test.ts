import { describe, expect, it } from 'vitest';
import { namesInRules } from '#admin-ui/audit/names-in-rules.ts';

const title = (zh: string) => ({ zh, en: zh });

const names = namesInRules({
  'procedures/initial.json': {
    kind: 'procedure',
    title: title('新申请'),
    states: [{ id: 'draft', title: title('填报中') }],
    steps: [{ on: 'seal', title: title('盖章贴标') }],
  },
  'procedures/stages/check.json': { kind: 'stage', steps: [{ on: 'take-up', title: title('开始审查') }] },
  'certificate.json': {
    kind: 'certificate',
    states: [{ id: 'draft', title: title('待盖章') }],
    steps: [{ on: 'seal', title: title('盖章') }],
  },
});

describe('the audit trail names', () => {
  it('a step by its procedure or by a stage of it', () => {
    expect(names.step('application', 'seal')?.zh).toBe('盖章贴标');
    expect(names.step('application', 'take-up')?.zh).toBe('开始审查');
  });

  it('what happens to a certificate by the certificate document', () => {
    expect(names.step('certificate', 'seal')?.zh).toBe('盖章');
    expect(names.state('certificate', 'draft')?.zh).toBe('待盖章');
    expect(names.state('application', 'draft')?.zh).toBe('填报中');
  });

  it('a document by its title', () => {
    expect(names.document('procedures/initial')?.zh).toBe('新申请');
  });

  it('nothing that no document names', () => {
    expect(names.step('application', 'sign-in')).toBeUndefined();
    expect(names.document('procedures/none')).toBeUndefined();
  });
});
