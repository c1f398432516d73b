import { useTranslation } from 'react-i18next';
import type { TimetableFigures } from '../../../../api/timetables.js';
import styles from './timetable.module.css';
import { fairnessWords, verdictOf } from './verdict.js';

/** What a version reaches, each figure beside its proven bound, and the verdict in words. */
export function FiguresRow({ figures, isLive = false }: { figures: TimetableFigures; isLive?: boolean }) {
  const { t } = useTranslation('timetable');
  const { counts, bounds, meetings, musts, people } = figures;
  if (!counts) return null;
  const most = (value: number, bound: number | undefined): string =>
    bound === undefined ? '' : value >= bound ? t('figures.proven') : t('figures.atMost', { bound });
  const least = (value: number, bound: number | undefined): string =>
    bound === undefined ? '' : value <= bound ? t('figures.proven') : t('figures.atLeast', { bound });
  const rows: [label: string, value: string, bound: string][] = [
    [t('figures.held'), t('figures.heldOf', { held: counts.held, meetings }), ''],
    ...(musts > 0
      ? [
          [
            t('figures.musts'),
            `${counts.mustsHeld} / ${musts}`,
            most(counts.mustsHeld, bounds?.mustsHeld),
          ] as [string, string, string],
        ]
      : []),
    [t('figures.people'), `${counts.peopleServed} / ${people}`, ''],
    [t('figures.weight'), `${counts.weight} / ${figures.weight}`, most(counts.weight, bounds?.weight)],
    [t('figures.gaps'), String(counts.gaps), least(counts.gaps, bounds?.gaps)],
    [t('figures.changes'), String(counts.changes), least(counts.changes, bounds?.changes)],
  ];
  const fairness = fairnessWords(t, figures);
  return (
    <section className={styles.figures} aria-label={t('title')}>
      <p className={styles.verdict} role={isLive ? undefined : 'status'}>
        {verdictOf(t, figures)} {fairness}
      </p>
      <dl>
        {rows.map(([label, value, bound]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {bound ? <small>{bound}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
