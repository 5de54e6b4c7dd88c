import {
  certificateCounter,
  certificateNumber,
  findCertificateStep,
  validUntil,
} from '#engine/procedure/certificate-rules.ts';
import type { CertificateDocument } from '#engine/procedure/certificate-document.ts';
import { outcomeGrade } from '#engine/procedure/case-facts.ts';
import type { CertificateOutcome, EffectDocument } from '#engine/procedure/procedure-document.ts';
import { ownText } from '#engine/model/json.ts';
import type { Application, GradeRef } from '#server/application/application.ts';
import type { StepContext, StepEffects } from '#server/application/step-effect.ts';
import type { Surroundings } from '#server/application/surroundings.ts';
import { nextNumber } from '#server/db/counter.ts';
import { Problem } from '#server/http/problem.ts';
import { newId, randomCode } from '#server/world/ids.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { holderOf } from './certificate-holder.ts';
import { certificateLaw, moveTo, pickHeld } from './certificate-law.ts';
import { findOfApplication, insertCertificate, listOfHolder, updateCertificate } from './certificate-store.ts';
import type { Certificate } from './certificate.ts';

interface Parts {
  readonly box: SecretBox;
  readonly around: Surroundings;
}

/** Draws before giving up; with 80 random bits a second draw is already a wonder. */
const MOST_DRAWS = 5;

/** The deeds that make certificates and move them on. */
export function certificateEffects(parts: Parts): StepEffects {
  return {
    'make-certificate': (context) => make(parts, context),
    'move-certificate': async (context, effect) => move(context, await ownCertificate(context), eventOf(effect)),
    'move-held-certificate': async (context, effect) => move(context, await heldCertificate(context), eventOf(effect)),
    'replace-held-certificate': (context, effect) => replaceHeld(context, eventOf(effect)),
    'extend-validity': (context) => extend(context),
  };
}

async function make(parts: Parts, context: StepContext): Promise<Application> {
  const { trx, rules, procedure, application, enterprise, now, today } = context;
  const outcome = getOutcome(procedure.certificate);
  const law = certificateLaw(rules);
  const held = await heldCertificate(context);
  const grade = gradeRef(context, outcomeGrade(await context.names()));
  const base = {
    id: newId(),
    ...(await numbering(context, law, outcome, held)),
    enterpriseId: enterprise.id,
    applicationId: application.id,
    evaluationId: (await parts.around.findVerdict(trx, application.id))?.id ?? held?.evaluationId ?? null,
    editionId: rules.record.id,
    procedure: procedure.id,
    ...(await holderOf(parts.around, context, held)),
    grade,
    issuedOn: today,
    validUntil: outcome.validity === 'kept' && held ? held.validUntil : validUntil(law, today),
    state: law.starts,
    valid: false,
    successor: null,
    becameValidAt: null,
    createdAt: now,
  };
  await insertWithCode(parts, trx, law, base);
  return application;
}

/** A fresh number, or the next printing of the one that is held. */
async function numbering(
  { trx, today }: StepContext,
  law: CertificateDocument,
  { makes }: CertificateOutcome,
  held: Certificate | undefined,
): Promise<Pick<Certificate, 'number' | 'printing'>> {
  if (makes === 'printing' && held) return { number: held.number, printing: held.printing + 1 };
  const year = Number(today.slice(0, 4));
  const serial = await nextNumber(trx, `certificate-${certificateCounter(law, year)}`);
  return { number: certificateNumber(law, { year, serial }), printing: 1 };
}

async function insertWithCode(
  { box }: Parts,
  trx: StepContext['trx'],
  law: CertificateDocument,
  certificate: Omit<Certificate, 'checkCodeIndex' | 'checkCodeSealed'>,
): Promise<void> {
  for (let drawn = 0; drawn < MOST_DRAWS; drawn += 1) {
    const code = randomCode(law.checkCode.length, law.checkCode.alphabet);
    const sealed = { checkCodeIndex: box.blindIndex(code), checkCodeSealed: box.seal(code) };
    if (await insertCertificate(trx, { ...certificate, ...sealed })) return;
  }
  throw new Error(`no free check code after ${MOST_DRAWS} draws; widen checkCode in the certificate document`);
}

async function move(context: StepContext, certificate: Certificate | undefined, event: string): Promise<Application> {
  if (certificate) {
    const law = certificateLaw(context.rules);
    const step = findCertificateStep(law, certificate.state, event);
    if (!step) throw eventRefused(certificate, event);
    await updateCertificate(context.trx, moveTo(law, certificate, step.to, context.now));
  }
  return context.application;
}

/** Lets the held certificate make way by the event that the row names, or else by that of the procedure. */
async function replaceHeld(context: StepContext, named: string): Promise<Application> {
  const event = named === '' ? getOutcome(context.procedure.certificate).heldMakesWay : named;
  const [held, made] = [await heldCertificate(context), await ownCertificate(context)];
  if (event === undefined || !held || !made) return context.application;
  const law = certificateLaw(context.rules);
  const step = findCertificateStep(law, held.state, event);
  if (!step) throw eventRefused(held, event);
  const moved = moveTo(law, held, step.to, context.now);
  await updateCertificate(context.trx, { ...moved, successor: made.number });
  return context.application;
}

async function extend(context: StepContext): Promise<Application> {
  const held = await heldCertificate(context);
  const until = validUntil(certificateLaw(context.rules), context.today);
  if (held && until > held.validUntil) await updateCertificate(context.trx, { ...held, validUntil: until });
  return context.application;
}

/** What the enterprise holds, leaving aside what this case made. */
async function heldCertificate({ trx, application, enterprise }: StepContext): Promise<Certificate | undefined> {
  const certificates = await listOfHolder(trx, enterprise.id);
  return pickHeld(certificates.filter(({ applicationId }) => applicationId !== application.id));
}

function ownCertificate({ trx, application }: StepContext): Promise<Certificate | undefined> {
  return findOfApplication(trx, application.id);
}

function eventOf(effect: EffectDocument): string {
  return ownText(effect, 'event') ?? '';
}

function getOutcome(outcome: CertificateOutcome | null): CertificateOutcome {
  if (outcome) return outcome;
  throw new Error('the procedure orders a certificate without saying which one; see its "certificate"');
}

function gradeRef({ rules }: StepContext, code: string | number | null): GradeRef {
  const grade = rules.edition.grades.find(({ document }) => String(document.code) === String(code));
  if (code !== null && grade) return { id: String(code), title: grade.document.title };
  throw new Problem(409, 'no-grade', {
    zh: '本件没有应授予的等级，不能制证。请核对评定结果。',
    en: 'The case comes to no grade, so no certificate can be made. Look at the verdict.',
  });
}

function eventRefused({ number, state }: Certificate, event: string): Problem {
  return new Problem(409, 'certificate-state', {
    zh: `证书 ${number} 目前的状态（${state}）不能进行“${event}”。请查看证书状态。`,
    en: `Certificate ${number} is in the state ${state}, in which "${event}" cannot happen. See where it stands.`,
  });
}
