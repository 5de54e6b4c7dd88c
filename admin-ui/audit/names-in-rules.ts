import type { EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** Whose steps and states: those of certificates have names of their own. */
export type Life = 'application' | 'certificate';

/** A step as the audit trail keeps it: what was done, out of which state, into which. */
export interface StepTaken {
  readonly on: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the documents call the ids that an audit entry keeps; nothing for an id that no document names. */
export interface RuleNames {
  readonly step: (life: Life, taken: StepTaken) => LocalText | undefined;
  readonly state: (life: Life, id: string) => LocalText | undefined;
  readonly document: (id: string) => LocalText | undefined;
}

interface Row {
  readonly life: Life;
  readonly row: Json;
  readonly title: LocalText;
}

const LIVES: Readonly<Record<string, Life>> = {
  procedure: 'application',
  stage: 'application',
  certificate: 'certificate',
};

/** Reads the titles of steps, states and documents. */
export function namesInRules(source: EditionSource): RuleNames {
  const [steps, states] = [rowsOf(source, 'steps'), rowsOf(source, 'states')];
  return {
    step: (life, taken) => pick(steps.filter((each) => each.life === life && isOf(each.row, taken))),
    state: (life, id) => pick(states.filter((each) => each.life === life && textIn(each.row, 'id') === id)),
    document: (id) => findTitle(own(source, `${id}.json`)),
  };
}

/** Procedures may use an id in several senses: the move tells them apart. */
function isOf(row: Json, { on, from, to }: StepTaken): boolean {
  if (textIn(row, 'on') !== on) return false;
  const left = isJsonObject(row) ? own(row, 'from') : undefined;
  const origins = Array.isArray(left) ? left : [left];
  return (from === null || origins.includes(from)) && (to === null || (textIn(row, 'to') ?? to) === to);
}

/** Of several titles the shortest, which is the one without the particulars of one procedure. */
function pick(rows: readonly Row[]): LocalText | undefined {
  const [first] = [...rows].sort((one, other) => one.title.zh.length - other.title.zh.length);
  return first?.title;
}

function rowsOf(source: EditionSource, list: string): readonly Row[] {
  return Object.values(source).flatMap((document) => {
    const life = own(LIVES, textIn(document, 'kind') ?? '');
    const rows = isJsonObject(document) ? own(document, list) : undefined;
    if (life === undefined || !Array.isArray(rows)) return [];
    return (rows as readonly Json[]).flatMap((row) => {
      const title = findTitle(row);
      return title === undefined ? [] : [{ life, row, title }];
    });
  });
}

function textIn(value: Json | undefined, key: string): string | undefined {
  const text = isJsonObject(value) ? own(value, key) : undefined;
  return typeof text === 'string' ? text : undefined;
}

function findTitle(value: Json | undefined): LocalText | undefined {
  const title = isJsonObject(value) ? own(value, 'title') : undefined;
  const [zh, en] = [textIn(title, 'zh'), textIn(title, 'en')];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}
