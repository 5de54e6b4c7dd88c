import type { LocalText } from '#engine/model/local-text.ts';
import type { Refusal } from '#engine/procedure/open-steps.ts';
import { notFound, Problem } from '#server/http/problem.ts';

/** No such application, or none of this person's business. */
export function applicationNotFound(): Problem {
  return notFound({ zh: '申报', en: 'application' });
}

/** No such procedure in the edition. */
export function procedureNotFound(): Problem {
  return notFound({ zh: '办理流程', en: 'procedure' });
}

/** The form is closed. */
export function notEditable(): Problem {
  return new Problem(409, 'not-editable', {
    zh: '当前环节不能修改申请表和材料，或不由您填写。请查看办理进度。',
    en: 'The form and its files cannot be changed at this stage, or not by you. See where the application stands.',
  });
}

/** Another window saved first. */
export function draftConflict(current: { readonly version: number; readonly data: unknown }): Problem {
  return new Problem(
    409,
    'draft-conflict',
    {
      zh: '该申请表已在另一窗口保存过。请比较两份内容，选择保留哪一份后再保存。',
      en: 'Another window saved this form first. Compare both, choose what to keep, and save again.',
    },
    { current },
  );
}

/** Refusals that mean "not you" rather than "not now". */
const PERSONAL = new Set(['not-your-step', 'same-person']);

/** Refusals that mean "give more". */
const LACKING = new Set(['comment-missing', 'input-missing', 'input-invalid', 'corrections-missing']);

/** Why a step is refused, as the door tells it. */
export function refusalToProblem({ code, text }: Refusal): Problem {
  if (PERSONAL.has(code)) return new Problem(403, code, text);
  if (LACKING.has(code)) return new Problem(422, code, text);
  return stepRefused(code, text);
}

/** The step is not open to this person now. */
export function stepRefused(code: string, because: LocalText): Problem {
  return new Problem(409, 'step-refused', because, { errors: [{ code }] });
}

/** The kind of application is closed to the enterprise. */
export function notOpen(because: LocalText): Problem {
  return new Problem(409, 'not-open', because);
}

/** A sanction without a cause. */
export function causeNeeded(): Problem {
  return new Problem(409, 'cause-needed', {
    zh: '这类案件要写明事由和事实。请从“处理立案”办理。',
    en: 'Such a case needs a cause and facts. Open it as a sanction.',
  });
}

/** The sanction has no such cause, or its facts were decided on. */
export function sanctionRefused(code: string, because: LocalText): Problem {
  return new Problem(409, code, because);
}

/** The form is not complete. */
export function notSubmittable(problems: unknown): Problem {
  return new Problem(
    422,
    'not-submittable',
    {
      zh: '申请表或材料还有需要补充、更正的地方，已全部列出。请逐项处理后再提交。',
      en: 'Parts of the form or of the materials are missing or need mending; all are listed. Mend them and submit again.',
    },
    { problems },
  );
}

/** A procedure orders a deed that this server does not do. */
export function unknownEffect(name: string): Problem {
  return new Problem(500, 'unknown-effect', {
    zh: `办理流程要求执行“${name}”，但系统没有这项功能。请联系规则编辑人员更正流程文件。`,
    en: `The procedure orders "${name}", which the server cannot do. Ask the rule authors to mend the procedure.`,
  });
}

/** Defects are noted by others, or at another stage. */
export function notNoting(): Problem {
  return new Problem(409, 'not-noting', {
    zh: '当前环节不能标记补正问题，或不由您办理。请查看办理进度。',
    en: 'Defects cannot be noted at this stage, or not by you. See where the application stands.',
  });
}

/** The form is closed, so nothing is answered. */
export function notAnswering(): Problem {
  return new Problem(409, 'not-answering', {
    zh: '当前环节不能填写补正说明。请查看办理进度。',
    en: 'Defects cannot be answered at this stage. See where the application stands.',
  });
}

/** No such defect on a list that can still be changed. */
export function defectNotFound(): Problem {
  return notFound({ zh: '补正问题', en: 'defect' });
}

/** The form, or the materials of the procedure, have no such place. */
export function noSuchPlace(): Problem {
  return new Problem(422, 'no-such-place', {
    zh: '申请表或材料中没有这一处，可能已被修改。请刷新后重新选择。',
    en: 'The form and the materials have no such place; it may have changed. Reload and choose again.',
  });
}

/** Defects are told once: a later list only holds what an earlier one named, or what was changed since. */
export function toldTooLate(title: LocalText): Problem {
  return new Problem(409, 'told-too-late', {
    zh: `“${title.zh}”在第一次告知时没有提出，之后也没有改动，不能再要求补正。`,
    en: `"${title.en}" was not on the first list and has not changed since; it cannot be asked for now.`,
  });
}

/** A case that came on paper says why. */
export function offlineReasonMissing(): Problem {
  return new Problem(422, 'reason-missing', {
    zh: '线下代录必须写明原因。',
    en: 'Say why the case is entered from paper.',
  });
}
