import { getCertificateState } from '#engine/procedure/certificate-rules.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';
import { presentEnterprise } from '#server/enterprise/enterprise.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { Certificate, RecordedEvent } from './certificate.ts';
import { certificateLaw } from './certificate-law.ts';
import { asItStands } from './certificate-lookup.ts';

const HINT_LENGTH = 4;

/** A certificate as staff and its holder see it. */
export async function presentCertificate(
  db: Queries,
  rulebook: RulebookLookup,
  box: SecretBox,
  certificate: Certificate,
) {
  const today = await rulebook.today(db);
  return {
    number: certificate.number,
    enterprise: presentEnterprise(await getEnterprise(db, certificate.enterpriseId)),
    grade: certificate.grade,
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
    state: await presentState(db, rulebook, certificate, today),
    successor: certificate.successor,
    edition: certificate.printing,
    application: certificate.applicationId,
    evaluation: certificate.evaluationId,
    checkCodeHint: box.open(certificate.checkCodeSealed).slice(0, HINT_LENGTH),
  };
}

/** A certificate as everybody may see it: no personal data, no points. */
export async function presentPublicCertificate(
  db: Queries,
  rulebook: RulebookLookup,
  certificate: Certificate,
  today: PlainDate,
) {
  return {
    number: certificate.number,
    printing: certificate.printing,
    enterprise: certificate.enterpriseName,
    creditCode: certificate.creditCode,
    grade: certificate.grade.title,
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
    state: await presentState(db, rulebook, certificate, today),
    successor: certificate.successor,
  };
}

/** What happened to a certificate, for staff and its holder; enterprises do not see who did it. */
export async function presentCertificateEvents(
  db: Queries,
  rulebook: RulebookLookup,
  events: readonly RecordedEvent[],
  { withNames }: { readonly withNames: boolean },
) {
  return Promise.all(
    events.map(async (event) => {
      const law = certificateLaw(await rulebook.getRules(db, event.edition));
      const { id, title, valid } = getCertificateState(law, event.to);
      return {
        at: event.at,
        event: event.on,
        state: { id, title, valid },
        validUntil: event.sets.validUntil ?? null,
        successor: event.sets.successor ?? null,
        application: event.applicationId,
        actor: withNames ? event.actorName : null,
        article: event.article,
        given: Object.entries(event.given).map(([name, value]) => ({
          name,
          value: typeof value === 'string' ? value : JSON.stringify(value),
        })),
      };
    }),
  );
}

/** The state as it stands on the day: a late sweep must not make an expired certificate look valid. */
async function presentState(db: Queries, rulebook: RulebookLookup, certificate: Certificate, today: PlainDate) {
  const rules = await rulebook.getRules(db, certificate.lawId);
  const { state } = await asItStands(db, rulebook, certificate, today);
  const { id, title, valid } = getCertificateState(certificateLaw(rules), state);
  return { id, title, valid };
}
