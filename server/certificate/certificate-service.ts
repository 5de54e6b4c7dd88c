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
import { certificateLaw, pickHeld } from './certificate-law.ts';
import { mayMove, type CertificateRegister, type Deed, type NewCertificate } from './certificate-register.ts';
import { findOfApplication, listOfHolder } from './certificate-store.ts';
import type { Certificate } from './certificate.ts';

interface Parts {
  readonly box: SecretBox;
  readonly around: Surroundings;
  readonly register: CertificateRegister;
}

/** Draws before giving up; with 80 random bits a second draw is already a wonder. */
const MOST_DRAWS = 5;

/** The deeds that make certificates and move them on. */
export function certificateEffects(parts: Parts): StepEffects {
  return {
    'make-certificate': (context) => make(parts, context),
    'move-certificate': (context, effect) => moveOwn(parts, context, eventOf(effect)),
    'move-held-certificate': (context, effect) => moveHeld(parts, context, effect),
    'replace-held-certificate': (context, effect) => replaceHeld(parts, context, eventOf(effect)),
    'extend-validity': (context, effect) => extend(parts, context, eventOf(effect)),
  };
}

async function make(parts: Parts, context: StepContext): Promise<Application> {
  const { trx, rules, procedure, application, enterprise, now, today } = context;
  const outcome = getOutcome(procedure.certificate);
  const law = certificateLaw(rules);
  const held = await heldCertificate(parts, context);
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
  await insertWithCode(parts, context, law, base);
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
  { box, register }: Parts,
  context: StepContext,
  law: CertificateDocument,
  certificate: Omit<NewCertificate, 'checkCodeIndex' | 'checkCodeSealed'>,
): Promise<void> {
  for (let drawn = 0; drawn < MOST_DRAWS; drawn += 1) {
    const code = randomCode(law.checkCode.length, law.checkCode.alphabet);
    const sealed = { checkCodeIndex: box.blindIndex(code), checkCodeSealed: box.seal(code) };
    if (await register.enter(context.trx, { ...certificate, ...sealed }, deedOf(context))) return;
  }
  throw new Error(`no free check code after ${MOST_DRAWS} draws; widen checkCode in the certificate document`);
}

async function moveOwn({ register }: Parts, context: StepContext, event: string): Promise<Application> {
  const made = await ownCertificate(context);
  if (made) await register.move(context.trx, made, event, { ...deedOf(context), given: context.input });
  return context.application;
}

async function moveHeld(parts: Parts, context: StepContext, effect: EffectDocument): Promise<Application> {
  const held = await heldCertificate(parts, context);
  const event = eventOf(effect);
  if (!held || (effect.optional === true && !mayMove(context.rules, held, event))) return context.application;
  await parts.register.move(context.trx, held, event, deedOf(context));
  return context.application;
}

/** The held certificate makes way, by the event named or else that of the procedure; what its row passes on then happens to the new one. */
async function replaceHeld(parts: Parts, context: StepContext, named: string): Promise<Application> {
  const event = named === '' ? getOutcome(context.procedure.certificate).heldMakesWay : named;
  const [held, made] = [await heldCertificate(parts, context), await ownCertificate(context)];
  if (event === undefined || !held || !made) return context.application;
  const { trx, rules } = context;
  const { passesOn } = findCertificateStep(certificateLaw(rules), held.state, event) ?? {};
  await parts.register.move(trx, held, event, deedOf(context), { successor: made.number });
  if (passesOn !== undefined) await parts.register.move(trx, made, passesOn, deedOf(context));
  return context.application;
}

/**
 * A report that was made in time counts for the window it was made in, however late it is decided; what is made to take
 * the held certificate's place follows it, where a row for the event says so.
 */
async function extend(parts: Parts, context: StepContext, event: string): Promise<Application> {
  const held = await heldCertificate(parts, context);
  if (!held) return context.application;
  const until = validUntil(certificateLaw(context.rules), context.application.asOf ?? context.today);
  for (const certificate of [held, ...(await listInMaking(context))]) {
    if (certificate !== held && !mayMove(context.rules, certificate, event)) continue;
    const later = until > certificate.validUntil ? until : certificate.validUntil;
    await parts.register.move(context.trx, certificate, event, deedOf(context), { validUntil: later });
  }
  return context.application;
}

/** What other cases made for the enterprise and nobody handed over yet. */
async function listInMaking({ trx, application, enterprise }: StepContext): Promise<Certificate[]> {
  const all = await listOfHolder(trx, enterprise.id);
  return all.filter(({ applicationId, becameValidAt }) => becameValidAt === null && applicationId !== application.id);
}

/** What the enterprise holds today, leaving aside what this case made. */
async function heldCertificate(
  { register }: Parts,
  { trx, application, enterprise }: StepContext,
): Promise<Certificate | undefined> {
  const caughtUp: Certificate[] = [];
  for (const certificate of await listOfHolder(trx, enterprise.id)) {
    if (certificate.applicationId !== application.id) caughtUp.push(await register.catchUp(trx, certificate));
  }
  return pickHeld(caughtUp);
}

function ownCertificate({ trx, application }: StepContext): Promise<Certificate | undefined> {
  return findOfApplication(trx, application.id);
}

function deedOf({ rules, actor, application }: StepContext): Deed {
  return { rules, actor, applicationId: application.id, given: {} };
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
