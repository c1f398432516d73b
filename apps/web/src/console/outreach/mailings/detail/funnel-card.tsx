import { Empty, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailing } from '../../../../api/mailings.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import styles from './detail.module.css';

const FunnelChart = lazy(() => import('./funnel-chart.js'));

export const funnelSteps = ['sent', 'delivered', 'clicked', 'registered', 'came'] as const;

/** Sent → delivered → clicked → registered → came, as a chart and as a table. */
export function FunnelCard({ funnel }: { funnel: Mailing['funnel'] }) {
  const { t, i18n } = useTranslation('mailings');
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className={styles.card} aria-labelledby="funnel">
      <div className={styles.head}>
        <h2 id="funnel">{t('funnel.title')}</h2>
        {funnel.sent > 0 ? (
          <Segmented
            aria-label={t('funnel.title')}
            value={look}
            onChange={(value) => setLook(value as 'chart' | 'table')}
            options={[
              { value: 'chart', label: t('funnel.chart') },
              { value: 'table', label: t('funnel.table') },
            ]}
          />
        ) : null}
      </div>
      {funnel.sent === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('funnel.empty')} />
      ) : (
        <p className={styles.hint}>{t('funnel.hint')}</p>
      )}
      {funnel.sent > 0 && look === 'chart' ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <FunnelChart funnel={funnel} />
        </Suspense>
      ) : null}
      {funnel.sent > 0 && look === 'table' ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.step')}</th>
              <th scope="col">{t('funnel.count')}</th>
              <th scope="col">{t('funnel.share')}</th>
            </tr>
          </thead>
          <tbody>
            {funnelSteps.map((step) => (
              <tr key={step}>
                <th scope="row">{t(`funnel.steps.${step}`)}</th>
                <td>{funnel[step]}</td>
                <td>{share.format(funnel[step] / funnel.sent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
