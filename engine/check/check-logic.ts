import { diagnostic, type Diagnostic, type Fix } from '#engine/model/diagnostic.ts';
import { own, pointerStep, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { suggest } from '#engine/model/suggest.ts';
import { parseUnit } from '#engine/model/unit.ts';
import type {
  ConditionDocument,
  CriterionDocument,
  ItemDocument,
  Limits,
  MeasureDocument,
} from '#engine/edition/documents.ts';
import { measureName, type EditionNames } from '#engine/edition/edition-names.ts';
import { criterionLogics } from '#engine/edition/edition.ts';
import { listOfKind, type EditionSource, type Named } from '#engine/edition/edition-source.ts';
import { listPlaceholders } from '#engine/explain/fill-sentence.ts';
import { listNames } from '#engine/logic/list-names.ts';
import { inferLogic } from '#engine/types/infer.ts';
import { typeName, type LogicType } from '#engine/types/logic-type.ts';

/** A decision document as this check sees it: its logics, its sentences, and the type each logic must have. */
interface Decision {
  readonly id: string;
  readonly limits: Limits | undefined;
  readonly logics: readonly (readonly [string, Json])[];
  readonly texts: readonly (readonly [string, LocalText])[];
  readonly seesPoints: boolean;
  readonly wanted: 'boolean' | 'points' | 'any';
}

/** Type-checks every logic and every sentence of an edition. */
export function checkLogics(source: EditionSource, names: EditionNames, scoringUnit: string): readonly Diagnostic[] {
  return [
    ...listOfKind<MeasureDocument>(source, 'measure').map(measureDecision),
    ...listOfKind<ConditionDocument>(source, 'condition').map(conditionDecision),
    ...listOfKind<CriterionDocument>(source, 'criterion').map(criterionDecision),
    ...listOfKind<ItemDocument>(source, 'item').map(itemDecision),
  ].flatMap((decision) => [
    ...checkDecisionLogic(decision, names, scoringUnit),
    ...checkTexts(decision, names),
    ...checkLimitUse(decision),
  ]);
}

function checkDecisionLogic(decision: Decision, names: EditionNames, scoringUnit: string): readonly Diagnostic[] {
  const space = names.spaceFor(decision.limits, decision.seesPoints);
  return decision.logics.flatMap(([place, logic]) => {
    const { type, findings } = inferLogic(logic, space);
    const base = `/${place}`;
    const found = findings.map(({ code, severity, message, pointer, replacement }) =>
      diagnostic({
        code,
        severity,
        message,
        document: `${decision.id}.json`,
        pointer: base + pointer,
        fixes: replacement === undefined ? [] : [replaceFix(decision, base + pointer, replacement)],
      }),
    );
    return [...found, ...checkResult(decision, base, type, scoringUnit)];
  });
}

function replaceFix(decision: Decision, pointer: string, value: Json): Fix {
  return {
    title: { zh: '改为建议的写法', en: 'use what is suggested' },
    document: `${decision.id}.json`,
    pointer,
    value,
  };
}

function checkResult(decision: Decision, pointer: string, type: LogicType, scoringUnit: string): readonly Diagnostic[] {
  if (decision.wanted === 'any' || type.kind === 'unknown') return [];
  const unit = parseUnit(scoringUnit);
  if (decision.wanted === 'boolean' && type.kind === 'boolean') return [];
  if (decision.wanted === 'points' && type.kind === 'number' && (type.unit ?? unit) === unit) return [];
  const name = typeName(type);
  const wanted =
    decision.wanted === 'boolean'
      ? { zh: '是否', en: 'true or false' }
      : { zh: `数（${unit}）`, en: `a number in ${unit}` };
  return [
    diagnostic({
      code: type.kind === 'number' && decision.wanted === 'points' ? 'PL-UNIT' : 'PL-TYPE',
      severity: 'error',
      document: `${decision.id}.json`,
      pointer,
      message: {
        zh: `结果应为${wanted.zh}，得到的是${name.zh}`,
        en: `the result must be ${wanted.en} and is ${name.en}`,
      },
    }),
  ];
}

function checkTexts(decision: Decision, names: EditionNames): readonly Diagnostic[] {
  const space = names.spaceFor(decision.limits, true);
  return decision.texts.flatMap(([place, text]) =>
    (['zh', 'en'] as const).flatMap((locale) =>
      listPlaceholders(text[locale])
        .filter((name) => space.find(name) === undefined)
        .map((name) => {
          const better = suggest(name, space.list());
          return diagnostic({
            code: 'PL-UNKNOWN-NAME',
            severity: 'error',
            document: `${decision.id}.json`,
            pointer: `/${place}/${locale}`,
            message: {
              zh: `说明中的“{${name}}”没有文件声明${better === undefined ? '' : `，是否想写“{${better}}”？`}`,
              en: `the sentence shows "{${name}}", which no document declares${better === undefined ? '' : `. Did you mean "{${better}}"?`}`,
            },
          });
        }),
    ),
  );
}

/** A limit that nothing reads misleads whoever edits it. */
function checkLimitUse(decision: Decision): readonly Diagnostic[] {
  const read = new Set([
    ...decision.logics.flatMap(([, logic]) => listNames(logic)),
    ...decision.texts.flatMap(([, text]) => [...listPlaceholders(text.zh), ...listPlaceholders(text.en)]),
  ]);
  return Object.keys(decision.limits ?? {})
    .filter((name) => !read.has(`limits.${name}`))
    .map((name) =>
      diagnostic({
        code: 'PL-UNUSED-LIMIT',
        severity: 'error',
        document: `${decision.id}.json`,
        pointer: `/limits${pointerStep(name)}`,
        message: {
          zh: `限值“${name}”没有被用到，改动它不起作用`,
          en: `nothing reads the limit "${name}"; changing it changes nothing`,
        },
      }),
    );
}

function measureDecision({ id, document }: Named<MeasureDocument>): Decision {
  return {
    id,
    limits: document.limits,
    logics: [['value', document.value]],
    texts: [],
    seesPoints: false,
    wanted: 'any',
  };
}

function conditionDecision({ id, document }: Named<ConditionDocument>): Decision {
  return {
    id,
    limits: document.limits,
    logics: [['holds', document.holds]],
    texts: outcomeTexts(document),
    seesPoints: false,
    wanted: 'boolean',
  };
}

function criterionDecision({ id, document }: Named<CriterionDocument>): Decision {
  return {
    id,
    limits: document.limits,
    logics: criterionLogics(document),
    texts: outcomeTexts(document),
    seesPoints: true,
    wanted: 'boolean',
  };
}

function itemDecision({ id, document }: Named<ItemDocument>): Decision {
  return {
    id,
    limits: document.limits,
    logics: [['points', document.points]],
    texts: [['explain', document.explain]],
    seesPoints: false,
    wanted: 'points',
  };
}

function outcomeTexts({ explain }: ConditionDocument | CriterionDocument): Decision['texts'] {
  return [
    ['explain/holds', explain.holds],
    ['explain/fails', explain.fails],
  ];
}

/** Measures that read each other in a circle, each circle once. */
export function checkCycles(source: EditionSource): readonly Diagnostic[] {
  const measures = listOfKind<MeasureDocument>(source, 'measure');
  const reads = Object.fromEntries(measures.map(({ id, document }) => [measureName(id), listNames(document.value)]));
  return measures.flatMap(({ id }) => {
    const circle = findCircle(measureName(id), reads);
    if (circle === undefined || circle[0] !== [...circle].sort()[0]) return [];
    return [
      diagnostic({
        code: 'PL-CYCLE',
        severity: 'error',
        document: `${id}.json`,
        pointer: '/value',
        message: {
          zh: `指标互相引用成环：${circle.join(' → ')}`,
          en: `measures read each other in a circle: ${circle.join(' → ')}`,
        },
        related: measures
          .filter((other) => circle.includes(measureName(other.id)))
          .map((other) => ({ document: `${other.id}.json`, pointer: '/value' })),
      }),
    ];
  });
}

function findCircle(start: string, reads: Readonly<Record<string, readonly string[]>>): readonly string[] | undefined {
  const visit = (name: string, trail: readonly string[]): readonly string[] | undefined => {
    if (name === start && trail.length > 0) return [...trail, name];
    if (trail.includes(name)) return undefined;
    for (const next of own(reads, name) ?? []) {
      const circle = visit(next, [...trail, name]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  return visit(start, []);
}
