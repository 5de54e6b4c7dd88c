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

/** The enterprise has registered before. */
export function enterpriseKnown(): Problem {
  return new Problem(409, 'enterprise-registered', {
    zh: '该统一社会信用代码已注册。请使用原账号登录；如非本单位注册，请联系工作人员。',
    en: 'An enterprise with this credit code is registered. Sign in with its account, or ask the staff if it was not you.',
  });
}

/** Roles that nobody defined. */
export function unknownRoles(roles: readonly string[]): Problem {
  return new Problem(422, 'unknown-role', {
    zh: `没有这些角色：${roles.join('、')}。请从角色清单中选择。`,
    en: `There are no roles ${roles.join(', ')}. Choose from the list of roles.`,
  });
}

/** Supervision and execution stay apart. */
export function twoBodies(titles: readonly string[]): Problem {
  return new Problem(422, 'two-bodies', {
    zh: `同一人不得兼任${titles.join('与')}的角色（管办分离）。请为其他人员开通账号。`,
    en: `Nobody may hold roles of ${titles.join(' and ')} together. Create an account for another person.`,
  });
}
