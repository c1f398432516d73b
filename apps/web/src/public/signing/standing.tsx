import { useTranslation } from 'react-i18next';
import type { OwnAgreement } from '../../api/own-agreement.js';
import { dateTime } from '../../i18n/dates.js';
import { Notice } from '../../ui/notice.js';
import styles from './agreement-page.module.css';

/** Where it stands for this party, in plain words. */
export function Standing({ view }: { view: OwnAgreement }) {
  const { t } = useTranslation('agreement-page');
  if (view.state === 'withdrawn')
    return (
      <Notice tone="red" title={t('standing.withdrawn')}>
        {view.withdrawnReason ? t('standing.withdrawnReason', { reason: view.withdrawnReason }) : null}
      </Notice>
    );
  if (view.state === 'signed' || view.state === 'in-force')
    return (
      <Notice tone="green" title={t('standing.signed')}>
        {t('standing.signedHint')}
      </Notice>
    );
  if (view.confirmedAt) {
    const time = dateTime(view.confirmedAt, view.timeZone);
    return (
      <Notice tone="green" title={t('standing.confirmed')}>
        {view.confirmedBy
          ? t('standing.confirmedBy', { name: view.confirmedBy, time })
          : t('standing.confirmedFor', { time })}{' '}
        {view.parties.every(({ isConfirmed }) => isConfirmed) ? t('standing.allConfirmed') : null}
      </Notice>
    );
  }
  return (
    <>
      {view.changedSince ? (
        <Notice tone="amber" title={t('standing.changed')}>
          {t('standing.changedHint')}
        </Notice>
      ) : null}
      {view.remark ? (
        <Notice tone="amber" title={t('standing.remarked')}>
          {t('standing.remarkedHint')}
          <p className={styles.remark}>{view.remark}</p>
        </Notice>
      ) : null}
    </>
  );
}
