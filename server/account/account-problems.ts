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
