import type { Migration } from '#server/db/migration.ts';
import { people } from './001-people.ts';
import { rulebook } from './002-rulebook.ts';
import { applications } from './003-applications.ts';
import { ordering } from './004-ordering.ts';
import { noticePapers } from './005-notice-papers.ts';
import { messages } from './006-messages.ts';
import { cases } from './007-cases.ts';
import { review } from './008-review.ts';
import { certificateEvents } from './009-certificate-events.ts';
import { enterpriseNames } from './010-enterprise-names.ts';
import { staffEmail } from './011-staff-email.ts';
import { uploads } from './012-uploads.ts';
import { accountSafety } from './013-account-safety.ts';

/** All steps of the schema in the order they are taken. */
export const migrations: readonly Migration[] = [
  people,
  rulebook,
  applications,
  ordering,
  noticePapers,
  messages,
  cases,
  review,
  certificateEvents,
  enterpriseNames,
  staffEmail,
  uploads,
  accountSafety,
];
