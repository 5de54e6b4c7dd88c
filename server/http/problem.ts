import type { LocalText } from '#engine/model/local-text.ts';

/** Members that a problem detail may carry beside the ones of RFC 9457. */
export interface ProblemExtensions {
  readonly errors?: readonly unknown[];
  readonly current?: unknown;
  readonly problems?: unknown;
}

/** A no with a reason that a person can act on; the door turns it into a problem detail (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** Stable, kebab-case; screens and tests go by it. */
    readonly code: string,
    readonly text: LocalText,
    readonly extensions: ProblemExtensions = {},
  ) {
    super(`${code}: ${text.en}`);
  }
}

/** Nothing under this name, or nothing this person may know of: both sound the same. */
export function notFound(what: LocalText): Problem {
  return new Problem(404, 'not-found', {
    zh: `没有找到${what.zh}。它可能已被删除，或者不属于您。请返回列表重新选择。`,
    en: `There is no such ${what.en}. It may have been deleted or belong to somebody else. Go back to the list.`,
  });
}

/** The person is known but none of its roles has the power. */
export function forbidden(power: string): Problem {
  return new Problem(403, 'forbidden', {
    zh: `您的角色没有此项权限（${power}）。如确需办理，请联系系统管理员。`,
    en: `None of your roles may do this (${power}). Ask the system administrator if you need to.`,
  });
}

/** Something comes before everything else. `duty` is the name that screens go by. */
export function dutyFirst(duty: string): Problem {
  return new Problem(
    403,
    'duty-first',
    {
      zh: '请先到“我的账号”设置新密码或两步验证，再办理其他业务。',
      en: 'First go to My account and choose another password or set up two-step sign-in. Everything else opens after that.',
    },
    { problems: [duty] },
  );
}

/** Nobody is signed in. */
export function signInFirst(): Problem {
  return new Problem(401, 'sign-in-first', {
    zh: '您尚未登录，或登录已超时。请重新登录。',
    en: 'You are not signed in, or your session has ended. Sign in again.',
  });
}
