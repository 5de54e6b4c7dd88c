import { getCertificateState } from '#engine/procedure/certificate-rules.ts';
import type { Queries } from '#server/db/database.ts';
import { presentEnterprise } from '#server/enterprise/enterprise.ts';
import { getEnterprise } from '#server/enterprise/enterprise-lookup.ts';
import type { OpenRules, RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import type { Certificate } from './certificate.ts';
import { certificateLaw } from './certificate-law.ts';

const HINT_LENGTH = 4;

/** A certificate as staff and its holder see it. */
export async function presentCertificate(
  db: Queries,
  rulebook: RulebookLookup,
  box: SecretBox,
  certificate: Certificate,
) {
  const rules = await rulebook.getRules(db, certificate.editionId);
  return {
    number: certificate.number,
    enterprise: presentEnterprise(await getEnterprise(db, certificate.enterpriseId)),
    grade: certificate.grade,
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
    state: presentState(rules, certificate),
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
  today: string,
) {
  const rules = await rulebook.getRules(db, certificate.editionId);
  const state = presentState(rules, certificate);
  return {
    number: certificate.number,
    enterprise: certificate.enterpriseName,
    creditCode: certificate.creditCode,
    grade: certificate.grade.title,
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
    // A late sweep must not make an expired certificate look valid.
    state: { ...state, valid: state.valid && today <= certificate.validUntil },
    successor: certificate.successor,
  };
}

function presentState(rules: OpenRules, { state }: Certificate) {
  const { id, title, valid } = getCertificateState(certificateLaw(rules), state);
  return { id, title, valid };
}
