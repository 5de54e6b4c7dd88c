import type { Words } from '#ui-kit/screen/words.ts';
import { ACCOUNT_WORDS } from './account.ts';
import { APPLICATION_WORDS } from './application.ts';
import { CERTIFICATE_WORDS } from './certificate.ts';
import { ENTERPRISE_WORDS } from './enterprise.ts';
import { ESTIMATE_WORDS } from './estimate.ts';
import { FILING_WORDS } from './filing.ts';
import { HOME_WORDS } from './home.ts';
import { NOTICE_WORDS } from './notice.ts';
import { PUBLICITY_WORDS } from './publicity.ts';
import { RULES_WORDS } from './rules.ts';
import { SELF_TEST_WORDS } from './self-test.ts';
import { SHELL_WORDS } from './shell.ts';

/** Everything the portal says by itself; names of the regulation come from its documents instead. */
export const PORTAL_WORDS = {
  shell: SHELL_WORDS,
  home: HOME_WORDS,
  account: ACCOUNT_WORDS,
  enterprise: ENTERPRISE_WORDS,
  application: APPLICATION_WORDS,
  estimate: ESTIMATE_WORDS,
  publicity: PUBLICITY_WORDS,
  notice: NOTICE_WORDS,
  filing: FILING_WORDS,
  certificate: CERTIFICATE_WORDS,
  rules: RULES_WORDS,
  selfTest: SELF_TEST_WORDS,
} as const satisfies Words;
