import type { EditionSource } from '#engine/edition/edition-source.ts';
import { isJsonObject, own, type Json } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** Whose steps and states: those of certificates have names of their own. */
export type Life = 'application' | 'certificate';

/** What the documents call the ids that an audit entry keeps; nothing for an id that no document names. */
export interface RuleNames {
  readonly step: (life: Life, id: string) => LocalText | undefined;
  readonly state: (life: Life, id: string) => LocalText | undefined;
  readonly document: (id: string) => LocalText | undefined;
}

type Titles = ReadonlyMap<string, LocalText>;

const LIVES: Readonly<Record<string, Life>> = {
  procedure: 'application',
  stage: 'application',
  certificate: 'certificate',
};

/** Reads the titles of steps, states and documents. Procedures that share an id give it one title in practice; the first counts. */
export function namesInRules(source: EditionSource): RuleNames {
  const [steps, states] = [titlesOf(source, 'steps', 'on'), titlesOf(source, 'states', 'id')];
  return {
    step: (life, id) => steps[life].get(id),
    state: (life, id) => states[life].get(id),
    document: (id) => findTitle(own(source, `${id}.json`)),
  };
}

function titlesOf(source: EditionSource, list: string, key: string): Readonly<Record<Life, Titles>> {
  const found = { application: new Map<string, LocalText>(), certificate: new Map<string, LocalText>() };
  for (const document of Object.values(source)) {
    const life = own(LIVES, textIn(document, 'kind') ?? '');
    for (const row of life === undefined ? [] : rowsIn(document, list)) {
      const [id, title] = [textIn(row, key), findTitle(row)];
      if (life !== undefined && id !== undefined && title && !found[life].has(id)) found[life].set(id, title);
    }
  }
  return found;
}

function rowsIn(document: Json, list: string): readonly Json[] {
  const rows = isJsonObject(document) ? own(document, list) : undefined;
  return Array.isArray(rows) ? (rows as readonly Json[]) : [];
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
