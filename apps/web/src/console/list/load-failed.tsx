import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.js';

/** What was asked for could not be had: the sentence, the code to quote, and another try. */
export function LoadFailed({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Result
      status={problem.status === 404 || problem.status === 403 ? 'info' : 'warning'}
      title={<span role="alert">{problem.message}</span>}
      subTitle={
        problem.reference && problem.status >= 500
          ? t('problem.quote', { reference: problem.reference })
          : null
      }
      extra={
        onRetry && problem.status !== 404 ? <Button onClick={onRetry}>{t('action.retry')}</Button> : null
      }
    />
  );
}
