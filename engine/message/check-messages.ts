import { listOfKind, type EditionSource, type Named } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { ownText, pointerStep } from '#engine/model/json.ts';
import { openScope } from '#engine/papers/data-shape.ts';
import { checkText } from '#engine/papers/text-check.ts';
import { checkGuard } from '#engine/procedure/check-guards.ts';
import { groupsOf } from '#engine/procedure/groups.ts';
import { assembleProcedure, stagesOf, type Procedure } from '#engine/procedure/procedure.ts';
import type { ProcedureDocument } from '#engine/procedure/procedure-document.ts';
import { fault, unknownName, unknownNames } from '#engine/procedure/procedure-fault.ts';
import { eventsOf } from '#engine/procedure/procedure-part.ts';
import type { RolesDocument } from '#engine/procedure/roles-document.ts';
import { checkReminder } from './check-reminder.ts';
import { CHANNELS, HOLDER, OWNER, type MessageDocument, type Occasion } from './message-document.ts';
import { CERTIFICATE_NAMES, isAboutCases, STEP_NAMES, wordNames } from './message-names.ts';

/** Everything that is wrong with the messages of a well-shaped edition. */
export function checkMessages(source: EditionSource): readonly Diagnostic[] {
  const messages = listOfKind<MessageDocument>(source, 'message');
  if (messages.length === 0) return [];
  const procedures = listWhole(source);
  const roles = listOfKind<RolesDocument>(source, 'roles').flatMap(({ document }) =>
    document.roles.map(({ id }) => id),
  );
  return messages.flatMap((message) => [
    ...checkReceivers(message, roles),
    ...checkOccasion(message, procedures),
    ...checkReminder(source, message),
    ...checkWhen(source, message, procedures),
    ...checkWords(message),
  ]);
}

/** The procedures that can be assembled; what the others lack is told where they are checked. */
function listWhole(source: EditionSource): readonly Procedure[] {
  const stages = stagesOf(source);
  return listOfKind<ProcedureDocument>(source, 'procedure')
    .filter(({ document }) => (document.stages ?? []).every((stage) => Object.hasOwn(stages, stage)))
    .map(({ id, document }) => assembleProcedure(id, document, stages));
}

function checkReceivers({ id, document }: Named<MessageDocument>, roles: readonly string[]): readonly Diagnostic[] {
  const { to, channels, occasion } = document;
  const path = `${id}.json`;
  const people = typeof to === 'string' ? [] : to.map((role, index) => [`/to${pointerStep(index)}`, role] as const);
  const means = channels.map((channel, index) => [`/channels${pointerStep(index)}`, channel] as const);
  const nobody = to === HOLDER && !isAboutCases(occasion);
  return [
    ...unknownNames('PL-MESSAGE-REFERENCE', path, { zh: '岗位', en: 'role' }, people, roles),
    ...unknownNames('PL-MESSAGE-REFERENCE', path, { zh: '送达方式', en: 'channel' }, means, CHANNELS),
    ...(nobody
      ? [
          fault(
            'PL-MESSAGE-REFERENCE',
            { document: path, pointer: '/to' },
            '证书没有办理岗位，请写明接收岗位或 applicant',
            'nobody holds a certificate as a task; name roles, or applicant',
          ),
        ]
      : []),
    ...((to === OWNER) === (occasion.on === 'password-reset')
      ? []
      : [
          fault(
            'PL-MESSAGE-REFERENCE',
            { document: path, pointer: '/to' },
            '重置密码的消息只能发给账号本人（owner），其他消息不能发给 owner',
            'a message about a password goes to the owner of the account, and no other message does',
          ),
        ]),
  ];
}

/** Names of the occasion; steps and states are looked for in the procedures that the occasion names. */
function checkOccasion(
  { id, document: { occasion } }: Named<MessageDocument>,
  procedures: readonly Procedure[],
): readonly Diagnostic[] {
  const ids = procedures.map((procedure) => procedure.id);
  const meant = procedures.filter((procedure) => occasion.procedures?.includes(procedure.id) ?? true);
  const states = meant.flatMap((procedure) => procedure.states.map((state) => state.id));
  const check = (zh: string, en: string, field: string, wanted: readonly string[] = [], known: readonly string[]) =>
    wanted
      .map((name, index) => [name, `/occasion/${field}${pointerStep(index)}`] as const)
      .filter(([name]) => !known.includes(name))
      .map(([name, pointer]) =>
        unknownName('PL-MESSAGE-REFERENCE', { document: `${id}.json`, pointer }, { zh, en }, name, known),
      );
  return [
    ...check('办理流程', 'procedure', 'procedures', occasion.procedures, ids),
    ...check('状态', 'state', 'states', occasion.states, states),
    ...(occasion.on === 'step' ? check('环节', 'step', 'steps', occasion.steps, meant.flatMap(eventsOf)) : []),
    ...(occasion.on === 'paper'
      ? check(
          '由环节送达的文书',
          'paper that a step serves',
          'papers',
          occasion.papers,
          ordered(meant, 'notify', 'paper'),
        )
      : []),
    ...(occasion.on === 'offer'
      ? check(
          '由环节提示的事项',
          'procedure that a step offers',
          'offers',
          occasion.offers,
          ordered(meant, 'offer-procedure', 'procedure'),
        )
      : []),
    ...(occasion.on === 'day'
      ? check('办理流程', 'procedure', 'doneBy/procedures', occasion.doneBy?.procedures, ids)
      : []),
    ...(occasion.on === 'day'
      ? check('状态', 'state', 'doneBy/exceptIn', occasion.doneBy?.exceptIn, statesOf(procedures, occasion))
      : []),
  ];
}

/** What the steps of procedures name in an argument of an effect. */
function ordered(procedures: readonly Procedure[], deed: string, argument: string): readonly string[] {
  const effects = procedures.flatMap(({ steps }) => steps.flatMap((step) => step.effects ?? []));
  return effects.filter((effect) => effect.do === deed).flatMap((effect) => ownText(effect, argument) ?? []);
}

function statesOf(procedures: readonly Procedure[], occasion: Occasion): readonly string[] {
  const done = occasion.on === 'day' ? occasion.doneBy?.procedures : undefined;
  return procedures
    .filter((procedure) => done?.includes(procedure.id))
    .flatMap((procedure) => procedure.states.map((state) => state.id));
}

function checkWhen(
  source: EditionSource,
  { id, document }: Named<MessageDocument>,
  procedures: readonly Procedure[],
): readonly Diagnostic[] {
  const { when, occasion, limits = {} } = document;
  if (when === undefined) return [];
  const cases = isAboutCases(occasion);
  return checkGuard(
    when,
    { document: `${id}.json`, pointer: '/when' },
    {
      limits: cases ? procedures.flatMap((procedure) => Object.keys(procedure.limits)) : Object.keys(limits),
      events: procedures.flatMap(eventsOf),
      conditions: listOfKind(source, 'condition').map((condition) => condition.id),
      groups: groupsOf(procedures),
      ...(cases ? { beside: occasion.on === 'opening' ? [] : STEP_NAMES } : { only: CERTIFICATE_NAMES }),
    },
  );
}

function checkWords({ id, document }: Named<MessageDocument>): readonly Diagnostic[] {
  const scope = openScope(wordNames(document.occasion));
  return (['subject', 'body'] as const).flatMap((part) =>
    (['zh', 'en'] as const).flatMap((locale) =>
      checkText(document[part][locale], scope, 'print').map(({ message }) =>
        fault('PL-MESSAGE-TEXT', { document: `${id}.json`, pointer: `/${part}/${locale}` }, message.zh, message.en),
      ),
    ),
  );
}
