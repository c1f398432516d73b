import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ImportPreview } from '../../../api/organisations.js';
import { ImportCountsList } from './import-counts.js';

export type ImportCounts = NonNullable<ImportPreview['counts']>;

export function ResultStep({ counts, onAgain }: { counts: ImportCounts; onAgain: () => void }) {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const nothing =
    counts.new + counts.changed + counts.newRepresentatives + counts.changedRepresentatives === 0;
  return (
    <Result
      status="success"
      title={t('upload.result.title')}
      subTitle={nothing ? t('upload.result.nothing') : undefined}
      extra={[
        <Button key="list" type="primary" onClick={() => navigate('/console/organisations')}>
          {t('upload.result.toList')}
        </Button>,
        <Button key="again" onClick={onAgain}>
          {t('upload.result.another')}
        </Button>,
      ]}
    >
      <ImportCountsList counts={counts} />
    </Result>
  );
}
