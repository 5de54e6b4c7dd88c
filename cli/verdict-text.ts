import { lastStep } from '#engine/edition/edition-source.ts';
import type { Evaluation, Outcome } from '#engine/evaluate/evaluate.ts';
import { itemSays, outcomeSays } from '#engine/explain/says.ts';
import type { Locale } from '#engine/model/local-text.ts';

const MARKS: Readonly<Record<Outcome, string>> = { holds: '✓', fails: '✗', missing: '?' };

/** An evaluation for a person at a terminal: verdict first, then every condition, criterion and item with its sentence. */
export function verdictText(evaluation: Evaluation, locale: Locale): string {
  const { reading, points, grade, eligible } = evaluation;
  const { about, digest } = reading.edition;
  const zh = locale === 'zh';
  const none = zh ? '未达到任何等级' : 'no grade';
  return [
    `${about.title[locale]} (${about.edition}, ${digest.slice(0, 19)}…)`,
    `${zh ? '评定基准日' : 'as of'} ${reading.asOf}`,
    `${zh ? '评定结果' : 'verdict'}: ${grade?.document.title[locale] ?? none}, ${zh ? '积分' : 'points'} ${points.total} (${zh ? '自行填报' : 'declared'} ${points.declared}, ${zh ? '平台抓取' : 'captured'} ${points.captured})`,
    '',
    `${zh ? '申报条件' : 'eligibility'}: ${MARKS[eligible ? 'holds' : 'fails']}`,
    ...evaluation.conditions.map(
      ({ condition, finding }) =>
        `  ${MARKS[finding]} ${lastStep(condition.id)} (${condition.document.source.article}): ${outcomeSays(reading, condition, finding, locale)}`,
    ),
    ...evaluation.grades.flatMap(({ grade: judged, met, criteria }) => [
      `${judged.document.title[locale]}: ${MARKS[met ? 'holds' : 'fails']}`,
      ...criteria.map(
        ({ criterion, finding }) =>
          `  ${MARKS[finding]} ${lastStep(criterion.id)} (${criterion.document.source.article}): ${outcomeSays(reading, criterion, finding, locale)}`,
      ),
    ]),
    ...evaluation.categories.flatMap(({ category, items, points: earned, sum }) => [
      `${category.document.title[locale]}: ${earned} / ${category.document.cap.value}${sum > earned ? ` (${sum})` : ''}`,
      ...items.map(
        (score) =>
          `  ${score.item.document.code} ${score.item.document.title[locale]}: ${itemSays(reading, score, locale)}`,
      ),
    ]),
  ].join('\n');
}
