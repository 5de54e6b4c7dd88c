import { notFound, Problem } from '#server/http/problem.ts';

/** No such edition. */
export function editionNotFound(): Problem {
  return notFound({ zh: '施行版', en: 'edition' });
}

/** No such document in the edition. */
export function documentNotFound(): Problem {
  return notFound({ zh: '规则文件', en: 'document' });
}

/** Only drafts are edited, and only by the body that drafts. */
export function notEditable(): Problem {
  return new Problem(409, 'edition-frozen', {
    zh: '该施行版已提交审批或已发布，不能修改。请退回草案，或另起草案。',
    en: 'The edition is proposed or published and cannot be edited. Take the proposal back, or start another draft.',
  });
}

/** Somebody saved the document in the meantime. */
export function documentConflict(current: unknown): Problem {
  return new Problem(
    409,
    'document-conflict',
    {
      zh: '该文件在您编辑期间已被他人保存。请比较两份内容后再保存。',
      en: 'Somebody saved this document while you edited it. Compare both and save again.',
    },
    { current },
  );
}

/** Checks or cases fail. */
export function editionUnsound(problems: unknown): Problem {
  return new Problem(
    422,
    'edition-unsound',
    {
      zh: '规则检查或案例未通过，不能提交或发布。请逐项更正后重试。',
      en: 'A check or a case fails, so the edition can be neither proposed nor published. Mend each and try again.',
    },
    { problems },
  );
}

/** It is not waiting for approval. */
export function notProposed(): Problem {
  return new Problem(409, 'edition-not-proposed', {
    zh: '该施行版不在待审批状态。请刷新后查看。',
    en: 'The edition is not waiting for approval. Reload to see where it is.',
  });
}

/** Who drafts does not approve. */
export function sameBody(): Problem {
  return new Problem(403, 'same-body', {
    zh: '起草与批准须由两个机构分别进行。请由另一机构的人员批准。',
    en: 'Drafting and approving belong to two bodies. Ask a person of the other body to approve.',
  });
}

/** Rules do not reach back. */
export function effectiveInThePast(today: string): Problem {
  return new Problem(422, 'effective-in-the-past', {
    zh: `施行日期不得早于今天（${today}）。请另选日期。`,
    en: `The edition cannot take effect before today (${today}). Choose another day.`,
  });
}
