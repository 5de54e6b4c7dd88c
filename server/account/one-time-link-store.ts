import type { JsonObject } from '#engine/model/json.ts';
import { objectFromText, toJsonText } from '#server/db/json-text.ts';
import type { Queries } from '#server/db/database.ts';
import type { Instant } from '#server/world/clock.ts';

/** A link that lets whoever has it do one thing once. */
export interface OneTimeLink {
  /** Keyed hash of what the link carries, so that a stolen table opens nothing. */
  readonly tokenIndex: string;
  readonly purpose: 'reset-password' | 'join';
  readonly accountId: string | null;
  readonly enterpriseId: string | null;
  readonly detail: JsonObject;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

interface LinkRow {
  token_index: string;
  purpose: OneTimeLink['purpose'];
  account_id: string | null;
  enterprise_id: string | null;
  detail: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
}

export async function insertLink(trx: Queries, link: OneTimeLink): Promise<void> {
  await trx<LinkRow>('one_time_link').insert({
    token_index: link.tokenIndex,
    purpose: link.purpose,
    account_id: link.accountId,
    enterprise_id: link.enterpriseId,
    detail: toJsonText(link.detail),
    made_at: link.madeAt,
    expires_at: link.expiresAt,
    used_at: null,
  });
}

/** The link if it still opens something: neither used nor too old. */
export async function findOpenLink(
  db: Queries,
  { tokenIndex, purpose }: Pick<OneTimeLink, 'tokenIndex' | 'purpose'>,
  now: Instant,
): Promise<OneTimeLink | undefined> {
  const row = await db<LinkRow>('one_time_link')
    .where({ token_index: tokenIndex, purpose, used_at: null })
    .where('expires_at', '>', now)
    .first();
  return (
    row && {
      tokenIndex: row.token_index,
      purpose: row.purpose,
      accountId: row.account_id,
      enterpriseId: row.enterprise_id,
      detail: objectFromText(row.detail),
      madeAt: row.made_at,
      expiresAt: row.expires_at,
    }
  );
}

/** Uses a link up. */
export async function useLink(trx: Queries, tokenIndex: string, at: Instant): Promise<void> {
  await trx<LinkRow>('one_time_link').where({ token_index: tokenIndex }).update({ used_at: at });
}

/** Uses up whatever else was sent to an account for this purpose: a new password makes older links worthless. */
export async function useLinksOf(
  trx: Queries,
  account: string,
  purpose: OneTimeLink['purpose'],
  at: Instant,
): Promise<void> {
  await trx<LinkRow>('one_time_link').where({ account_id: account, purpose, used_at: null }).update({ used_at: at });
}

/** When the last link was made for an account. */
export async function findLastLinkAt(
  db: Queries,
  account: string,
  purpose: OneTimeLink['purpose'],
): Promise<Instant | undefined> {
  const row = await db<LinkRow>('one_time_link')
    .where({ account_id: account, purpose })
    .orderBy('made_at', 'desc')
    .first('made_at');
  return row?.made_at;
}
