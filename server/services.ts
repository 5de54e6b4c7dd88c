import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccountLookup } from '#server/account/account-lookup.ts';
import { createAccountService } from '#server/account/account-service.ts';
import { createApplicationLookup } from '#server/application/application-lookup.ts';
import { createDraftService } from '#server/application/draft-service.ts';
import { applicationEffects } from '#server/application/freezing.ts';
import { linkedCaseEffects } from '#server/application/linked-cases.ts';
import { createStepService, type StepService } from '#server/application/step-service.ts';
import { createAuditService } from '#server/audit/audit-service.ts';
import { createCertificateClock } from '#server/certificate/certificate-clock.ts';
import { certificateEffects } from '#server/certificate/certificate-service.ts';
import { openSigningKey } from '#server/certificate/signing-key.ts';
import type { Config } from '#server/config.ts';
import { openDatabase } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { createDemoClock, findKeptOffset } from '#server/demo/demo-clock.ts';
import { createEvaluationService } from '#server/evaluation/evaluation-service.ts';
import { createFeedService } from '#server/feed/feed-service.ts';
import { openSessions } from '#server/http/session.ts';
import { createMaterialService } from '#server/material/material-service.ts';
import { createPaperPressPool } from '#server/paper/press-pool.ts';
import { noticeEffects, servePaper } from '#server/notice/notice-effects.ts';
import { createNoticeSources } from '#server/notice-sources.ts';
import { createPrinting } from '#server/printing/printing.ts';
import { publicityEffects } from '#server/publicity/publicity-service.ts';
import { readDocuments } from '#server/rulebook/package-documents.ts';
import { createPublicationService } from '#server/rulebook/publication.ts';
import { createRulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { createRulebookService } from '#server/rulebook/rulebook-service.ts';
import { createSurroundings } from '#server/surroundings.ts';
import { createSweep } from '#server/sweep/sweep.ts';
import { createMovableClock, createSystemClock } from '#server/world/clock.ts';
import { openFileStore } from '#server/world/file-store.ts';
import { createLog } from '#server/world/log.ts';
import { createSecretBox, keepSecret } from '#server/world/secret-box.ts';

/** The database in the data folder. */
export const DATABASE_FILE = 'plumbline.sqlite';

/** Everything the server is made of, put together. */
export type Services = Awaited<ReturnType<typeof openServices>>;

/**
 * Opens the data folder, brings its schema and rulebook up to date, and puts the rooms together.
 * @param startsAt offset of the demo clock for an installation that has not moved it yet
 * @throws UnusableDocuments when the documents folder holds nothing to serve.
 */
export async function openServices(config: Config, startsAt = 0) {
  await mkdir(config.dataFolder, { recursive: true });
  const file = join(config.dataFolder, DATABASE_FILE);
  const log = createLog(config.logLevel);
  const migrated = await migrate(file);
  if (migrated.applied.length > 0) log.info(migrated, 'the schema was brought up to date');
  const db = openDatabase(file);
  const box = createSecretBox(config.secret ?? keepSecret(join(config.dataFolder, 'secret')));
  const movable = config.demo ? createMovableClock((await findKeptOffset(db)) ?? startsAt) : undefined;
  const clock = movable ?? createSystemClock();
  const world = { config, log, db, box, clock, files: await openFileStore(join(config.dataFolder, 'files')) };

  const audit = createAuditService(db, clock);
  const rulebook = createRulebookLookup(clock);
  const base = { ...world, audit, rulebook };
  const editor = createRulebookService(base);
  await editor.importEditions(readDocuments(config.documentsFolder, config.ruleset));

  const applications = createApplicationLookup(rulebook);
  const around = createSurroundings();
  const drafts = createDraftService({ ...base, applications, around });
  const evaluations = createEvaluationService({ ...base, applications });
  const { publicUrl } = config;
  const papers = { publicUrl, applications, sources: createNoticeSources() };
  const steps: StepService = createStepService({
    ...base,
    applications,
    around,
    effects: {
      ...applicationEffects(around),
      ...linkedCaseEffects({ drafts, steps: () => steps }),
      ...noticeEffects(papers),
      evaluate: (context) => evaluations.evaluateStep(context),
      ...publicityEffects({
        publicUrl,
        around,
        serve: (context, paper) => servePaper(papers, context, 'notice', paper),
      }),
      ...certificateEffects({ box, around }),
    },
  });
  const certificates = createCertificateClock(base);
  const press = createPaperPressPool();
  const sessions = openSessions(db.queries, config, box.sessionSecret);
  const sweep = createSweep({ ...base, steps, certificates });
  return {
    ...base,
    editor,
    publication: createPublicationService(base),
    accounts: createAccountService(base),
    people: createAccountLookup(rulebook),
    applications,
    around,
    drafts,
    steps,
    materials: createMaterialService({ ...base, applications }),
    feed: createFeedService(base),
    evaluations,
    printing: createPrinting(press),
    key: await openSigningKey(db, box),
    sessions,
    sweep,
    demoClock: movable && createDemoClock(db, movable),
    async close() {
      sweep.stop();
      sessions.close();
      await press.close();
      await db.close();
    },
  };
}
