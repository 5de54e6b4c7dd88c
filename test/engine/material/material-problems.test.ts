import { describe, expect, it } from 'vitest';
import type { MaterialDocument } from '#engine/material/material-document.ts';
import { findUploadProblem, isRequired, materialProblems, sizeInBytes } from '#engine/material/material-problems.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { readEdition } from '#server/documents/document-root.ts';

const EDITION = readEdition('rules/nmg-security-service/2022-03-01');
const licence = EDITION['materials/business-licence.json'] as unknown as MaterialDocument;
const report = EDITION['materials/credit-report.json'] as unknown as MaterialDocument;
const pdf = { name: '营业执照.pdf', mediaType: 'application/pdf', bytes: 1, pages: 1 };

describe('上传一个文件', () => {
  it('正好到上限的收下，多一个字节的当场拒绝并说明上限', () => {
    const most = sizeInBytes(licence);
    expect(findUploadProblem(licence, { ...pdf, bytes: most }, 0)).toBeUndefined();
    expect(findUploadProblem(licence, { ...pdf, bytes: most + 1 }, 0)).toMatchObject({ code: 'too-large' });
    expect(findUploadProblem(licence, { ...pdf, bytes: most + 1 }, 0)?.text.zh).toContain('20 MB');
  });

  it('格式不收的，说明收什么', () => {
    const page = { ...pdf, name: 'x.html', mediaType: 'text/html' };
    expect(findUploadProblem(licence, page, 0)?.text.zh).toContain('PDF');
  });

  it('份数已满的不再收', () => {
    const { value } = licence.limits.files;
    expect(findUploadProblem(licence, pdf, value - 1)).toBeUndefined();
    expect(findUploadProblem(licence, pdf, value)).toMatchObject({ code: 'too-many' });
  });
});

describe('材料是否必交', () => {
  it('只对某些等级必交的材料，按申请的等级判断，代码写成文字也认', () => {
    const some: MaterialDocument = { ...licence, required: [1, 2] };
    const asked = [1, '2', 3, null].map((grade) => isRequired(some, { demand: 'as-ruled', grade }));
    expect(asked).toEqual([true, true, false, false]);
  });

  it('过期的信用报告写明生成日期', () => {
    const old = { ...pdf, name: '信用报告.pdf', part: null, madeOn: '2024-04-30' };
    const question = { demand: 'as-ruled', grade: 1, asOf: '2024-05-31', files: [old] } as const;
    const [problem] = materialProblems(report, question, calendarOf(EDITION));
    expect(problem).toMatchObject({ code: 'too-old', file: '信用报告.pdf' });
    expect(problem?.text.zh).toContain('2024年4月30日');
  });
});
