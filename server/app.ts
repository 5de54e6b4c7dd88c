import { join, resolve } from 'node:path';
import express, { Router, type Express } from 'express';
import { pinoHttp } from 'pino-http';
import { accountRoutes } from '#server/account/account-routes.ts';
import { handlerRoutes } from '#server/account/handler-routes.ts';
import { offlineRegistrationRoutes } from '#server/account/offline-registration-routes.ts';
import { ownAccountRoutes } from '#server/account/own-account-routes.ts';
import { recogniseActor, sessionRoutes } from '#server/account/session-routes.ts';
import { applicationRoutes } from '#server/application/application-routes.ts';
import { filingRoutes } from '#server/application/filing-routes.ts';
import { reuseRoutes } from '#server/application/reuse-routes.ts';
import { defectRoutes } from '#server/application/defect-routes.ts';
import { auditRoutes } from '#server/audit/audit-routes.ts';
import { certificateRoutes } from '#server/certificate/certificate-routes.ts';
import { demoRoutes } from '#server/demo/demo-routes.ts';
import { enterpriseRoutes } from '#server/enterprise/enterprise-routes.ts';
import { evaluationRoutes } from '#server/evaluation/evaluation-routes.ts';
import { feedRoutes } from '#server/feed/feed-routes.ts';
import { keepAccess } from '#server/http/access.ts';
import { keepContract } from '#server/http/contract.ts';
import { answerProblems, answerUnknownPath, type RefusalWitness } from '#server/http/error-handler.ts';
import { limitRate } from '#server/http/rate-limit.ts';
import { serveScreens } from '#server/http/screens.ts';
import { refuseNulInAddress, refuseNulInJson } from '#server/http/refuse-nul.ts';
import { devicePolicy, securityHeaders } from '#server/http/security-headers.ts';
import { requireCsrfToken } from '#server/http/session.ts';
import { materialRoutes } from '#server/material/material-routes.ts';
import { uploadRoutes } from '#server/material/upload-routes.ts';
import { materialReuseRoutes } from '#server/material/reuse-routes.ts';
import { messageRoutes } from '#server/message/message-routes.ts';
import { metaRoutes } from '#server/meta-routes.ts';
import { noticeRoutes } from '#server/notice/notice-routes.ts';
import { publicityRoutes } from '#server/publicity/publicity-routes.ts';
import { refoldRoutes } from '#server/refold/refold-routes.ts';
import { publicRulesRoutes } from '#server/rulebook/public-rules-routes.ts';
import { rulebookRoutes } from '#server/rulebook/rulebook-routes.ts';
import { sanctionRoutes } from '#server/sanction/sanction-routes.ts';
import type { Services } from '#server/services.ts';
import { newId } from '#server/world/ids.ts';

const SCREENS = join(resolve(import.meta.dirname, '..'), 'dist');
const LARGEST_BODY = '5mb';

/** Where guessing and scraping would be worth something. */
const GUARDED = [
  '/api/session',
  '/api/registrations',
  '/api/password-resets',
  '/api/new-passwords',
  '/api/invitations',
  '/api/public',
];

/** The Express application over the services. */
export function createApp(services: Services): Express {
  const { config, log, sessions } = services;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.publicUrl.startsWith('https:') ? 1 : false);
  app.use(pinoHttp({ logger: log, genReqId: () => newId(), quietReqLogger: true, autoLogging: false }));
  app.use(securityHeaders);
  app.use(devicePolicy);
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.json(services.key.published);
  });
  app.use(GUARDED, limitRate(config.requestsPerMinute));
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const readJson = express.json({ limit: LARGEST_BODY, verify: refuseNulInJson });
  app.use('/api', refuseNulInAddress, sessions.handler, readJson, requireCsrfToken);
  app.use('/api', recogniseActor(services));
  app.use(keepContract(config.checkAnswers));
  app.use('/api', keepAccess, api(services), answerUnknownPath);
  app.use(serveScreens(SCREENS));
  app.use(answerUnknownPath);
  app.use(answerProblems(log, witnessRefusal(services)));
  return app;
}

function api(services: Services): Router {
  const { db, rulebook, config } = services;
  const router = Router();
  router.use(sessionRoutes(services));
  router.use(metaRoutes(services));
  router.use(applicationRoutes(services));
  router.use(reuseRoutes(services));
  router.use(filingRoutes(services));
  router.use(sanctionRoutes(services));
  router.use(defectRoutes(services));
  router.use(materialRoutes(services.materials, services.files));
  router.use(uploadRoutes(services.uploads));
  router.use(materialReuseRoutes(services.materialReuse));
  router.use(evaluationRoutes({ ...services, publicUrl: config.publicUrl }));
  router.use(enterpriseRoutes(db));
  router.use(offlineRegistrationRoutes(services));
  router.use(feedRoutes(db, services.feed, rulebook));
  router.use(certificateRoutes(services));
  router.use(noticeRoutes(services));
  router.use(publicityRoutes(db));
  router.use(rulebookRoutes(services));
  router.use(publicRulesRoutes(services));
  router.use(accountRoutes(services));
  router.use(ownAccountRoutes(services));
  router.use(handlerRoutes(services));
  router.use(messageRoutes(services));
  router.use(auditRoutes(services.audit));
  router.use(refoldRoutes(services.refold));
  if (services.demoClock) router.use(demoRoutes({ ...services, demoClock: services.demoClock }));
  return router;
}

/** A refused deed of a known person is part of the trail. */
function witnessRefusal({ db, audit }: Services): RefusalWitness {
  return async (request, problem) => {
    const detail = { method: request.method, path: request.originalUrl.split('?')[0] ?? '', code: problem.code };
    const actor = request.actor ?? null;
    await db.transact((trx) => audit.record(trx, { actor, action: 'refused', subject: 'request', detail }));
  };
}
