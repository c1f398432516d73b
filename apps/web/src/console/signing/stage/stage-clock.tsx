import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageTiming } from '#contracts/signing/stage-figures';
import type { StageState } from '#contracts/signing/stage-state';
import { clockTime } from '../../../i18n/dates.js';
import styles from './stage.module.css';

/** 1:05, or 1:02:05 from an hour on. */
function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** Running time against the plan, and when it will end. */
export function StageClock({ state, clockAheadMs }: { state: StageState; clockAheadMs: number }) {
  const { t } = useTranslation('ceremony-stage');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const { runningMs, expectedEnd, plannedEnd, lateMs, round } = stageTiming(state, now + clockAheadMs);
  const at = (ms: number): string => clockTime(new Date(ms).toISOString(), state.show.timeZone);
  const minutes = Math.round(Math.abs(lateMs) / 60_000);
  return (
    <dl className={styles.clock}>
      <div>
        <dt>{t('time.running')}</dt>
        <dd>{duration(runningMs)}</dd>
        {round ? (
          <dd className={styles.small} data-over={round.spentMs > round.plannedMs}>
            {t('time.round', { spent: duration(round.spentMs), planned: duration(round.plannedMs) })}
          </dd>
        ) : null}
      </div>
      <div data-late={lateMs >= 60_000 ? 'late' : undefined}>
        <dt>{t('time.expected')}</dt>
        <dd>{at(expectedEnd)}</dd>
        <dd className={styles.small}>
          {t('time.plan', { time: at(plannedEnd) })}
          {' · '}
          {minutes === 0 ? t('time.onTime') : t(lateMs > 0 ? 'time.late' : 'time.early', { minutes })}
        </dd>
      </div>
    </dl>
  );
}
