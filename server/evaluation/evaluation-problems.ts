import type { Compiled } from '#engine/edition/edition.ts';
import type { ItemDocument } from '#engine/edition/documents.ts';
import type { FactProblem } from '#engine/facts/validate-facts.ts';
import { Problem } from '#server/http/problem.ts';

/** Items still wait for a reviewer. */
export function verificationIncomplete(items: readonly Compiled<ItemDocument>[]): Problem {
  const codes = items.map((item) => item.document.code).join('、');
  return new Problem(
    409,
    'verification-incomplete',
    {
      zh: `还有积分项目未核验：${codes}。请逐项采信或不予采信后再评定。`,
      en: `These items have not been verified: ${codes}. Accept or refuse each, then evaluate.`,
    },
    { errors: items.map((item) => ({ document: item.id, code: item.document.code })) },
  );
}

/** The facts do not fit the ruleset. */
export function factsInvalid(problems: readonly FactProblem[]): Problem {
  return new Problem(
    422,
    'facts-invalid',
    {
      zh: '数据项不符合规则的数据格式，无法评定，见各项说明。请退回补正或更正推送数据。',
      en: 'The facts do not fit the ruleset and cannot be evaluated; see each. Have them corrected.',
    },
    { errors: problems },
  );
}

/** Nobody verifies in this state, or not this person. */
export function notVerifying(): Problem {
  return new Problem(409, 'not-verifying', {
    zh: '当前环节不能核验，或不由您的角色办理。请查看办理进度。',
    en: 'Nothing is verified at this stage, or not by your role. See where the application stands.',
  });
}

/** Nobody verifies what they themselves accepted or reviewed. */
export function verifiesOwn(): Problem {
  return new Problem(403, 'same-person', {
    zh: '本件由您受理或复核，须由另一人核验。',
    en: 'You accepted or reviewed this case yourself; another person must verify it.',
  });
}

/** Not an item of this edition. */
export function unknownItem(document: string): Problem {
  return new Problem(422, 'unknown-item', {
    zh: `规则中没有积分项目“${document}”。请刷新后重试。`,
    en: `The rules have no scoring item "${document}". Reload and try again.`,
  });
}

/** A refusal says why. */
export function reasonMissing(document: string): Problem {
  return new Problem(422, 'reason-missing', {
    zh: `“${document}”不予采信，必须写明理由。`,
    en: `The evidence of "${document}" is refused without a reason. Give one.`,
  });
}

/** A correction is not written as it should be. */
export function correctionsUnreadable(): Problem {
  return new Problem(422, 'corrections-unreadable', {
    zh: '更正内容不完整：每一项都要指明数据、更正后的值（删除的除外）和理由。',
    en: 'A correction is not whole: each names its fact, the value it is to have unless it is removed, and the reason.',
  });
}

/** Only what was declared, and not taken out, can be corrected. */
export function cannotCorrect(pointer: string): Problem {
  return new Problem(422, 'cannot-correct', {
    zh: `数据项“${pointer}”没有填报，或所在行已被删除，不能更正。请刷新后重新选择。`,
    en: `The fact at "${pointer}" was not declared, or its row was taken out. Reload and choose again.`,
  });
}
