import { listOfKind, type EditionSource, type Named } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { pointerStep } from '#engine/model/json.ts';
import type { SanctionDocument } from '#engine/sanction/sanction-document.ts';
import type { CertificateDocument } from './certificate-document.ts';
import { checkCertificate } from './check-certificate.ts';
import { checkCounting, checkDeadlines } from './check-deadlines.ts';
import { checkEffect, type EffectScope } from './check-effects.ts';
import { checkGuard, type GuardScope } from './check-guards.ts';
import { checkFights } from './check-fights.ts';
import { checkPaths, checkPhases } from './check-paths.ts';
import { checkHolders, checkRoles, checkRowRoles } from './check-roles.ts';
import { groupsOf } from './groups.ts';
import { checkOpening } from './check-opening.ts';
import { DEEDS } from './open-steps.ts';
import { assembleProcedure, stagesOf, type Procedure } from './procedure.ts';
import type { OpensDocument, ProcedureDocument, Requirement } from './procedure-document.ts';
import { fault, unknownNames, type Place } from './procedure-fault.ts';
import { eventsOf, partsOf, placedSteps, rolesOf, type PlacedStep, type ProcedurePart } from './procedure-part.ts';
import type { RolesDocument } from './roles-document.ts';

/** Names of what stands beside the rules. */
export interface ProcedureBeside {
  /** Ids of forms, without `forms/`. */
  readonly forms: readonly string[];
  /** Ids of papers, without `templates/`. */
  readonly papers: readonly string[];
}

/** Everything that is wrong with procedures, their stages, the roles and the certificate of a well-shaped edition. */
export function checkProcedures(source: EditionSource, beside: ProcedureBeside): readonly Diagnostic[] {
  const procedures = listOfKind<ProcedureDocument>(source, 'procedure');
  const found = [
    ...checkRoles(source, beside.forms),
    ...checkCertificate(source, beside.papers),
    ...checkUnusedStages(source, procedures),
    ...procedures.flatMap((named) => checkOne(source, named, beside)),
  ];
  // A stage is read once for each procedure that uses it.
  const seen = new Map(
    found.map((each) => [JSON.stringify([each.code, each.document, each.pointer, each.message]), each]),
  );
  return [...seen.values()];
}

function checkOne(
  source: EditionSource,
  named: Named<ProcedureDocument>,
  beside: ProcedureBeside,
): readonly Diagnostic[] {
  const path = `${named.id}.json`;
  const stages = stagesOf(source);
  const used = (named.document.stages ?? []).map((id, index) => [`/stages${pointerStep(index)}`, id] as const);
  const missing = unknownNames('PL-PROC-STAGE', path, { zh: '共用环节', en: 'stage' }, used, Object.keys(stages));
  if (missing.length > 0) return missing;
  const procedure = assembleProcedure(named.id, named.document, stages);
  const parts = partsOf(source, named);
  const rows = parts.flatMap(placedSteps);
  const phases = procedure.phases.map(({ id }) => id);
  return [
    ...checkPaths(parts, procedure.starts),
    ...checkFights(rows),
    ...parts.flatMap((part) => checkPhases(part, phases)),
    ...parts.flatMap((part) => checkDeadlines(part, rows, procedure.limits)),
    ...checkCounting(source, parts, procedure.limits),
    ...checkHead(source, path, procedure, beside),
    ...checkRows(source, parts, procedure, beside),
  ];
}

/** The procedure's own fields: form, materials, roles that open it, grades, certificate. */
function checkHead(
  source: EditionSource,
  path: string,
  procedure: Procedure,
  beside: ProcedureBeside,
): readonly Diagnostic[] {
  const { form, materials, opens, certificate } = procedure;
  const materialIds = listOfKind(source, 'material').map(({ id }) => id);
  const asked = Object.keys(materials).map((id) => [`/materials${pointerStep(id)}`, id] as const);
  const scope = guardScope(source, procedure);
  const way = certificate?.heldMakesWay;
  return [
    ...unknownNames(
      'PL-PROC-FORM',
      path,
      { zh: '申请表', en: 'form' },
      form === null ? [] : [['/form', form]],
      beside.forms,
    ),
    ...unknownNames('PL-PROC-MATERIAL', path, { zh: '申报材料', en: 'material' }, asked, materialIds),
    ...unknownNames('PL-PROC-ROLE', path, ROLE, openers(opens), roleIds(source)),
    ...checkRequirements(opens.requires, { document: path, pointer: '/opens/requires' }, scope),
    ...checkOpening(path, procedure, scope),
    ...checkGuard(procedure.wants, { document: path, pointer: '/wants' }, scope),
    ...checkGuard(procedure.offers ?? null, { document: path, pointer: '/offers' }, scope),
    ...checkGuard(procedure.grants, { document: path, pointer: '/grants' }, scope),
    ...(way === undefined
      ? []
      : unknownNames('PL-PROC-EVENT', path, EVENT, [['/certificate/heldMakesWay', way]], certificateEvents(source))),
  ];
}

function checkRows(
  source: EditionSource,
  parts: readonly ProcedurePart[],
  procedure: Procedure,
  beside: ProcedureBeside,
): readonly Diagnostic[] {
  const scope = guardScope(source, procedure);
  const effects = effectScope(source, procedure, beside);
  const roles = listOfKind<RolesDocument>(source, 'roles')[0]?.document;
  const known = roleIds(source);
  return [
    ...parts.flatMap(({ path, states }) => {
      const holders = states.flatMap(({ holder = [] }, index) =>
        holder.map((role) => [`/states${pointerStep(index)}/holder`, role] as const),
      );
      return unknownNames('PL-PROC-ROLE', path, ROLE, holders, known);
    }),
    ...(roles === undefined ? [] : parts.flatMap((part) => checkHolders(part, parts.flatMap(placedSteps), roles))),
    ...parts.flatMap(placedSteps).flatMap((placed) => {
      const { document, pointer, row } = placed;
      const place: Place = { document, pointer };
      const people = [...rolesOf(row), ...(row.onBehalf ?? [])].map((role) => [`${pointer}/by`, role] as const);
      const input = (row.needs?.input ?? []).map(({ name }) => name);
      const before = (row.differs ?? []).map((on) => [`${pointer}/differs`, on] as const);
      return [
        ...unknownNames('PL-PROC-ROLE', document, ROLE, people, known),
        ...unknownNames('PL-PROC-EVENT', document, EVENT, before, [...scope.events, ...DEEDS]),
        ...unknownNames('PL-PROC-CAUSES', document, SANCTION, causesNamed(placed), sanctionIds(source)),
        ...(row.when === undefined ? [] : checkGuard(row.when, { document, pointer: `${pointer}/when` }, scope)),
        ...checkRequirements(row.requires, { document, pointer: `${pointer}/requires` }, scope),
        ...(row.requires !== undefined && rolesOf(row).length === 0
          ? [
              fault(
                'PL-PROC-DEADLINE',
                place,
                '无人按下的一行不会显示理由，请用 when',
                'nobody sees a reason here; use when',
              ),
            ]
          : []),
        ...(row.effects ?? []).flatMap((effect, index) =>
          checkEffect(effect, { document, pointer: `${pointer}/effects${pointerStep(index)}` }, { ...effects, input }),
        ),
        ...(roles === undefined ? [] : checkRowRoles(placed, roles)),
      ];
    }),
  ];
}

const ROLE = { zh: '岗位', en: 'role' };
const EVENT = { zh: '事项', en: 'event' };
const SANCTION = { zh: '处理', en: 'sanction' };

function sanctionIds(source: EditionSource): readonly string[] {
  return listOfKind(source, 'sanction').map(({ id }) => id);
}

function causesNamed({ pointer, row }: PlacedStep): readonly (readonly [string, string])[] {
  return (row.needs?.input ?? []).flatMap(({ causesOf }, index) =>
    causesOf === undefined ? [] : [[`${pointer}/needs/input${pointerStep(index)}/causesOf`, causesOf] as const],
  );
}

function checkRequirements(
  requires: readonly Requirement[] | undefined,
  place: Place,
  scope: GuardScope,
): readonly Diagnostic[] {
  return (requires ?? []).flatMap(({ holds }, index) =>
    checkGuard(holds, { ...place, pointer: `${place.pointer}${pointerStep(index)}/holds` }, scope),
  );
}

function checkUnusedStages(
  source: EditionSource,
  procedures: readonly Named<ProcedureDocument>[],
): readonly Diagnostic[] {
  const used = new Set(procedures.flatMap(({ document }) => document.stages ?? []));
  return Object.keys(stagesOf(source))
    .filter((id) => !used.has(id))
    .map((id) =>
      fault(
        'PL-PROC-STAGE',
        { document: `${id}.json`, pointer: '' },
        '没有办理流程用到它',
        'no procedure uses this stage',
      ),
    );
}

function guardScope(source: EditionSource, procedure: Procedure): GuardScope {
  return {
    limits: Object.keys(procedure.limits),
    events: eventsOf(procedure),
    conditions: listOfKind(source, 'condition').map(({ id }) => id),
    groups: groupsOf(listOfKind<ProcedureDocument>(source, 'procedure').map(({ document }) => document)),
  };
}

function effectScope(source: EditionSource, procedure: Procedure, beside: ProcedureBeside): Omit<EffectScope, 'input'> {
  const procedures = listOfKind<ProcedureDocument>(source, 'procedure');
  const stages = Object.values(stagesOf(source));
  return {
    paper: beside.papers,
    limit: Object.keys(procedure.limits),
    procedure: procedures.map(({ id }) => id),
    condition: listOfKind(source, 'condition').map(({ id }) => id),
    'certificate-event': certificateEvents(source),
    given: procedure.steps.flatMap(({ needs }) => (needs?.input ?? []).map(({ name }) => name)),
    cause: listOfKind<SanctionDocument>(source, 'sanction').flatMap(({ document }) =>
      document.causes.map(({ code }) => code),
    ),
    event: [...procedures.flatMap(({ document }) => document.steps ?? []), ...stages.flatMap(({ steps }) => steps)].map(
      ({ on }) => on,
    ),
  };
}

function certificateEvents(source: EditionSource): readonly string[] {
  return listOfKind<CertificateDocument>(source, 'certificate').flatMap(({ document }) =>
    document.steps.map(({ on }) => on),
  );
}

function roleIds(source: EditionSource): readonly string[] {
  return listOfKind<RolesDocument>(source, 'roles').flatMap(({ document }) => document.roles.map(({ id }) => id));
}

function openers({ by, onBehalf = [] }: OpensDocument): readonly (readonly [string, string])[] {
  const own: readonly string[] = typeof by === 'string' ? [] : by;
  return [
    ...own.map((role) => ['/opens/by', role] as const),
    ...onBehalf.map((role) => ['/opens/onBehalf', role] as const),
  ];
}
