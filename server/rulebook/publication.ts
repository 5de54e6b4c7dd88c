import { isJsonObject, type Json } from '#engine/model/json.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Actor } from '#server/account/actor.ts';
import type { Queries } from '#server/db/database.ts';
import { findDocument, keepDocument, updateEdition } from './edition-store.ts';
import { toStoredDocument } from './package-documents.ts';
import { bodiesOf } from './roles.ts';
import {
  documentNotFound,
  editionUnsound,
  effectiveInThePast,
  notEditable,
  notProposed,
  sameBody,
} from './rulebook-problems.ts';
import { getRecord, refreshDigest, type RulebookParts } from './rulebook-service.ts';
import { inspectEdition, isSound } from './inspection.ts';
import type { EditionRecord } from './rulebook.ts';

/** How a draft becomes the law of the house: proposed by one body, approved by the other. */
export interface PublicationService {
  /** @throws Problem 422 while a check or a case fails, or for a day before today. */
  propose(by: Actor, edition: string, effectiveOn: PlainDate, comment: string | null): Promise<EditionRecord>;
  /** Makes a proposal a draft again. */
  takeBack(by: Actor, edition: string): Promise<EditionRecord>;
  /** @throws Problem 403 for a person of the drafting body. */
  publish(by: Actor, edition: string): Promise<EditionRecord>;
}

const EDITION_DOCUMENT = 'edition.json';

/** Publication over the database. */
export function createPublicationService(parts: RulebookParts): PublicationService {
  return {
    propose: (by, edition, effectiveOn, comment) => propose(parts, by, edition, { effectiveOn, comment }),
    takeBack: (by, edition) => takeBack(parts, by, edition),
    publish: (by, edition) => publish(parts, by, edition),
  };
}

interface Proposal {
  readonly effectiveOn: PlainDate;
  readonly comment: string | null;
}

async function propose(parts: RulebookParts, by: Actor, id: string, proposal: Proposal): Promise<EditionRecord> {
  const { db, clock, audit, rulebook } = parts;
  return db.transact(async (trx) => {
    const draft = await getRecord(trx, id);
    if (draft.status !== 'draft') throw notEditable();
    const today = await rulebook.today(trx);
    if (proposal.effectiveOn < today) throw effectiveInThePast(today);
    await nameByDay(trx, id, proposal.effectiveOn);
    await refuseUnsound(trx, id);
    const { effectiveOn, comment } = proposal;
    const record = await refreshDigest(trx, {
      ...draft,
      edition: effectiveOn,
      effectiveOn,
      status: 'proposed',
      proposedAt: clock.now(),
    });
    const detail = { effectiveOn, comment, digest: record.digest };
    await audit.record(trx, { actor: by, action: 'propose-edition', subject: `edition:${id}`, detail });
    return record;
  });
}

async function takeBack({ db, audit }: RulebookParts, by: Actor, id: string): Promise<EditionRecord> {
  return db.transact(async (trx) => {
    const proposal = await getRecord(trx, id);
    if (proposal.status !== 'proposed') throw notProposed();
    const record: EditionRecord = { ...proposal, status: 'draft', proposedAt: null, effectiveOn: null };
    await updateEdition(trx, record);
    await audit.record(trx, { actor: by, action: 'return-edition', subject: `edition:${id}` });
    return record;
  });
}

async function publish({ db, clock, audit, rulebook }: RulebookParts, by: Actor, id: string): Promise<EditionRecord> {
  return db.transact(async (trx) => {
    const proposal = await getRecord(trx, id);
    if (proposal.status !== 'proposed' || proposal.effectiveOn === null) throw notProposed();
    const { roles } = await rulebook.getCurrent(trx);
    const bodies = bodiesOf(roles, by.roles);
    if (bodies.length === 0 || (proposal.draftedBody !== null && bodies.includes(proposal.draftedBody))) {
      throw sameBody();
    }
    const today = await rulebook.today(trx);
    if (proposal.effectiveOn < today) throw effectiveInThePast(today);
    await refuseUnsound(trx, id);
    const record: EditionRecord = {
      ...proposal,
      status: 'published',
      publishedBy: by.account,
      publishedAt: clock.now(),
    };
    await updateEdition(trx, record);
    const detail = { effectiveOn: record.effectiveOn, digest: record.digest };
    await audit.record(trx, { actor: by, action: 'publish-edition', subject: `edition:${id}`, detail });
    return record;
  });
}

/** An edition is named by the day it takes effect, and says so itself. */
async function nameByDay(trx: Queries, id: string, day: PlainDate): Promise<void> {
  const stored = await findDocument(trx, id, EDITION_DOCUMENT);
  const content: unknown = stored && JSON.parse(stored.content);
  if (!isJsonObject(content)) throw documentNotFound();
  const named: Json = { ...content, edition: day };
  await keepDocument(trx, id, toStoredDocument(EDITION_DOCUMENT, named));
}

async function refuseUnsound(trx: Queries, id: string): Promise<void> {
  const inspection = await inspectEdition(trx, id);
  if (!isSound(inspection)) throw editionUnsound(inspection);
}
