import type { Source } from '#engine/edition/documents.ts';
import type { Compiled, Edition } from '#engine/edition/edition.ts';
import { AS_OF, POINTS_TOTAL } from '#engine/edition/edition-names.ts';
import { listNames } from '#engine/logic/list-names.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import type { Field } from '#engine/types/logic-type.ts';

/** One thing to ask: a fact, or a measure that stands for many facts nobody wants to list here. */
export interface Question {
  readonly name: string;
  readonly field: Field;
  /** Of a list of rows, what the rules read in a row. */
  readonly columns: readonly string[];
  /** The rules that the answer goes into: an item by its code, another by its article. */
  readonly readers: readonly string[];
  /** Of a measure, where its meaning comes from. */
  readonly source: Source | undefined;
}

/** Questions of one stretch of the rules. */
export interface QuestionGroup {
  /** The category, `undefined` for what only conditions and criteria ask. */
  readonly category: LocalText | undefined;
  readonly questions: readonly Question[];
}

interface Rule extends Pick<Compiled<unknown>, 'logics'> {
  readonly reader: string;
}

interface Found {
  readonly readers: Set<string>;
  readonly columns: Set<string>;
}

/**
 * What somebody has to tell so that every rule of an edition can be judged, as little as the rules allow: a list is asked for only where a rule
 * looks into its rows, and a number computed from a list that no rule looks into is asked for itself.
 */
export function openQuestions(edition: Edition): readonly QuestionGroup[] {
  const asking = new Asking(edition);
  const groups = [
    ...edition.categories.map(({ document, items }) => ({
      category: document.title,
      rules: items.map((item) => ({ logics: item.logics, reader: item.document.code })),
    })),
    { category: undefined, rules: judgingRules(edition) },
  ];
  const named = groups.map(({ category, rules }) => ({ category, names: asking.namesOf(rules) }));
  return [...named.slice(-1), ...named.slice(0, -1)]
    .map(({ category, names }) => ({ category, questions: names.map((name) => asking.question(name)) }))
    .filter(({ questions }) => questions.length > 0);
}

function judgingRules(edition: Edition): readonly Rule[] {
  const judging = [...edition.conditions, ...edition.grades.flatMap(({ criteria }) => criteria)];
  return judging.map(({ logics, document }) => ({ logics, reader: document.source.article }));
}

class Asking {
  private readonly found = new Map<string, Found>();
  private readonly lists: ReadonlySet<string>;

  constructor(private readonly edition: Edition) {
    const rules: readonly Pick<Compiled<unknown>, 'logics'>[] = [
      ...edition.conditions,
      ...edition.categories.flatMap(({ items }) => items),
      ...edition.grades.flatMap(({ criteria }) => criteria),
    ];
    const read = new Set(rules.flatMap((rule) => this.readBy(rule)).filter((name) => this.isList(name)));
    this.lists = new Set([...read].filter((name) => !this.isMadeFrom(name, read)));
  }

  /** What rules ask for that no rule before them asked. */
  namesOf(rules: readonly Rule[]): readonly string[] {
    const before = new Set(this.found.keys());
    for (const rule of rules) this.follow(rule, rule.reader);
    return [...this.found.keys()].filter((name) => !before.has(name));
  }

  question(name: string): Question {
    const field = this.fieldOf(name);
    const { columns, readers } = this.found.get(name) ?? { columns: [], readers: [] };
    if (field === undefined) throw new Error(`${name} is asked for, but no document declares it`);
    const source = this.edition.measures.get(name)?.document.source;
    return { name, field, columns: [...columns], readers: [...readers], source };
  }

  private follow(rule: Pick<Compiled<unknown>, 'logics'>, reader: string): void {
    const names = this.readBy(rule);
    for (const name of names) {
      const measure = this.edition.measures.get(name);
      if (measure === undefined || this.isAsked(name)) this.note(name, reader);
      else this.follow(measure, reader);
    }
    for (const list of names.flatMap((name) => this.listsBehind(name))) this.noteColumns(list, rule);
  }

  /** A measure is asked for instead of the lists behind it, unless those are asked for anyway. */
  private isAsked(name: string): boolean {
    if (this.isList(name)) return this.lists.has(name);
    return this.behind(name).some((inner) => this.isList(inner)) && this.listsBehind(name).length === 0;
  }

  private note(name: string, reader: string): void {
    const found = this.found.get(name) ?? { readers: new Set(), columns: new Set() };
    found.readers.add(reader);
    this.found.set(name, found);
  }

  private noteColumns(list: string, { logics }: Pick<Compiled<unknown>, 'logics'>): void {
    const type = this.fieldOf(list)?.type;
    if (type?.kind !== 'list' || type.of.kind !== 'row') return;
    const columns = this.found.get(list)?.columns;
    for (const name of logics.flatMap(({ logic }) => listNames(logic)))
      if (Object.hasOwn(type.of.fields, name)) columns?.add(name);
  }

  /** The lists asked for that a name is, or is computed from. */
  private listsBehind(name: string): readonly string[] {
    return [name, ...this.behind(name)].filter((each) => this.lists.has(each));
  }

  private isMadeFrom(name: string, lists: ReadonlySet<string>): boolean {
    return this.behind(name).some((inner) => lists.has(inner));
  }

  /** Every name that a measure reads, directly or through others. */
  private behind(name: string): readonly string[] {
    const measure = this.edition.measures.get(name);
    const names = measure === undefined ? [] : this.readBy(measure);
    return names.flatMap((inner) => [inner, ...this.behind(inner)]);
  }

  /** The facts and measures that a logic reads; names inside of rows, limits, the day and the points are none. */
  private readBy({ logics }: Pick<Compiled<unknown>, 'logics'>): readonly string[] {
    const names = logics.flatMap(({ logic }) => listNames(logic));
    return [...new Set(names)].filter((name) => name !== AS_OF && name !== POINTS_TOTAL && this.fieldOf(name));
  }

  private isList(name: string): boolean {
    return this.fieldOf(name)?.type.kind === 'list';
  }

  private fieldOf(name: string): Field | undefined {
    return this.edition.names.findField(name, undefined);
  }
}
