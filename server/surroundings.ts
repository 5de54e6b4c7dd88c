import { limitNumbers } from '#engine/procedure/guard.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import { reportOfYear, reportPeriod } from '#server/annual-report/report-lookup.ts';
import { printedProfile } from '#server/certificate/certificate-holder.ts';
import { findHeld, listHoldings } from '#server/certificate/certificate-lookup.ts';
import { certificateLaw } from '#server/certificate/certificate-law.ts';
import { findCertificate, findOfApplication } from '#server/certificate/certificate-store.ts';
import { findLatestEvaluation } from '#server/evaluation/evaluation-store.ts';
import { correctedFacts, countWaiting, listDeeds } from '#server/evaluation/judge.ts';
import { listGivenFiles, listMaterialDefects } from '#server/material/material-lookup.ts';
import { findLatestPublicity, findPublicity } from '#server/publicity/publicity-store.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';

/** Lets applications ask the rooms that grow out of them, without importing any. */
export function createSurroundings(rulebook: RulebookLookup): Surroundings {
  return {
    async findHeldCertificate(db, enterprise) {
      const held = await findHeld(db, rulebook, enterprise);
      if (!held) return null;
      const { number, grade, state, valid, issuedOn, validUntil } = held;
      return { number, profile: printedProfile(held), grade: grade.id, state, valid, issuedOn, validUntil };
    },
    certificateLimits: (rules) => limitNumbers(certificateLaw(rules).limits),
    async reportOf(db, rules, enterprise, now) {
      const holdings = await listHoldings(db, rulebook, enterprise);
      const grants = holdings.filter(({ becameValidAt }) => becameValidAt !== null);
      return reportOfYear(db, rules, { enterprise, grants }, now);
    },
    reportPeriod,
    async findVerdict(db, application) {
      const found = await findLatestEvaluation(db, application);
      return found ? { id: found.id, verdict: found.verdict } : null;
    },
    countVerification: countWaiting,
    correctedFacts,
    listDeeds,
    listFiles: listGivenFiles,
    async findPublicity(db, application) {
      const found = await findLatestPublicity(db, application);
      return found ? { id: found.id, state: found.state, period: found.period, closesOn: found.closesOn } : null;
    },
    async findPublicised(db, publicity) {
      return (await findPublicity(db, publicity))?.applicationId ?? null;
    },
    async findHolder(db, number) {
      return (await findCertificate(db, number))?.enterpriseId ?? null;
    },
    async findCertificateNumber(db, application) {
      return (await findOfApplication(db, application))?.number ?? null;
    },
    listMaterialDefects,
  };
}
