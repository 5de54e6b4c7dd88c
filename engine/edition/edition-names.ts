import { own, type Json } from '#engine/model/json.ts';
import { untranslated, type LocalText } from '#engine/model/local-text.ts';
import { parseUnit } from '#engine/model/unit.ts';
import type { Vocabulary } from '#engine/facts/vocabulary.ts';
import { inferLogic } from '#engine/types/infer.ts';
import type { NameSpace } from '#engine/types/inspection.ts';
import { known, UNKNOWN, type Field, type LogicType } from '#engine/types/logic-type.ts';
import { isLimitBrackets, isLimitValue, type Limit, type Limits, type MeasureDocument } from './documents.ts';

/** What a measure is called by: its path below `measures/`, with dots. */
export function measureName(id: string): string {
  return id.replace(/^measures\//, '').replaceAll('/', '.');
}

/** The name of the as-of day in every logic. */
export const AS_OF = 'asOf';

/** The results of scoring that criteria may read. */
export const POINTS_TOTAL = 'points.total';

const LIMITS = 'limits.';

/** What the names of an edition mean: facts, measures, the as-of day, and for criteria the points. */
export class EditionNames {
  private readonly measureTypes = new Map<string, LogicType>();

  constructor(
    readonly vocabulary: Vocabulary,
    readonly measures: ReadonlyMap<string, MeasureDocument>,
    private readonly scoringUnit: string,
  ) {}

  /** The names one document sees. Only criteria see the points, which the other documents make. */
  spaceFor(limits: Limits | undefined, seesPoints: boolean): NameSpace {
    return {
      find: (name) => this.findField(name, limits, seesPoints)?.type,
      list: () => [
        AS_OF,
        ...Object.keys(limits ?? {}).map((name) => LIMITS + name),
        ...this.measures.keys(),
        ...(seesPoints ? [POINTS_TOTAL] : []),
        ...Object.keys(this.vocabulary.fields),
      ],
    };
  }

  /** A name's type, title and source, or `undefined` when no document declares it. */
  findField(name: string, limits: Limits | undefined, seesPoints = true): Field | undefined {
    if (name === AS_OF)
      return { type: known({ kind: 'date' }), title: { zh: '评定基准日', en: 'as-of day' }, source: undefined };
    if (name.startsWith(LIMITS)) return limitField(name.slice(LIMITS.length), limits);
    const measure = this.measures.get(name);
    if (measure !== undefined)
      return { type: this.measureType(name, measure), title: measure.title, source: 'derived' };
    if (name === POINTS_TOTAL && seesPoints) {
      const type = known({ kind: 'number', unit: parseUnit(this.scoringUnit) });
      return { type, title: { zh: '积分合计', en: 'total points' }, source: 'derived' };
    }
    return own(this.vocabulary.fields, name);
  }

  /** A measure's type; unknown inside a cycle, which the check of the edition reports. */
  private measureType(name: string, measure: MeasureDocument): LogicType {
    const held = this.measureTypes.get(name);
    if (held !== undefined) return held;
    this.measureTypes.set(name, UNKNOWN);
    const { type } = inferLogic(measure.value, this.spaceFor(measure.limits, false));
    const named =
      type.kind === 'number' && measure.unit !== undefined ? { ...type, unit: parseUnit(measure.unit) } : type;
    this.measureTypes.set(name, named);
    return named;
  }
}

/** A limit as logic sees it: a number, or a table for `bracket` and `lookup`. */
export function limitToJson(limit: Limit): Json {
  return isLimitValue(limit) ? limit.value : (limit as unknown as Json);
}

function limitField(name: string, limits: Limits | undefined): Field | undefined {
  const limit = limits === undefined ? undefined : own(limits, name);
  if (limit === undefined) return undefined;
  const title: LocalText = limit.title ?? untranslated(name);
  return { type: limitType(limit), title, source: undefined };
}

function limitType(limit: Limit): LogicType {
  if (isLimitValue(limit)) return known({ kind: 'number', unit: parseUnit(limit.unit) });
  const gives = parseUnit(limit.gives);
  if (isLimitBrackets(limit)) return known({ kind: 'brackets', unit: parseUnit(limit.unit), gives });
  return known({ kind: 'table', gives, keys: Object.keys(limit.values) });
}
