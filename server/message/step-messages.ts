import { hear, type Hearing, type HeardStep } from '#engine/message/heard.ts';
import type { MessageDocument } from '#engine/message/message-document.ts';
import { STEP_NAMES } from '#engine/message/message-names.ts';
import { own, type Json, type JsonObject } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { listNames } from '#engine/procedure/check-guards.ts';
import { guardHolds } from '#engine/procedure/guard.ts';
import { getState } from '#engine/procedure/procedure.ts';
import type { StepTaken, StepWitness } from '#server/application/step-witness.ts';
import type { RulebookLookup } from '#server/rulebook/rulebook-lookup.ts';
import { titleOf } from '#server/rulebook/rulebook-view.ts';
import type { SecretBox } from '#server/world/secret-box.ts';
import { caseRecipients, caseWords, staffHolders } from './case-words.ts';
import { messagesOf, writeLetter } from './letters.ts';
import type { OutwardChannel } from './outbox.ts';

interface Parts {
  readonly box: SecretBox;
  readonly rulebook: RulebookLookup;
  readonly channels: readonly OutwardChannel[];
  /** Told when something may be waiting to leave the system. */
  readonly onWritten: () => void;
}

/** Writes the messages of every step in its transaction, as the edition in force today says. */
export function createStepMessages(parts: Parts): StepWitness {
  return async (taken) => {
    const current = await parts.rulebook.getCurrent(taken.trx);
    const heard = heardOf(taken);
    const step = stepNames(taken);
    for (const message of messagesOf(current)) {
      const { document } = message;
      const hearings = hear(document.occasion, heard);
      if (hearings.length === 0 || !(await isWanted(document.when, step, taken))) continue;
      for (const hearing of hearings) {
        await writeLetter(parts, taken.trx, {
          rules: current,
          message,
          event: eventOf(taken, hearing),
          recipients: caseRecipients(document.to, holdersFor(document, heard, taken), current.roles, taken.application),
          applicationId: taken.application.id,
          words: caseWords({ ...taken, dueOn: await taken.dueOn() }, occasionWords(taken, hearing)),
          now: taken.now,
        });
      }
    }
    parts.onWritten();
  };
}

function heardOf({ procedure, row, application, from, rules }: StepTaken): HeardStep {
  const before = staffHolders(procedure, from, rules.roles);
  const now = staffHolders(procedure, application.state, rules.roles);
  return {
    procedure: procedure.id,
    step: row.on,
    state: application.state,
    effects: row.effects ?? [],
    newHolders: now.filter((role) => !before.includes(role)),
  };
}

/** Who is meant by the holder: on an arrival only those it has newly come to. */
function holdersFor({ occasion }: MessageDocument, heard: HeardStep, taken: StepTaken): readonly string[] {
  if (occasion.on === 'arrival') return heard.newHolders;
  return getState(taken.procedure, taken.application.state).holder ?? [];
}

function stepNames({ row, actor, application }: StepTaken): JsonObject {
  const own = actor?.enterprise === application.enterpriseId;
  const person = own ? 'enterprise' : actor?.enterprise === null ? 'staff' : 'other';
  return {
    id: row.on,
    to: row.to,
    told: row.says !== undefined,
    serves: (row.effects ?? []).some((effect) => effect.do === 'notify'),
    by: actor === null ? String(row.by) : person,
  };
}

/** Gathering what guards read takes many queries, so it is done only for a condition that asks for more than the step. */
async function isWanted(when: Json | undefined, step: JsonObject, taken: StepTaken): Promise<boolean> {
  if (when === undefined) return true;
  const asksMore = listNames(when).some((name) => !STEP_NAMES.includes(name));
  return guardHolds(when, { ...(asksMore && (await taken.names())), step });
}

function eventOf({ application, sequence }: StepTaken, { of }: Hearing): string {
  return `step:${application.id}:${sequence}${of === null ? '' : `:${of}`}`;
}

/** Where the paper of an id lies in the package. */
function paperPath(paper: string): string {
  return `templates/${paper}/paper.json`;
}

function occasionWords({ row, rules }: StepTaken, { of }: Hearing): Readonly<Record<string, LocalText>> {
  const named = of === null ? undefined : (own(rules.documents, `${of}.json`) ?? own(rules.documents, paperPath(of)));
  const title = (named === undefined ? null : titleOf(named)) ?? row.title;
  return { step: row.title, says: row.says ?? row.title, paper: title, offered: title };
}
