import type { LocalText } from '#engine/model/local-text.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { Cause, SanctionDocument } from './sanction-document.ts';

/** What staff want to sanction. */
export interface Accusation {
  readonly cause: string;
  /** The ground as it was found, when it has a code of its own. */
  readonly ground?: string;
  /** What names the facts, such as the number of the complaint. */
  readonly facts: string;
  /** Facts that were decided on before. */
  readonly decided: readonly string[];
}

/** The way a sanction goes, or why it may not. */
export type SanctionAnswer =
  | { readonly procedure: string; readonly article: string; readonly cause: Cause }
  | { readonly refused: 'unknown-cause' | 'no-cause' | 'decided-before'; readonly text: LocalText };

/** Which procedure decides on an accusation, and under which article. */
export function openSanction(document: SanctionDocument, accusation: Accusation): SanctionAnswer {
  const cause = document.causes.find(({ code }) => code === accusation.cause);
  if (cause === undefined) return unknownCause(document, accusation.cause);
  const exception = (cause.except ?? []).find(({ code }) => code === accusation.ground);
  if (exception !== undefined) return { refused: 'no-cause', text: exception.because };
  if (document.sameFactsOnce && accusation.decided.includes(accusation.facts)) return DECIDED_BEFORE;
  return { procedure: document.procedure, article: cause.source.article, cause };
}

/** The sanction that a procedure decides on; undefined where it decides on none. */
export function findSanction(source: EditionSource, procedure: string): SanctionDocument | undefined {
  return listOfKind<SanctionDocument>(source, 'sanction').find(({ document }) => document.procedure === procedure)
    ?.document;
}

function unknownCause({ title, causes }: SanctionDocument, code: string): SanctionAnswer {
  const known = causes.map((cause) => cause.title);
  return {
    refused: 'unknown-cause',
    text: {
      zh: `“${code}”不是${title.zh}的事由；事由有：${known.map(({ zh }) => zh).join('、')}`,
      en: `"${code}" is no cause for ${title.en}; the causes are ${known.map(({ en }) => en).join('; ')}`,
    },
  };
}

const DECIDED_BEFORE: SanctionAnswer = {
  refused: 'decided-before',
  text: {
    zh: '同一事实已经作出处理，不再重复处理',
    en: 'These facts were decided on before; they are not decided on again',
  },
};
