import { mustReport, reportOpen } from '#engine/procedure/certificate-rules.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import { certificateLaw, pickHeld } from '#server/certificate/certificate-law.ts';
import { findCertificate, findOfApplication, listOfHolder } from '#server/certificate/certificate-store.ts';
import { findLatestEvaluation } from '#server/evaluation/evaluation-store.ts';
import { countWaiting } from '#server/evaluation/judge.ts';
import { listMaterialDefects } from '#server/material/material-lookup.ts';
import { findLatestPublicity, findPublicity } from '#server/publicity/publicity-store.ts';
import { instantToDay } from '#engine/calendar/zoned-day.ts';

/** Lets applications ask the rooms that grow out of them, without importing any. */
export function createSurroundings(): Surroundings {
  return {
    async findHeldCertificate(db, enterprise) {
      const held = pickHeld(await listOfHolder(db, enterprise));
      if (!held) return null;
      const { number, grade, state, valid, issuedOn, validUntil } = held;
      return { number, grade: grade.id, state, valid, issuedOn, validUntil };
    },
    async reportOf(db, rules, enterprise, now) {
      const law = certificateLaw(rules);
      const { timezone } = rules.edition.about;
      const year = Number(instantToDay(now, timezone).slice(0, 4));
      const grants = (await listOfHolder(db, enterprise)).filter(({ becameValidAt }) => becameValidAt !== null);
      return { open: reportOpen(law, now, timezone), due: mustReport(law, year, grants) };
    },
    async findVerdict(db, application) {
      const found = await findLatestEvaluation(db, application);
      return found ? { id: found.id, verdict: found.verdict } : null;
    },
    countVerification: countWaiting,
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
