import { pickHeld } from '#server/certificate/certificate-law.ts';
import { findOfApplication, listOfHolder } from '#server/certificate/certificate-store.ts';
import { findLatestEvaluation } from '#server/evaluation/evaluation-store.ts';
import { listGivenFiles } from '#server/material/material-lookup.ts';
import { listAsked } from '#server/material/material-rules.ts';
import type { NoticeSources } from '#server/notice/notice-sources.ts';
import { findLatestPublicity } from '#server/publicity/publicity-store.ts';

/** Lets papers ask the rooms whose facts they print, without importing any. */
export function createNoticeSources(): NoticeSources {
  return {
    async findHeld(db, { id, enterpriseId }) {
      const certificates = await listOfHolder(db, enterpriseId);
      return pickHeld(certificates.filter(({ applicationId }) => applicationId !== id));
    },
    findMade: (db, { id }) => findOfApplication(db, id),
    findPublicity: findLatestPublicity,
    findEvaluation: findLatestEvaluation,
    async listMaterials(db, rules, procedure, application) {
      const given = await listGivenFiles(db, application.id);
      return listAsked(rules, procedure, application).flatMap(({ id, document, required }) => {
        const files = given.filter(({ material }) => material === id);
        if (files.length === 0 && !required) return [];
        const days = files.flatMap(({ madeOn }) => (madeOn === null ? [] : [madeOn])).sort();
        return [{ title: document.title.zh, count: files.length, madeOn: days.at(-1) ?? null }];
      });
    },
  };
}
