import { findAccountById, listStaffEmails } from '#server/account/account-lookup.ts';
import { readContacts } from '#server/account/registration.ts';
import type { Queries } from '#server/db/database.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import { findRegistrationRole } from '#server/rulebook/roles.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Recipient } from './message.ts';
import type { OutwardChannel } from './outbox.ts';

/**
 * The addresses of a recipient by a channel. An enterprise is reached by what its registration form told, wherever in
 * the form that stands; a role by the e-mail of those who hold it and gave one; a person by their own e-mail, or by that of
 * the enterprise they act for.
 */
export async function addressesOf(
  db: Queries,
  rules: OpenRules,
  { kind, id }: Recipient,
  channel: OutwardChannel,
): Promise<readonly string[]> {
  if (kind === 'account') return addressesOfPerson(db, rules, id, channel);
  if (kind === 'role') return channel === 'email' ? listStaffEmails(db, id) : [];
  const role = findRegistrationRole(rules.roles);
  if (role === undefined) return [];
  const { registration } = await getEnterprise(db, id);
  const { email, mobile } = readContacts(rules.getForm(role.registers), registration);
  const address = channel === 'email' ? email : mobile;
  return address === undefined ? [] : [address];
}

async function addressesOfPerson(
  db: Queries,
  rules: OpenRules,
  id: string,
  channel: OutwardChannel,
): Promise<readonly string[]> {
  const account = await findAccountById(db, id);
  if (channel === 'email' && account?.email) return [account.email];
  const enterprise = account?.enterpriseId ?? null;
  return enterprise === null ? [] : addressesOf(db, rules, { kind: 'enterprise', id: enterprise }, channel);
}
