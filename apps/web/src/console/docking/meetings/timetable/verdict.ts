import type { TFunction } from 'i18next';
import type { TimetableFigures } from '../../../../api/timetables.js';

/** One sentence on how good a version is: what was reached, and what is proven that nothing surpasses. */
export function verdictOf(t: TFunction<'timetable'>, figures: TimetableFigures): string {
  const { counts, bounds, meetings, isOptimal } = figures;
  if (!counts) return '';
  const { held, gaps, weight, changes } = counts;
  if (isOptimal)
    return held === meetings
      ? t('verdict.best', { held, gaps })
      : t('verdict.bestOfSome', { held, meetings, gaps });
  if (!bounds) return t('verdict.unproven', { held, meetings, gaps });
  if (weight < bounds.weight)
    return t('verdict.weightOpen', { held, meetings, weight, bound: bounds.weight, gaps });
  if (gaps > bounds.gaps) return t('verdict.gapsOpen', { held, meetings, gaps, fewer: gaps - bounds.gaps });
  return t('verdict.changesOpen', { held, meetings, gaps, changes, bound: bounds.changes });
}

/** What the rule that nobody is left out costs, where it was asked for. */
export function fairnessWords(
  t: TFunction<'timetable'>,
  { counts, weightBoundWithoutFairness }: TimetableFigures,
): string {
  if (!counts || weightBoundWithoutFairness === null) return '';
  const cost = Math.max(0, weightBoundWithoutFairness - counts.weight);
  return cost > 0 ? t('verdict.fairness', { cost }) : t('verdict.fairnessFree');
}
