import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStopTimetable, type TimetableSummary } from '../../../../api/timetables.js';
import { useTold } from '../../../form/use-told.js';
import { FiguresRow } from './figures-row.js';
import styles from './timetable.module.css';

interface ProgressCardProps {
  version: TimetableSummary;
  isEditor: boolean;
}

/** A version while it is being made: what it reaches by now, and the stop button. */
export function ProgressCard({ version, isEditor }: ProgressCardProps) {
  const { t } = useTranslation('timetable');
  const told = useTold();
  const stop = useStopTimetable(version.conferenceId);
  const { figures, secondsAllowed: allowed, isStopping } = version;
  const seconds = Math.round(figures?.seconds ?? 0);
  return (
    <section className={styles.card} aria-label={t('state.computing')}>
      <p role="status">{figures ? t('progress.running', { seconds, allowed }) : t('progress.waiting')}</p>
      <Progress
        percent={Math.min(100, Math.round((100 * seconds) / allowed))}
        aria-label={t('state.computing')}
        showInfo={false}
      />
      {figures ? <FiguresRow figures={figures} isLive /> : null}
      {isEditor ? (
        <Button
          danger
          disabled={isStopping || (figures !== null && !figures.counts)}
          loading={stop.isPending}
          onClick={() => stop.mutate(version.id, { onError: told.failed })}
        >
          {isStopping ? t('progress.stopping') : figures ? t('progress.stop') : t('progress.callOff')}
        </Button>
      ) : null}
    </section>
  );
}

/** What became of a run that gave no timetable. */
export function FailedCard({ version }: { version: TimetableSummary }) {
  const { t } = useTranslation('timetable');
  const { failure } = version;
  const words =
    failure === 'infeasible' || failure === 'unknown'
      ? t(`failed.${failure}`)
      : t('failed.other', { words: failure });
  return <Alert type="error" showIcon title={words} />;
}
