import { certificateAfter, MADE, type CertificateSettings } from '#engine/procedure/certificate-events.ts';
import {
  certificateClockSteps,
  certificateWakesAfter,
  findCertificateStep,
  getCertificateState,
} from '#engine/procedure/certificate-rules.ts';
import type { CertificateStep } from '#engine/procedure/certificate-document.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import type { JsonObject } from '#engine/model/json.ts';
import type { Actor } from '#server/account/actor.ts';
import type { AuditService } from '#server/audit/audit-service.ts';
import type { Queries } from '#server/db/database.ts';
import { Problem } from '#server/http/problem.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { Clock, Instant } from '#server/world/clock.ts';
import type { Certificate } from './certificate.ts';
import { insertCertificateEvent } from './certificate-event-store.ts';
import { certificateLaw } from './certificate-law.ts';
import { insertCertificate, updateCertificate } from './certificate-store.ts';

/** Who moves a certificate, in which case, by whose document. */
export interface Deed {
  readonly rules: OpenRules;
  readonly actor: Actor | null;
  readonly applicationId: string | null;
  /** What was given with the step. */
  readonly given: JsonObject;
}

/** The register of certificates: each change is a row, an event and a line of the audit trail, or nothing at all. */
export interface CertificateRegister {
  /** Enters a new certificate; false when its check code is taken. */
  enter(trx: Queries, certificate: NewCertificate, deed: Deed): Promise<boolean>;
  /** Lets an event happen. @throws Problem 409 where no row for it leaves the certificate's state. */
  move(
    trx: Queries,
    certificate: Certificate,
    on: string,
    deed: Deed,
    sets?: CertificateSettings,
  ): Promise<Certificate>;
  /** Takes the steps of time that are due, so that nobody acts on a certificate that is over. */
  catchUp(trx: Queries, certificate: Certificate): Promise<Certificate>;
}

/** A certificate before the register knows when time moves it. */
export type NewCertificate = Omit<Certificate, 'lawId' | 'wakesAfter'>;

interface Parts {
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly rulebook: RulebookLookup;
}

/** The register over the database. */
export function createCertificateRegister(parts: Parts): CertificateRegister {
  return {
    enter: (trx, certificate, deed) => enter(parts, trx, certificate, deed),
    async move(trx, certificate, on, deed, sets = {}) {
      const step = findCertificateStep(certificateLaw(deed.rules), certificate.state, on);
      if (!step) throw eventRefused(deed.rules, certificate, on);
      return catchUp(parts, trx, await take(parts, trx, certificate, step, deed, sets));
    },
    catchUp: (trx, certificate) => catchUp(parts, trx, certificate),
  };
}

/** True where an event may happen to a certificate. */
export function mayMove(rules: OpenRules, { state }: Certificate, on: string): boolean {
  return findCertificateStep(certificateLaw(rules), state, on) !== undefined;
}

async function enter(parts: Parts, trx: Queries, made: NewCertificate, deed: Deed): Promise<boolean> {
  const law = certificateLaw(deed.rules);
  const certificate = scheduled(deed.rules, { ...made, lawId: deed.rules.record.id, wakesAfter: null });
  if (!(await insertCertificate(trx, certificate))) return false;
  const { state, validUntil } = certificate;
  await note(parts, trx, certificate, { on: MADE, article: law.source.article }, deed, {
    at: made.createdAt,
    from: null,
    to: state,
    sets: { validUntil },
  });
  return true;
}

async function take(
  parts: Parts,
  trx: Queries,
  before: Certificate,
  step: CertificateStep,
  deed: Deed,
  sets: CertificateSettings,
): Promise<Certificate> {
  const at = parts.clock.now();
  const event = { on: step.on, at, from: before.state, to: step.to, edition: deed.rules.record.id };
  const standing = certificateAfter(certificateLaw(deed.rules), before, { ...event, sets });
  const moved = scheduled(deed.rules, { ...before, ...standing, lawId: deed.rules.record.id });
  await updateCertificate(trx, moved);
  await note(parts, trx, moved, step, deed, { at, from: before.state, to: step.to, sets });
  return moved;
}

async function catchUp(parts: Parts, trx: Queries, certificate: Certificate): Promise<Certificate> {
  const today = await parts.rulebook.today(trx);
  if (certificate.wakesAfter === null || today <= certificate.wakesAfter) return certificate;
  const rules = await parts.rulebook.getRules(trx, certificate.lawId);
  const [step] = certificateClockSteps(certificateLaw(rules), certificate, today, calendarOf(rules.source));
  if (step !== undefined) {
    const deed = { rules, actor: null, applicationId: null, given: {} };
    return catchUp(parts, trx, await take(parts, trx, certificate, step, deed, {}));
  }
  const rescheduled = scheduled(rules, certificate);
  await updateCertificate(trx, rescheduled);
  return rescheduled;
}

function scheduled(rules: OpenRules, certificate: Certificate): Certificate {
  const wakesAfter = certificateWakesAfter(certificateLaw(rules), certificate, calendarOf(rules.source));
  return { ...certificate, wakesAfter };
}

interface Change {
  readonly at: Instant;
  readonly from: string | null;
  readonly to: string;
  readonly sets: CertificateSettings;
}

async function note(
  { audit }: Parts,
  trx: Queries,
  { id, number, printing }: Certificate,
  { on, article }: Pick<CertificateStep, 'on' | 'article'>,
  { rules, actor, applicationId, given }: Deed,
  { at, from, to, sets }: Change,
): Promise<void> {
  await insertCertificateEvent(trx, id, {
    on,
    at,
    from,
    to,
    edition: rules.record.id,
    sets,
    applicationId,
    actorId: actor?.account ?? null,
    actorName: actor?.name ?? null,
    article,
    given,
  });
  const detail = { from, to, printing, application: applicationId, ...sets };
  await audit.record(trx, { actor, action: on, subject: `certificate:${number}`, article, detail });
}

function eventRefused(rules: OpenRules, { number, state }: Certificate, event: string): Problem {
  const { title } = getCertificateState(certificateLaw(rules), state);
  return new Problem(409, 'certificate-state', {
    zh: `证书 ${number} 目前“${title.zh}”，不能进行“${event}”。请查看证书状态。`,
    en: `Certificate ${number} is ${title.en}, in which "${event}" cannot happen. See where it stands.`,
  });
}
