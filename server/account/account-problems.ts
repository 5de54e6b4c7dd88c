import type { LocalText } from '#engine/model/local-text.ts';
import { Problem } from '#server/http/problem.ts';
import { LOCKOUT } from './account.ts';

/** One answer for an unknown login and a wrong password. */
export function wrongCredentials(): Problem {
  return new Problem(401, 'wrong-credentials', {
    zh: '登录名或密码不正确。请核对后重试。',
    en: 'The login or the password is wrong. Check both and try again.',
  });
}

/** Too many failures in a row. */
export function accountLocked(): Problem {
  return new Problem(423, 'account-locked', {
    zh: `连续登录失败已达 ${LOCKOUT.failures} 次，账号锁定 ${LOCKOUT.minutes} 分钟。请稍后再试。`,
    en: `${LOCKOUT.failures} sign-ins failed in a row; the account is locked for ${LOCKOUT.minutes} minutes. Try later.`,
  });
}

/** The password breaks the rules. */
export function weakPassword(): Problem {
  return new Problem(422, 'weak-password', {
    zh: '密码过于简单：至少 10 位，含大写字母、小写字母、数字、符号中的三类，且不得包含登录名或信用代码。请更换。',
    en: 'The password is too simple: at least 10 characters, three of upper case, lower case, digits and signs, and neither the login nor the credit code in it. Choose another.',
  });
}

/** Somebody has the login already. */
export function loginTaken(login: string): Problem {
  return new Problem(409, 'login-taken', {
    zh: `登录名“${login}”已被使用。请换一个。`,
    en: `The login "${login}" is taken. Choose another.`,
  });
}

/** Roles that one person may not hold together. */
export function rolesConflict({ zh, en }: LocalText): Problem {
  return new Problem(422, 'roles-conflict', {
    zh: `${zh}。请改选角色，或为另一人开通账号。`,
    en: `The roles cannot be granted: ${en}. Choose others, or create an account for another person.`,
  });
}

/** An enterprise is reached by what its registration form says. */
export function emailOfEnterprise(): Problem {
  return new Problem(409, 'email-of-enterprise', {
    zh: '申报单位的邮箱以注册表为准，账号不另设邮箱。',
    en: 'An enterprise is reached by the address in its registration form; its accounts have none of their own.',
  });
}

/** The password is right, and the account asks for a code beside it. */
export function codeNeeded(): Problem {
  return new Problem(401, 'code-needed', {
    zh: '请输入验证器应用显示的六位动态码，或一个恢复码。',
    en: 'Enter the six digits that your authenticator shows, or a recovery code.',
  });
}

/** The code is wrong, too old or was used already; 422 for somebody who is signed in. */
export function wrongCode(status: 401 | 422): Problem {
  return new Problem(status, 'wrong-code', {
    zh: '动态码不正确或已用过。请等验证器显示下一个码再输入；手机时间不准时请先校准。',
    en: 'The code is wrong or was used already. Wait for the next one; make sure that the clock of your phone is right.',
  });
}

/** Somebody who is signed in does not know the password. */
export function wrongPassword(): Problem {
  return new Problem(422, 'wrong-password', {
    zh: '现用密码不正确。请核对后重试；连续输错会锁定账号。',
    en: 'The present password is wrong. Check it; after several failures the account is locked.',
  });
}

/** The new password is one of the last ones. */
export function passwordUsedBefore(remembered: number): Problem {
  return new Problem(422, 'password-used-before', {
    zh: `新密码与最近 ${remembered} 次用过的密码相同。请换一个没有用过的。`,
    en: `The new password is one of the last ${remembered}. Choose one that you have not used.`,
  });
}

/** A link that opens nothing any more, or never did. */
export function linkSpent(): Problem {
  return new Problem(409, 'link-spent', {
    zh: '这个链接已用过或已过期。请重新申请，或请邀请您的人再发一个。',
    en: 'This link was used already or is too old. Ask for another one, or whoever invited you.',
  });
}

/** Nobody would be left to act for the enterprise. */
export function lastHandler(): Problem {
  return new Problem(409, 'last-handler', {
    zh: '您是本单位唯一的经办人，不能解除。请先邀请另一位经办人。',
    en: 'You are the only handler of the enterprise. Invite another one first.',
  });
}

/** Handlers end one another's accounts, nobody their own. */
export function notYourself(): Problem {
  return new Problem(409, 'not-yourself', {
    zh: '不能解除自己。请由本单位另一位经办人办理。',
    en: 'You cannot remove yourself. Ask another handler of the enterprise.',
  });
}

/** The set-up of the codes was not begun in this session. */
export function enrolFirst(): Problem {
  return new Problem(409, 'enrol-first', {
    zh: '请先用验证器应用扫描二维码，再输入它显示的动态码。',
    en: 'Scan the QR code with your authenticator first, then enter the code it shows.',
  });
}

/** The installation asks the staff for codes. */
export function twoStepRequired(): Problem {
  return new Problem(409, 'two-step-required', {
    zh: '本系统要求工作人员使用两步验证，不能停用。更换手机请重新设置。',
    en: 'This installation asks the staff for two-step sign-in, so it cannot be ended. Set it up anew for another phone.',
  });
}
