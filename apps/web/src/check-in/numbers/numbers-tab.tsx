import { useTranslation } from 'react-i18next';
import { useCheckInStatus } from '../../api/check-in.js';
import { asProblem } from '../../api/problem.js';
import { clockTime } from '../../i18n/dates.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LastScans } from '../door/last-scans.js';
import styles from './numbers-tab.module.css';

const KEPT_LINES = 8;

interface Props {
  conferenceId: string;
  timeZone: string;
  mayUndo: boolean;
}

/** How many are inside, by check-in point, and the last scans of all devices. */
export function NumbersTab({ conferenceId, timeZone, mayUndo }: Props) {
  const { t } = useTranslation('check-in');
  const { data: status, error, isPending } = useCheckInStatus(conferenceId);
  if (isPending) return <Skeleton lines={6} />;
  if (!status) return <ProblemNotice problem={asProblem(error)} />;
  const { inside, registered, points, conflicts, lastScans, asOf } = status;
  return (
    <div className={styles.tab}>
      {error ? <Notice tone="amber">{t('numbers.stale')}</Notice> : null}
      <dl className={styles.figures}>
        <Figure label={t('numbers.inside')} value={inside} />
        <Figure label={t('numbers.open')} value={Math.max(0, registered - inside)} />
        <Figure label={t('numbers.registered')} value={registered} />
      </dl>
      <progress
        className={styles.progress}
        max={Math.max(1, registered)}
        value={inside}
        aria-label={t('counter', { inside, registered })}
      />
      <p className={styles.asOf}>{t('numbers.asOf', { time: clockTime(asOf, timeZone) })}</p>
      {conflicts > 0 ? <Notice tone="amber">{t('numbers.conflicts', { count: conflicts })}</Notice> : null}
      <section>
        <h2 className={styles.heading}>{t('numbers.points')}</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('numbers.point')}</th>
              <th scope="col">{t('numbers.entered')}</th>
              <th scope="col">{t('numbers.again')}</th>
              <th scope="col">{t('numbers.refused')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.pointId}>
                <th scope="row">{point.name}</th>
                <td>{point.entered}</td>
                <td>{point.alreadyAdmitted}</td>
                <td>{point.refused}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <LastScans
        title={t('numbers.all')}
        lines={lastScans.slice(0, KEPT_LINES)}
        {...{ conferenceId, timeZone, mayUndo }}
      />
    </div>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
