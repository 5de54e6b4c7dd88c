import type { JsonObject } from '#engine/model/json.ts';
import { listEveryCase, type ApplicationLookup } from '#server/application/application-lookup.ts';
import { foldCase, keepFoldedCase } from '#server/application/fold-case.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Certificate } from '#server/certificate/certificate.ts';
import { listKept } from '#server/certificate/certificate-lookup.ts';
import { foldKeptCertificate, keepFoldedCertificate } from '#server/certificate/fold-certificate.ts';
import type { Database, Queries } from '#server/db/database.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';

/** Something that is kept otherwise than the events say. */
export interface FoldDifference {
  /** Kind and id, as in the audit trail. */
  readonly subject: string;
  readonly field: string;
  readonly kept: string | null;
  readonly folded: string | null;
}

/** What folding everything again found. */
export interface FoldVerdict {
  readonly applications: number;
  readonly certificates: number;
  readonly differences: readonly FoldDifference[];
}

/** What was found, and which of it could not be mended because its history does not fold. */
export interface RepairVerdict extends FoldVerdict {
  readonly left: readonly FoldDifference[];
}

/** Folds all cases and certificates from their events again, and compares. */
export interface Refold {
  check(): Promise<FoldVerdict>;
  /** Keeps what the events say wherever something else is kept, each with a line of the audit trail; all or nothing. */
  repair(): Promise<RepairVerdict>;
}

interface Parts {
  readonly db: Database;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
}

/** One case or certificate held against its events. */
interface Compared {
  readonly subject: string;
  readonly differences: readonly FoldDifference[];
  /** Keeps what the events say; null where they do not fold. */
  readonly mend: (() => Promise<void>) | null;
}

const PIECE = 200;

/** The refold over the database, in one transaction, so that nothing moves meanwhile. */
export function createRefold(parts: Parts): Refold {
  return {
    check: () =>
      parts.db.transact(async (trx) => {
        const { found, ...counts } = await compareAll(parts, trx);
        return { ...counts, differences: found.flatMap(({ differences }) => differences) };
      }),
    repair: () =>
      parts.db.transact(async (trx) => {
        const { found, ...counts } = await compareAll(parts, trx);
        for (const one of found) await repair(parts, trx, one);
        const left = found.filter(({ mend }) => mend === null);
        return {
          ...counts,
          differences: found.flatMap(({ differences }) => differences),
          left: left.flatMap(({ differences }) => differences),
        };
      }),
  };
}

/** Everything that is kept otherwise than its events say. */
async function compareAll(parts: Parts, trx: Queries) {
  const applications = await each(
    (piece) => listEveryCase(trx, piece),
    (id) => compareCase(parts, trx, id),
  );
  const certificates = await each(
    (piece) => listKept(trx, piece),
    (certificate) => compareCertificate(parts, trx, certificate),
  );
  return {
    applications: applications.count,
    certificates: certificates.count,
    found: [...applications.found, ...certificates.found],
  };
}

async function each<T>(
  list: (piece: { from: number; size: number }) => Promise<readonly T[]>,
  compare: (one: T) => Promise<Compared>,
): Promise<{ readonly count: number; readonly found: readonly Compared[] }> {
  const found: Compared[] = [];
  for (let count = 0; ;) {
    const piece = await list({ from: count, size: PIECE });
    for (const one of piece) found.push(await compare(one));
    count += piece.length;
    if (piece.length < PIECE) return { count, found: found.filter(({ differences }) => differences.length > 0) };
  }
}

async function repair({ audit }: Parts, trx: Queries, { subject, differences, mend }: Compared): Promise<void> {
  if (mend === null) return;
  await mend();
  const told = (side: 'kept' | 'folded'): JsonObject =>
    Object.fromEntries(differences.map((difference) => [difference.field, difference[side]]));
  const detail = { before: told('kept'), after: told('folded') };
  await audit.record(trx, { actor: null, action: 'repair-fold', subject, detail });
}

async function compareCase({ applications, around }: Parts, trx: Queries, id: string): Promise<Compared> {
  const found = await applications.getRuledCase(trx, id);
  return compared(
    `application:${id}`,
    found.application,
    () => foldCase(around, trx, found),
    (folded) => keepFoldedCase(trx, found.application, folded),
  );
}

function compareCertificate({ rulebook }: Parts, trx: Queries, certificate: Certificate): Promise<Compared> {
  return compared(
    `certificate:${certificate.number}`,
    certificate,
    () => foldKeptCertificate(rulebook, trx, certificate),
    (folded) => keepFoldedCertificate(trx, certificate, folded),
  );
}

/** A history that does not fold is a difference of its own. */
async function compared<Folded extends object>(
  subject: string,
  kept: object,
  fold: () => Promise<Folded>,
  keep: (folded: Folded) => Promise<void>,
): Promise<Compared> {
  try {
    const folded = await fold();
    return { subject, differences: differ(subject, kept, folded), mend: () => keep(folded) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { subject, differences: [{ subject, field: 'events', kept: null, folded: said }], mend: null };
  }
}

function differ(subject: string, kept: object, refolded: object): FoldDifference[] {
  return Object.entries(refolded).flatMap(([field, value]) => {
    const before: unknown = Reflect.get(kept, field);
    return before === value ? [] : [{ subject, field, kept: shown(before), folded: shown(value) }];
  });
}

function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
