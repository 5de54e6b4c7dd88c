import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccountLookup } from '#server/account/account-lookup.ts';
import { createAccountService } from '#server/account/account-service.ts';
import { createHandlerService } from '#server/account/handler-service.ts';
import { createPasswordService } from '#server/account/password-service.ts';
import { createVisitService } from '#server/account/visit-service.ts';
import { createTwoStepService } from '#server/account/two-step-service.ts';
import { reportEffects } from '#server/annual-report/report-unlock.ts';
import { createApplicationLookup } from '#server/application/application-lookup.ts';
import { createDefectService, defectEffects } from '#server/application/defect-service.ts';
import { createDraftService } from '#server/application/draft-service.ts';
import { applicationEffects } from '#server/application/freezing.ts';
import { createCaseOpening } from '#server/application/case-opening.ts';
import { createFilingService } from '#server/application/filing-service.ts';
import { linkedCaseEffects } from '#server/application/linked-cases.ts';
import { createStepService, type StepService } from '#server/application/step-service.ts';
import { createAuditService } from '#server/audit/audit-service.ts';
import { createCertificateClock } from '#server/certificate/certificate-clock.ts';
import { createCertificateRegister } from '#server/certificate/certificate-register.ts';
import { certificateEffects } from '#server/certificate/certificate-service.ts';
import { holderEffects } from '#server/certificate/holder-effects.ts';
import { openSigningKey } from '#server/certificate/signing-key.ts';
import type { Config } from '#server/config.ts';
import type { DatabaseAddress } from '#server/db/address.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createDemoClock, findKeptOffset } from '#server/demo/demo-clock.ts';
import { correctionEffects } from '#server/evaluation/correct-facts-step.ts';
import { createEvaluationService } from '#server/evaluation/evaluation-service.ts';
import { createFeedService } from '#server/feed/feed-service.ts';
import { openSessions } from '#server/http/session.ts';
import { EVERY_MINUTE } from '#server/jobs/job-engine.ts';
import { openJobEngine } from '#server/jobs/open-job-engine.ts';
import { createMaterialReuse } from '#server/material/material-reuse.ts';
import { createMaterialService } from '#server/material/material-service.ts';
import { createUploadService } from '#server/material/upload-service.ts';
import { createCourier } from '#server/message/courier.ts';
import { openCarriers } from '#server/message/carriers.ts';
import { createMessageService } from '#server/message/message-service.ts';
import { createOpeningMessages } from '#server/message/opening-messages.ts';
import { createResetLetters } from '#server/message/reset-letter.ts';
import { createReminders } from '#server/message/reminders.ts';
import { createStepMessages } from '#server/message/step-messages.ts';
import { createPaperPressPool } from '#server/paper/press-pool.ts';
import { noticeEffects, servePaper } from '#server/notice/notice-effects.ts';
import { createNoticeSources } from '#server/notice-sources.ts';
import { createPrinting } from '#server/printing/printing.ts';
import { publicityEffects } from '#server/publicity/publicity-service.ts';
import { readDocuments } from '#server/rulebook/package-documents.ts';
import { createPublicationService } from '#server/rulebook/publication.ts';
import { createRefold } from '#server/refold/refold.ts';
import { createRulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { createSupervision } from '#server/sanction/supervision.ts';
import { createRulebookService } from '#server/rulebook/rulebook-service.ts';
import { createSurroundings } from '#server/surroundings.ts';
import { createSweep } from '#server/sweep/sweep.ts';
import { createMovableClock, createSystemClock } from '#server/world/clock.ts';
import { openFileStore } from '#server/world/file-store.ts';
import { createLog } from '#server/world/log.ts';
import { openPartialFiles } from '#server/world/partial-files.ts';
import { createPdfPages } from '#server/world/pdf-pages.ts';
import { createSecretBox, keepSecret } from '#server/world/secret-box.ts';

/** The database in the data folder, unless the settings name another one. */
export const DATABASE_FILE = 'plumbline.sqlite';

/** Where the settings want the data. */
export function addressOf({ database, dataFolder }: Pick<Config, 'database' | 'dataFolder'>): DatabaseAddress {
  if (database !== null) return { engine: 'postgres', url: database };
  return { engine: 'sqlite', file: join(dataFolder, DATABASE_FILE) };
}

/** Everything the server is made of, put together. */
export type Services = Awaited<ReturnType<typeof openServices>>;

/**
 * Opens the data folder, brings its schema and rulebook up to date, and puts the rooms together.
 * @param startsAt offset of the demo clock for an installation that has not moved it yet
 * @throws UnusableDocuments when the documents folder holds nothing to serve.
 */
export async function openServices(config: Config, startsAt = 0) {
  await mkdir(config.dataFolder, { recursive: true });
  const address = addressOf(config);
  const log = createLog(config.logLevel);
  const migrated = await migrate(address);
  if (migrated.applied.length > 0) log.info(migrated, 'the schema was brought up to date');
  const db = openDatabase(address);
  const box = createSecretBox(config.secret ?? keepSecret(join(config.dataFolder, 'secret')));
  const movable = config.demo ? createMovableClock((await findKeptOffset(db)) ?? startsAt) : undefined;
  const clock = movable ?? createSystemClock();
  const pages = createPdfPages();
  const folder = join(config.dataFolder, 'files');
  const [files, partials] = await Promise.all([
    openFileStore(folder, pages),
    openPartialFiles(join(folder, 'partial')),
  ]);
  const world = { config, log, db, box, clock, files, partials };

  const audit = createAuditService(db, clock);
  const rulebook = createRulebookLookup(clock);
  const base = { ...world, audit, rulebook };
  const editor = createRulebookService(base);
  await editor.importEditions(readDocuments(config.documentsFolder, config.ruleset));

  const applications = createApplicationLookup(rulebook);
  const around = createSurroundings(rulebook);
  const drafts = createDraftService({ ...base, applications, around });
  const evaluations = createEvaluationService({ ...base, applications });
  const opening = createCaseOpening({ ...base, around, steps: () => steps });
  const { publicUrl } = config;
  const carriers = openCarriers(config, clock);
  const courier = createCourier({ ...base, carriers });
  const channels = carriers.map(({ channel }) => channel);
  const post = { ...base, channels, onWritten: () => courier.kick() };
  const papers = { publicUrl, box, applications, sources: createNoticeSources() };
  const register = createCertificateRegister(base);
  const steps: StepService = createStepService({
    ...base,
    applications,
    around,
    effects: {
      ...applicationEffects(around),
      ...defectEffects(around),
      ...correctionEffects(),
      ...linkedCaseEffects({ drafts, opening, steps: () => steps }),
      ...noticeEffects(papers),
      evaluate: (context) => evaluations.evaluateStep(context),
      ...publicityEffects({
        publicUrl,
        around,
        serve: (context, paper) => servePaper(papers, context, 'notice', paper),
      }),
      ...certificateEffects({ box, around, register }),
      ...holderEffects(base),
      ...reportEffects({ steps: () => steps }),
    },
    witness: createStepMessages(post),
  });
  const defects = createDefectService({ ...base, applications, around, steps });
  const certificates = createCertificateClock({ ...base, register });
  const press = createPaperPressPool();
  const sessions = openSessions(db.queries, config, box.sessionSecret);
  const supervision = createSupervision({ ...base, around, opening });
  const materials = createMaterialService({ ...base, applications });
  const uploads = createUploadService({ ...base, applications, materials });
  const sweep = createSweep({
    ...base,
    uploads,
    steps,
    certificates,
    supervision,
    reminders: createReminders({ ...post, applications, around }),
  });
  const jobs = openJobEngine(address, log);
  jobs.schedule('sweep', EVERY_MINUTE, () => sweep.run());
  return {
    ...base,
    editor,
    publication: createPublicationService(base),
    accounts: createAccountService(base),
    passwords: createPasswordService({ ...base, tellReset: createResetLetters({ ...post, publicUrl }) }),
    twoStep: createTwoStepService(base),
    visits: createVisitService(base),
    handlers: createHandlerService(base),
    people: createAccountLookup(base),
    applications,
    around,
    drafts,
    steps,
    opening,
    filings: createFilingService({ ...base, around, steps, witness: createOpeningMessages(post) }),
    defects,
    materials,
    uploads,
    materialReuse: createMaterialReuse({ ...base, applications }),
    feed: createFeedService({ ...base, watcher: supervision }),
    evaluations,
    printing: createPrinting(press),
    key: await openSigningKey(db, box),
    register,
    refold: createRefold({ ...base, applications, around }),
    sessions,
    messages: createMessageService(post),
    channels,
    courier,
    sweep,
    jobs,
    demoClock: movable && createDemoClock(db, movable),
    async close() {
      await jobs.stop();
      await courier.stop();
      sessions.close();
      await press.close();
      await pages.close();
      await db.close();
    },
  };
}
