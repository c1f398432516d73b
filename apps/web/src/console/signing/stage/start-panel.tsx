import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RunMode, StageSnapshot } from '#contracts/signing/stage';
import { useStartRun } from '../../../api/stage-commands.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import styles from './stage.module.css';

interface StartPanelProps {
  conferenceId: string;
  snapshot: StageSnapshot;
  mayGive: boolean;
}

/** Nothing is on: rehearse, or go live. */
export function StartPanel({ conferenceId, snapshot, mayGive }: StartPanelProps) {
  const { t } = useTranslation('ceremony-stage');
  const { mutate, error, isPending } = useStartRun(conferenceId);
  const screen = `${location.origin}/stage/${conferenceId}/ceremony`;
  const { run, ceremonyState } = snapshot;
  const begin = (mode: RunMode): void => mutate(mode);
  return (
    <section className={styles.start}>
      <h2>{t('start.title')}</h2>
      <p>{t('start.hint')}</p>
      <p className={styles.screenAddress}>
        {t('start.screen')}{' '}
        <a href={screen} target="_blank" rel="noreferrer">
          {screen}
        </a>
      </p>
      <p>
        {t(`start.state.${ceremonyState}`)}
        {run ? ` · ${t('start.last', { what: t(`mode.${run.mode}`, { number: run.number }) })}` : ''}
      </p>
      {ceremonyState === 'done' ? <p>{t('start.again')}</p> : null}
      <ProblemAlert problem={error ? asProblem(error) : null} />
      {mayGive ? (
        <div className={styles.startButtons}>
          <Button size="large" loading={isPending} onClick={() => begin('rehearsal')}>
            {t('start.rehearse')}
          </Button>
          <Button size="large" type="primary" loading={isPending} onClick={() => begin('live')}>
            {t('start.live')}
          </Button>
        </div>
      ) : (
        <p>{t('readOnly')}</p>
      )}
    </section>
  );
}
