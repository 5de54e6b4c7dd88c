import type { Limits, OutcomeTexts } from '#engine/edition/documents.ts';
import type { Compiled } from '#engine/edition/edition.ts';
import type { Outcome } from '#engine/evaluate/evaluate.ts';
import type { Reading } from '#engine/evaluate/reading.ts';
import type { ItemScore } from '#engine/evaluate/score.ts';
import type { Locale } from '#engine/model/local-text.ts';
import { fillSentence } from './fill-sentence.ts';
import { missingTitles } from './missing-names.ts';

/** The sentence of a condition or criterion. */
export function outcomeSays(
  reading: Reading,
  document: Compiled<{ readonly explain: OutcomeTexts; readonly limits?: Limits }>,
  finding: Outcome,
  locale: Locale,
): string {
  if (finding === 'missing') return missingSays(reading, document, locale);
  return fillSentence(document.document.explain[finding][locale], reading, document, locale);
}

/** The sentence of a scoring item: what was counted, and what it earned. */
export function itemSays(reading: Reading, score: ItemScore, locale: Locale): string {
  const { item, points, claimed, finding } = score;
  if (finding === 'missing') return missingSays(reading, item, locale);
  const counted = fillSentence(item.document.explain[locale], reading, item, locale);
  const cap = item.document.cap.value;
  const unit = reading.edition.about.scoring.unit;
  if (finding === 'unverified') {
    return locale === 'zh'
      ? `${counted}；证据尚未核验，暂不计（核验后可得 ${claimed} ${unit}）`
      : `${counted}; the evidence is not verified yet (would earn ${claimed} of ${cap})`;
  }
  return locale === 'zh' ? `${counted}；得 ${points} ${unit}，上限 ${cap}` : `${counted}; earns ${points} of ${cap}`;
}

function missingSays(reading: Reading, document: Compiled<{ readonly limits?: Limits }>, locale: Locale): string {
  const titles = missingTitles(reading, document, locale);
  return locale === 'zh'
    ? `缺少数据项：${titles.join('、')}，无法认定`
    : `cannot be decided: missing ${titles.join(', ')}`;
}
