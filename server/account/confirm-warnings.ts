import type { FormProblem } from '#engine/form/problem.ts';
import { Problem } from '#server/http/problem.ts';

/**
 * Lets through what may be a slip and may be right, such as a check character that does not match, only when somebody
 * said that they looked at it. @throws Problem 422 that names each place otherwise
 */
export function refuseUnconfirmed(warnings: readonly FormProblem[], confirmed: boolean): void {
  if (confirmed || warnings.length === 0) return;
  throw new Problem(
    422,
    'confirm-warnings',
    {
      zh: '有的内容可能有误，请对照证照核对；确认无误后可以继续。',
      en: 'Some of it may be wrong. Check it against the original; if it is right, confirm and go on.',
    },
    { errors: warnings },
  );
}
