import { Empty, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '../../api/reports.js';
import { clockTime } from '../../i18n/dates.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './attendance-page.module.css';

const ArrivalsChart = lazy(() => import('./arrivals-chart.js'));

interface ArrivalsCardProps {
  attendance: Attendance;
  onShow: (filter: { minute: string; unit: string; figure: string }) => void;
}

/** Arrivals by minute as a chart, and the same as a table. */
export function ArrivalsCard({ attendance, onShow }: ArrivalsCardProps) {
  const { t } = useTranslation('reports');
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const { arrivals, timeZone } = attendance;
  const first = arrivals[0];
  const last = arrivals.at(-1);
  const peak = [...arrivals].sort((a, b) => b.persons - a.persons)[0];
  const showMinute = (minute: string): void => onShow({ minute, unit: 'persons', figure: 'arrived' });

  return (
    <section className={styles.card} aria-labelledby="arrivals">
      <div className={styles.head}>
        <div>
          <h2 id="arrivals">{t('arrivals.title')}</h2>
          {first && last && peak ? (
            <p>
              {t('arrivals.summary', {
                from: clockTime(first.minute, timeZone),
                to: clockTime(last.minute, timeZone),
                peak: clockTime(peak.minute, timeZone),
                count: peak.persons,
              })}
            </p>
          ) : null}
        </div>
        {first ? (
          <Segmented
            aria-label={t('arrivals.title')}
            value={look}
            onChange={(value) => setLook(value as 'chart' | 'table')}
            options={[
              { value: 'chart', label: t('arrivals.chart') },
              { value: 'table', label: t('arrivals.table') },
            ]}
          />
        ) : null}
      </div>
      {!first ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('arrivals.empty')} /> : null}
      {first && look === 'chart' ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <ArrivalsChart attendance={attendance} onMinute={showMinute} />
        </Suspense>
      ) : null}
      {first && look === 'table' ? (
        <div className={styles.scroll} role="region" aria-label={t('arrivals.title')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('arrivals.minute')}</th>
                <th scope="col">{t('unit.persons')}</th>
                <th scope="col">{t('unit.enterprises')}</th>
              </tr>
            </thead>
            <tbody>
              {arrivals.map((each) => (
                <tr key={each.minute}>
                  <th scope="row">{clockTime(each.minute, timeZone)}</th>
                  <td>
                    <button type="button" onClick={() => showMinute(each.minute)}>
                      {each.persons}
                    </button>
                  </td>
                  <td>{each.enterprises}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
