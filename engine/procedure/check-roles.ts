import type { EditionDocument } from '#engine/edition/documents.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { pointerStep } from '#engine/model/json.ts';
import { EFFECTS, findEffect } from './effects.ts';
import type { EffectDocument } from './procedure-document.ts';
import { fault, unknownNames } from './procedure-fault.ts';
import { originsOf } from './procedure.ts';
import { rolesOf, type PlacedStep, type ProcedurePart } from './procedure-part.ts';
import type { CertificateDocument } from './certificate-document.ts';
import type { RolesDocument } from './roles-document.ts';

const PATH = 'roles.json';

/** Checks roles.json: bodies, roles and effects that exist, and powers only with the body they are reserved to. */
export function checkRoles(source: EditionSource, forms: readonly string[]): readonly Diagnostic[] {
  const document = listOfKind<RolesDocument>(source, 'roles')[0]?.document;
  if (document === undefined) return [];
  const { roles, reserved } = document;
  const bodies = listOfKind<EditionDocument>(source, 'edition').flatMap(({ document: about }) =>
    about.bodies.map(({ id }) => id),
  );
  const named = [
    ...roles.flatMap(({ body }, index) => (body === null ? [] : [[`/roles${pointerStep(index)}/body`, body] as const])),
    ...reserved.map(({ body }, index) => [`/reserved${pointerStep(index)}/body`, body] as const),
  ];
  const excluded = roles.flatMap(({ excludes = [] }, index) =>
    excludes.map((role) => [`/roles${pointerStep(index)}/excludes`, role] as const),
  );
  const effects = reserved.flatMap((each, index) =>
    each.effects.map((effect) => [`/reserved${pointerStep(index)}/effects`, effect] as const),
  );
  const events = reserved.flatMap((each, index) =>
    each.events.map((event) => [`/reserved${pointerStep(index)}/events`, event] as const),
  );
  const certificateEvents = listOfKind<CertificateDocument>(source, 'certificate').flatMap(
    ({ document: certificate }) => certificate.steps.map(({ on }) => on),
  );
  const registers = roles.flatMap(({ registers: form }, index) =>
    form === undefined ? [] : [[`/roles${pointerStep(index)}/registers`, form] as const],
  );
  const roleIds = roles.map(({ id }) => id);
  return [
    ...unknownNames('PL-ROLE-BODY', PATH, { zh: '机构', en: 'body' }, named, bodies),
    ...unknownNames('PL-ROLE-UNKNOWN', PATH, { zh: '岗位', en: 'role' }, excluded, roleIds),
    ...unknownNames(
      'PL-PROC-EFFECT',
      PATH,
      { zh: '办理动作', en: 'effect' },
      effects,
      EFFECTS.map(({ id }) => id),
    ),
    ...unknownNames('PL-PROC-FORM', PATH, { zh: '申请表', en: 'form' }, registers, forms),
    ...unknownNames('PL-PROC-EVENT', PATH, { zh: '证书事项', en: 'event of certificates' }, events, certificateEvents),
    ...checkReservedPowers(document),
    ...checkTwins(roleIds),
  ];
}

/** Checks that a row whose effects are reserved to a body is taken by people of that body only. */
export function checkRowRoles({ document, pointer, row }: PlacedStep, roles: RolesDocument): readonly Diagnostic[] {
  const deeds = (row.effects ?? []).flatMap((effect) =>
    isCertificateEvent(effect) ? [effect.do, effect.event] : [effect.do],
  );
  const bodyOf = new Map(roles.roles.map(({ id, body }) => [id, body]));
  return roles.reserved.flatMap(({ body, effects, events }) => {
    const deed = deeds.find((each) => effects.includes(each) || events.includes(each));
    if (deed === undefined) return [];
    return rolesOf(row)
      .filter((role) => bodyOf.has(role) && bodyOf.get(role) !== body)
      .map((role) =>
        fault(
          'PL-PROC-BODY',
          { document, pointer: `${pointer}/by` },
          `“${deed}”只能由机构“${body}”的岗位办理，“${role}”不是`,
          `"${deed}" is reserved to the body "${body}", and "${role}" is not of it`,
        ),
      );
  });
}

/** Checks that a state which one body holds is held by no other, and that people of no other body take steps in it. */
export function checkHolders(
  { path, states }: ProcedurePart,
  rows: readonly PlacedStep[],
  roles: RolesDocument,
): readonly Diagnostic[] {
  const bodyOf = new Map(roles.roles.map(({ id, body }) => [id, body]));
  const bodiesOf = (ids: readonly string[]) =>
    new Set(ids.map((id) => bodyOf.get(id) ?? null).filter((body) => body !== null));
  return states.flatMap(({ id, title, holder = [] }, index) => {
    const [body, other] = [...bodiesOf(holder)];
    if (body === undefined) return [];
    const place = { document: path, pointer: `/states${pointerStep(index)}/holder` };
    if (other !== undefined)
      return [fault('PL-PROC-BODY', place, `“${title.zh}”由两个机构的岗位办理`, `"${title.en}" is held by two bodies`)];
    return rows
      .filter(({ row }) => originsOf(row).includes(id) && [...bodiesOf(rolesOf(row))].some((each) => each !== body))
      .map(({ document, pointer }) =>
        fault(
          'PL-PROC-BODY',
          { document, pointer: `${pointer}/by` },
          `“${title.zh}”由机构“${body}”办理，其他机构的岗位不能办理这一步`,
          `"${title.en}" is held by the body "${body}"; people of another may take no step in it`,
        ),
      );
  });
}

/** An effect that names an event of certificates. */
function isCertificateEvent(effect: EffectDocument): effect is EffectDocument & { readonly event: string } {
  const takes = findEffect(effect.do)?.arguments.some((argument) => argument.takes === 'certificate-event') ?? false;
  return takes && typeof effect.event === 'string';
}

function checkReservedPowers({ roles, reserved }: RolesDocument): readonly Diagnostic[] {
  return roles.flatMap((role, index) =>
    reserved.flatMap(({ body, powers }) =>
      role.may
        .filter((power) => powers.includes(power) && role.body !== body)
        .map((power) =>
          fault(
            'PL-ROLE-POWER',
            { document: PATH, pointer: `/roles${pointerStep(index)}/may` },
            `“${power}”只能授予机构“${body}”的岗位`,
            `"${power}" is reserved to roles of the body "${body}"`,
          ),
        ),
    ),
  );
}

function checkTwins(ids: readonly string[]): readonly Diagnostic[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          fault(
            'PL-ROLE-UNKNOWN',
            { document: PATH, pointer: `/roles${pointerStep(index)}/id` },
            `岗位“${id}”写了两次`,
            `the role "${id}" is written twice`,
          ),
        ],
  );
}
