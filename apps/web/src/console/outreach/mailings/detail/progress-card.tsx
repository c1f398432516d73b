import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonState } from '#contracts/outreach/mailing';
import type { Mailing } from '../../../../api/mailings.js';
import { dateTime } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useUrlFilters } from '../../../list/url-filters.js';
import { skippedOf } from '../mailing-words.js';
import styles from './detail.module.css';

/** How many of how many, how fast, how long still; and why somebody did not get it. */
export function ProgressCard({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { set } = useUrlFilters(['q', 'state']);
  const { counts } = mailing;
  const all = counts.sent + counts.underWay + counts.planned + counts.failed;
  const show = (state: PersonState): void => set({ state, q: null });
  const lines: [label: string, state: PersonState, count: number][] = [
    [t('detail.personStates.planned'), 'planned', counts.planned],
    [t('detail.personStates.under-way'), 'under-way', counts.underWay],
    [t('detail.personStates.unknown'), 'unknown', counts.unknown],
    [t('detail.personStates.failed'), 'failed', counts.failed],
    [t('detail.personStates.dropped'), 'dropped', counts.dropped],
    ...counts.skipped.map(({ reason, count }): [string, PersonState, number] => [
      `${t('detail.personStates.skipped')} · ${t(`detail.skipReasons.${reason}`)}`,
      'skipped',
      count,
    ]),
  ];
  return (
    <section className={styles.card} aria-labelledby="progress">
      <h2 id="progress">{t('detail.progress')}</h2>
      {all > 0 ? (
        <>
          <p className={styles.big}>{t('detail.ofHowMany', { sent: counts.sent, all })}</p>
          <Progress
            percent={Math.floor((counts.sent / all) * 100)}
            status={mailing.state === 'sending' && counts.underWay > 0 ? 'active' : 'normal'}
            aria-label={t('detail.progress')}
          />
        </>
      ) : null}
      <p role="status" className={styles.hint}>
        <Standing mailing={mailing} />
      </p>
      <ul className={styles.lines}>
        {lines
          .filter(([, , count]) => count > 0)
          .map(([label, state, count]) => (
            <li key={label}>
              <span>{label}</span>
              <button type="button" onClick={() => show(state)} aria-label={`${label}: ${count}`}>
                {count}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Standing({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { timeZone } = useThisConference();
  const { state, dueAt, latestAt, finishedAt, counts, pace, isRule } = mailing;
  const when = (iso: string): string => dateTime(iso, timeZone);
  const left = counts.planned + counts.underWay;
  if (state === 'stopped') return t('detail.stoppedLine', { count: counts.dropped + skippedOf(mailing) });
  if (state === 'done') return finishedAt ? t('detail.finished', { when: when(finishedAt) }) : null;
  if (state === 'scheduled' || state === 'draft')
    return dueAt ? t('detail.leavesAt', { when: when(dueAt) }) : null;
  if (left === 0) return isRule && latestAt ? t('detail.newcomers', { when: when(latestAt) }) : null;
  if (pace.secondsLeft === null) return t('detail.waiting');
  const minutes = Math.round(pace.secondsLeft / 60);
  return [
    t('detail.pace', { count: pace.perSecond }),
    pace.secondsLeft < 90
      ? t('detail.secondsLeft', { count: pace.secondsLeft })
      : t('detail.minutesLeft', { count: minutes }),
  ].join(' · ');
}
