import { foldCertificate } from '#engine/procedure/certificate-events.ts';
import { certificateWakesAfter } from '#engine/procedure/certificate-rules.ts';
import type { CertificateDocument } from '#engine/procedure/certificate-document.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { listEveryCase, type ApplicationLookup } from '#server/application/application-lookup.ts';
import { foldCase } from '#server/application/fold-case.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import type { Certificate } from '#server/certificate/certificate.ts';
import { certificateLaw } from '#server/certificate/certificate-law.ts';
import { listEventsOf, listKept } from '#server/certificate/certificate-lookup.ts';
import type { Database, Queries } from '#server/db/database.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';

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

/** Folds all cases and certificates from their events again, and compares. */
export interface Refold {
  check(): Promise<FoldVerdict>;
}

interface Parts {
  readonly db: Database;
  readonly rulebook: RulebookLookup;
  readonly applications: ApplicationLookup;
  readonly around: Surroundings;
}

const PIECE = 200;

/** The refold over the database, in one transaction, so that nothing moves meanwhile. */
export function createRefold(parts: Parts): Refold {
  return {
    check: () =>
      parts.db.transact(async (trx) => {
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
          differences: [...applications.differences, ...certificates.differences],
        };
      }),
  };
}

async function each<T>(
  list: (piece: { from: number; size: number }) => Promise<readonly T[]>,
  compare: (one: T) => Promise<readonly FoldDifference[]>,
): Promise<{ readonly count: number; readonly differences: readonly FoldDifference[] }> {
  const differences: FoldDifference[] = [];
  for (let count = 0; ;) {
    const piece = await list({ from: count, size: PIECE });
    for (const one of piece) differences.push(...(await compare(one)));
    count += piece.length;
    if (piece.length < PIECE) return { count, differences };
  }
}

async function compareCase({ applications, around }: Parts, trx: Queries, id: string): Promise<FoldDifference[]> {
  const found = await applications.getAnyCase(trx, id);
  const subject = `application:${id}`;
  const kept = found.application;
  return folded(subject, async () => differ(subject, kept, await foldCase(around, trx, found)));
}

async function compareCertificate(
  { rulebook }: Parts,
  trx: Queries,
  certificate: Certificate,
): Promise<FoldDifference[]> {
  const subject = `certificate:${certificate.number}`;
  return folded(subject, async () => {
    const events = await listEventsOf(trx, certificate);
    const laws = new Map<string, { readonly law: CertificateDocument; readonly rules: OpenRules }>();
    for (const { edition } of events) {
      const rules = await rulebook.getRules(trx, edition);
      laws.set(edition, { law: certificateLaw(rules), rules });
    }
    const lawOf = (edition: string) => laws.get(edition) ?? unknownEdition(edition);
    const standing = foldCertificate((edition) => lawOf(edition).law, events);
    const lawId = events.at(-1)?.edition ?? '';
    const { law, rules } = lawOf(lawId);
    return differ(subject, certificate, {
      ...standing,
      lawId,
      wakesAfter: certificateWakesAfter(law, standing, calendarOf(rules.source)),
    });
  });
}

/** A history that does not fold is a difference of its own. */
async function folded(subject: string, compare: () => Promise<FoldDifference[]>): Promise<FoldDifference[]> {
  try {
    return await compare();
  } catch (error) {
    return [{ subject, field: 'events', kept: null, folded: error instanceof Error ? error.message : String(error) }];
  }
}

function differ<T extends object>(subject: string, kept: T, refolded: Partial<T>): FoldDifference[] {
  return Object.entries(refolded).flatMap(([field, value]) => {
    const before: unknown = Reflect.get(kept, field);
    return before === value ? [] : [{ subject, field, kept: shown(before), folded: shown(value) }];
  });
}

function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function unknownEdition(edition: string): never {
  throw new Error(`an event names the edition ${edition}, which is not there`);
}
