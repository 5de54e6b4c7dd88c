import { own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { titleOf } from '#server/rulebook/rulebook-view.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Notice } from './notice.ts';

/** A notice with the title of the paper or procedure it names. */
export function presentNotice({ id, kind, document, comment, madeAt, paper }: Notice, rules: OpenRules) {
  const title = noticeTitle(document, rules);
  return { id, kind, document, title, comment, madeAt, number: paper?.number ?? null, printed: paper !== null };
}

/** An announcement as everybody may see it. */
export function presentAnnouncement({ id, document, madeAt, paper }: Notice, rules: OpenRules, enterprise: string) {
  return { id, title: noticeTitle(document, rules), number: paper?.number ?? '', enterprise, madeAt };
}

function noticeTitle(document: string, rules: OpenRules): LocalText {
  const named =
    own(rules.documents, `${document}.json`) ?? own(rules.documents, `templates/${document}/paper.json`) ?? null;
  return titleOf(named) ?? { zh: document, en: document };
}
