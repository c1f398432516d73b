import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BulkOutcome } from '../../../api/registration-bulk.js';
import styles from './bulk-bar.module.css';

interface BulkProgressProps {
  outcome: BulkOutcome | null;
  count: number;
  isRunning: boolean;
}

const SHOWN = 200;

export function BulkProgress({ outcome, count, isRunning }: BulkProgressProps) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { done = 0, unchanged = 0, failures = [], outcomes = [] } = outcome ?? {};
  const handled = done + unchanged + failures.length;
  return (
    <>
      {isRunning ? (
        <Progress
          percent={count > 0 ? Math.min(99, Math.round((handled / count) * 100)) : 0}
          status="active"
          aria-label={t('bulk.progress', { handled, count })}
        />
      ) : null}
      <p role="status">
        {isRunning ? t('bulk.progress', { handled, count }) : t('bulk.done', { count: done })}
        {unchanged > 0 ? ` ${t('bulk.unchanged', { count: unchanged })}` : ''}
        {failures.length > 0 ? ` ${t('bulk.failed', { count: failures.length })}` : ''}
      </p>
      {!isRunning && outcomes.length > 0 ? (
        <p>
          {outcomes
            .map(({ state, count: many }) => `${tv(`registrationState.${state}`)}: ${many}`)
            .join(' · ')}
        </p>
      ) : null}
      {failures.length > 0 ? (
        <div className={styles.failures} role="region" aria-label={t('bulk.failures')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('field.name')}</th>
                <th scope="col">{t('field.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {failures.slice(0, SHOWN).map(({ registrationId, name, detail }) => (
                <tr key={registrationId}>
                  <th scope="row">{name || '–'}</th>
                  <td>{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
