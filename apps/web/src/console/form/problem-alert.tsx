import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.js';

export function ProblemAlert({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={problem.message}
      description={
        <>
          {problem.fields.map(({ field, detail }) => (
            <div key={field}>{detail}</div>
          ))}
          {problem.reference && problem.status >= 500
            ? t('problem.quote', { reference: problem.reference })
            : null}
        </>
      }
    />
  );
}
