import type { MessageWords } from '#engine/message/fill-message.ts';
import { APPLICANT, HOLDER, OWNER, type MessageDocument } from '#engine/message/message-document.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import { getState, type Procedure } from '#engine/procedure/procedure.ts';
import type { Application } from '#server/application/application.ts';
import type { Enterprise } from '#server/enterprise/enterprise.ts';
import type { Role } from '#server/rulebook/roles.ts';
import type { Recipient } from './message.ts';

/** A case as words tell of it. */
export interface ToldCase {
  readonly procedure: Procedure;
  readonly application: Application;
  readonly enterprise: Enterprise;
  readonly dueOn: PlainDate | null;
  readonly today: PlainDate;
}

/** What words of a message about a case may read, with more of the occasion. */
export function caseWords(
  { procedure, application, enterprise, dueOn, today }: ToldCase,
  more: Readonly<Record<string, LocalText | string | number>>,
): MessageWords {
  const state = getState(procedure, application.state);
  const inLanguage = (locale: 'zh' | 'en'): JsonObject => ({
    number: application.number,
    procedure: procedure.title[locale],
    enterprise: enterprise.name,
    state: state.title[locale],
    ...(state.hint && { hint: state.hint[locale] }),
    ...(dueOn !== null && { dueOn }),
    today,
    ...Object.fromEntries(
      Object.entries(more).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]),
    ),
  });
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** Whom a message about a case goes to; `holders` are the roles that are to act. */
export function caseRecipients(
  to: MessageDocument['to'],
  holders: readonly string[],
  roles: readonly Role[],
  { enterpriseId, shown }: Pick<Application, 'enterpriseId' | 'shown'>,
): readonly Recipient[] {
  // What an enterprise is not to know of yet is not told it either.
  const enterprise: readonly Recipient[] = shown ? [{ kind: 'enterprise', id: enterpriseId }] : [];
  if (to === OWNER) return [];
  if (to === APPLICANT) return enterprise;
  const wanted = to === HOLDER ? holders : to;
  const registered = roles.filter(({ registers }) => registers !== undefined).map(({ id }) => id);
  const staff = wanted.filter((role) => !registered.includes(role));
  return [
    ...(wanted.some((role) => registered.includes(role)) ? enterprise : []),
    ...staff.map((id): Recipient => ({ kind: 'role', id })),
  ];
}

/** The roles of staff that hold a state. */
export function staffHolders(procedure: Procedure, state: string, roles: readonly Role[]): readonly string[] {
  const registered = roles.filter(({ registers }) => registers !== undefined).map(({ id }) => id);
  return (getState(procedure, state).holder ?? []).filter((role) => !registered.includes(role));
}
