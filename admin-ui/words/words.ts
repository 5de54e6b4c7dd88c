import type { Words } from '#ui-kit/screen/words.ts';
import { APPLICATION_WORDS } from './application.ts';
import { EVALUATION_WORDS } from './evaluation.ts';
import { AUDIT_WORDS } from './audit.ts';
import { ACCOUNT_WORDS, CERTIFICATE_WORDS, ENTERPRISE_WORDS, PUBLICITY_WORDS } from './records.ts';
import { OUTBOX_WORDS } from './outbox.ts';
import { RULEBOOK_WORDS } from './rulebook.ts';
import { SANCTION_WORDS } from './sanction.ts';
import { SHELL_WORDS } from './shell.ts';
import { WORK_WORDS } from './work.ts';

/** Everything the workbench says by itself; names of the regulation come from its documents instead. */
export const ADMIN_WORDS = {
  product: { zh: '评定工作台', en: 'Workbench' },
  shell: SHELL_WORDS,
  work: WORK_WORDS,
  application: APPLICATION_WORDS,
  evaluation: EVALUATION_WORDS,
  publicity: PUBLICITY_WORDS,
  certificate: CERTIFICATE_WORDS,
  sanction: SANCTION_WORDS,
  enterprise: ENTERPRISE_WORDS,
  rulebook: RULEBOOK_WORDS,
  audit: AUDIT_WORDS,
  account: ACCOUNT_WORDS,
  outbox: OUTBOX_WORDS,
} as const satisfies Words;
