import { instantToDay } from '#engine/calendar/zoned-day.ts';
import { openEdition, type Edition } from '#engine/edition/edition.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import type { Form } from '#engine/form/form.ts';
import { loadForm } from '#engine/form/load-form.ts';
import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Queries } from '#server/db/database.ts';
import { notFound, Problem } from '#server/http/problem.ts';
import type { Clock } from '#server/world/clock.ts';
import { findEdition, listDocuments, listEditions } from './edition-store.ts';
import { editionSource, formSource, toPackage, type DocumentPackage } from './package-documents.ts';
import { listRoles, type Role } from './roles.ts';
import { findInForce, type EditionRecord } from './rulebook.ts';

/** An edition opened for work. */
export interface OpenRules {
  readonly record: EditionRecord;
  readonly documents: DocumentPackage;
  readonly source: EditionSource;
  readonly edition: Edition;
  readonly roles: readonly Role[];
  /** A form with its references resolved. @throws Problem 404 when the edition has no such form. */
  getForm(id: string): Form;
}

/** Questions about the rules that other rooms ask; each takes the connection it is to be answered on. */
export interface RulebookLookup {
  /** The day it is now where the ruleset applies. */
  today(db: Queries): Promise<PlainDate>;
  /** The edition in force today. */
  getCurrent(db: Queries): Promise<OpenRules>;
  /** Any edition that can be opened. @throws Problem 404. */
  getRules(db: Queries, id: string): Promise<OpenRules>;
}

/** Opens each edition once; drafts, which change, whenever their digest does. */
export function createRulebookLookup(clock: Clock): RulebookLookup {
  const opened = new Map<string, OpenRules>();
  const open = async (db: Queries, record: EditionRecord) => {
    const known = opened.get(record.id);
    if (known && isSame(known.record, record)) return known;
    const rules = openRules(record, toPackage(await listDocuments(db, record.id)));
    opened.set(record.id, rules);
    return rules;
  };
  const today = async (db: Queries) => instantToDay(clock.now(), await timezoneOf(db, open));
  return {
    today,
    async getCurrent(db) {
      const record = findInForce(await listEditions(db), await today(db));
      if (record) return open(db, record);
      throw nothingInForce();
    },
    async getRules(db, id) {
      const record = await findEdition(db, id);
      if (record) return open(db, record);
      throw notFound({ zh: '施行版', en: 'edition' });
    },
  };
}

function isSame(a: EditionRecord, b: EditionRecord): boolean {
  return a.digest === b.digest && a.status === b.status && a.effectiveOn === b.effectiveOn;
}

/** The zone of the edition that was published last; rulesets do not move. */
async function timezoneOf(
  db: Queries,
  open: (db: Queries, record: EditionRecord) => Promise<OpenRules>,
): Promise<string> {
  const published = (await listEditions(db)).find(({ status }) => status === 'published');
  if (!published) throw nothingInForce();
  return (await open(db, published)).edition.about.timezone;
}

/** Opens an edition from its documents. */
export function openRules(record: EditionRecord, documents: DocumentPackage): OpenRules {
  const source = editionSource(documents);
  const forms = formSource(documents);
  const loaded = new Map<string, Form>();
  return {
    record,
    documents,
    source,
    edition: openEdition(source),
    roles: listRoles(source),
    getForm(id) {
      const known = loaded.get(id);
      if (known) return known;
      if (!Object.hasOwn(forms, `${id}/layout.json`)) throw notFound({ zh: '申请表', en: 'form' });
      const form = loadForm(forms, id);
      loaded.set(id, form);
      return form;
    },
  };
}

function nothingInForce(): Problem {
  return new Problem(503, 'no-edition-in-force', {
    zh: '目前没有施行中的规则。请规则编辑人员发布施行版。',
    en: 'No edition of the rules is in force today. Publish one that takes effect by today.',
  });
}
