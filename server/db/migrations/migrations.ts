import type { Migration } from '#server/db/migration.ts';
import { people } from './001-people.ts';
import { rulebook } from './002-rulebook.ts';
import { applications } from './003-applications.ts';
import { messages } from './006-messages.ts';

/** All steps of the schema in the order they are taken. */
export const migrations: readonly Migration[] = [people, rulebook, applications, messages];
