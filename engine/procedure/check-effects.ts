import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { own, pointerStep, type Json } from '#engine/model/json.ts';
import { EFFECTS, findEffect, type EffectArgument } from './effects.ts';
import type { EffectDocument } from './procedure-document.ts';
import { fault, unknownName, unknownNames, type Place } from './procedure-fault.ts';

/** What arguments of effects may name. */
export interface EffectScope {
  readonly paper: readonly string[];
  readonly limit: readonly string[];
  readonly procedure: readonly string[];
  readonly condition: readonly string[];
  readonly event: readonly string[];
  readonly 'certificate-event': readonly string[];
  /** Of the row that orders the effect. */
  readonly input: readonly string[];
  /** What people give with any step of the procedure. */
  readonly given: readonly string[];
  /** Codes of the causes of sanctions. */
  readonly cause: readonly string[];
}

/** Checks that an effect is in the catalogue, has its arguments and no others, and that they name what there is. */
export function checkEffect(effect: EffectDocument, place: Place, scope: EffectScope): readonly Diagnostic[] {
  const kind = findEffect(effect.do);
  if (kind === undefined) {
    const known = EFFECTS.map(({ id }) => id);
    const at = { ...place, pointer: `${place.pointer}/do` };
    return [unknownName('PL-PROC-EFFECT', at, { zh: '办理动作', en: 'effect' }, effect.do, known)];
  }
  const allowed = ['do', ...kind.arguments.map(({ name }) => name)];
  const extra = Object.keys(effect).map((name) => [place.pointer + pointerStep(name), name] as const);
  return [
    ...unknownNames('PL-PROC-EFFECT', place.document, { zh: '参数', en: 'argument' }, extra, allowed),
    ...kind.arguments.flatMap((argument) => checkArgument(effect, argument, place, scope)),
  ];
}

function checkArgument(
  effect: EffectDocument,
  { name, takes, required }: EffectArgument,
  place: Place,
  scope: EffectScope,
): readonly Diagnostic[] {
  const value = own(effect, name);
  const at = { ...place, pointer: place.pointer + pointerStep(name) };
  if (value === undefined)
    return required
      ? [fault('PL-PROC-EFFECT', place, `“${effect.do}”缺少“${name}”`, `"${effect.do}" lacks "${name}"`)]
      : [];
  if (takes === 'flag')
    return value === true
      ? []
      : [fault('PL-PROC-EFFECT', at, `“${name}”只能写 true`, `"${name}" is true or not there`)];
  const names = takes === 'conditions' ? textsOf(value) : textOf(value);
  if (names === undefined)
    return [fault('PL-PROC-EFFECT', at, `“${name}”的写法不对`, `"${name}" is not written as it should be`)];
  const known = takes === 'conditions' ? scope.condition : scope[takes];
  const wanted = names.map((each) => [at.pointer, each] as const);
  return unknownNames('PL-PROC-EFFECT', place.document, TITLES[takes], wanted, known);
}

const TITLES: Readonly<Record<Exclude<EffectArgument['takes'], 'flag'>, { readonly zh: string; readonly en: string }>> =
  {
    paper: { zh: '文书', en: 'paper' },
    procedure: { zh: '办理流程', en: 'procedure' },
    conditions: { zh: '申报条件', en: 'condition' },
    event: { zh: '事项', en: 'event' },
    'certificate-event': { zh: '证书事项', en: 'event of certificates' },
    limit: { zh: '限值', en: 'limit' },
    input: { zh: '填写项', en: 'input' },
    given: { zh: '填写项', en: 'input' },
    cause: { zh: '事由', en: 'cause' },
  };

function textOf(value: Json): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : undefined;
}

function textsOf(value: Json): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((each: Json) => typeof each === 'string');
  return texts.length === value.length && texts.length > 0 ? texts : undefined;
}
