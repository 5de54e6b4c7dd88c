import { isJsonObject, own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { EditionSource } from '#engine/edition/edition-source.ts';
import { calendarOf } from '#engine/procedure/get-only.ts';
import { guardHolds } from '#engine/procedure/guard.ts';
import { fillMessage } from './fill-message.ts';
import { hear, hearsOpening, type HeardOpening, type HeardStep } from './heard.ts';
import type { MessageDocument } from './message-document.ts';
import { isReminder, reminderSpan, type ReminderSpan } from './reminder-days.ts';

/** A case of a message: the step or opening heard or the day asked about, what `when` reads, and what the words read. */
interface Situation {
  readonly heard?: Partial<HeardStep>;
  readonly opened?: HeardOpening;
  readonly day?: string;
  readonly names?: JsonObject;
  readonly words?: JsonObject;
}

const NOTHING_HEARD: HeardStep = { procedure: '', step: '', state: '', effects: [], newHolders: [] };

/** Answers a case of a message: about what it is sent or on which days, to whom, and its words where they are given. */
export function runMessageCase(document: JsonObject, given: JsonObject, source: EditionSource): Json {
  const message = document as unknown as MessageDocument;
  const { heard, opened, day, names = {}, words } = given as unknown as Situation;
  const holds = guardHolds(message.when, names);
  return {
    ...(heard && { about: holds ? hear(message.occasion, { ...NOTHING_HEARD, ...heard }).map(({ of }) => of) : [] }),
    ...(opened && { about: holds && hearsOpening(message.occasion, opened) ? [null] : [] }),
    ...(day !== undefined &&
      isReminder(message) && { ...spanOf(reminderSpan(message, day, calendarOf(source))), holds }),
    to: message.to as Json,
    channels: message.channels,
    ...(words && wordsOf(message, words)),
  };
}

/** Its end has a name of its own, since `to` is who it goes to. */
function spanOf({ from, to }: ReminderSpan): JsonObject {
  return { from, until: to };
}

function wordsOf(message: MessageDocument, words: JsonObject): JsonObject {
  const inLanguage = (locale: string) => {
    const said = own(words, locale);
    return isJsonObject(said) ? said : {};
  };
  const { subject, body } = fillMessage(message, { zh: inLanguage('zh'), en: inLanguage('en') });
  return { subject: { ...subject }, body: { ...body } };
}
