import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisationLogo, useSetOrganisationLogo } from '../../api/organisation-logo.js';
import { asProblem } from '../../api/problem.js';
import { useTold } from '../form/use-told.js';

interface OrganisationLogoProps {
  id: string;
  name: string;
  mayEdit: boolean;
}

/** The organisation's sign, as it stands on the big screen. */
export function OrganisationLogo({ id, name, mayEdit }: OrganisationLogoProps) {
  const { t } = useTranslation('organisations');
  const { data } = useOrganisationLogo(id);
  const set = useSetOrganisationLogo(id);
  const told = useTold();
  const [fault, setFault] = useState<string | null>(null);
  if (!data) return null;
  const change = (file: File | null): void => {
    setFault(null);
    set.mutate(file, {
      onSuccess: () => told.done(t(file ? 'logo.kept' : 'logo.dropped')),
      onError: (error) => {
        const problem = asProblem(error);
        setFault(problem.fields[0]?.detail ?? problem.message);
      },
    });
  };
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {data.logo ? (
        <img
          src={data.logo.address}
          alt={t('logo.of', { name })}
          style={{ width: 120, height: 64, objectFit: 'contain', objectPosition: 'left' }}
        />
      ) : (
        <span>{t('logo.none')}</span>
      )}
      {fault ? (
        <span role="alert" style={{ color: 'var(--red)' }}>
          {fault}
        </span>
      ) : null}
      {mayEdit ? (
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <Upload
            accept="image/png,image/jpeg,image/webp"
            showUploadList={false}
            beforeUpload={(file) => {
              change(file);
              return false;
            }}
          >
            <Button size="small" icon={<UploadOutlined />} loading={set.isPending}>
              {t('logo.put')}
            </Button>
          </Upload>
          {data.logo ? (
            <Button size="small" onClick={() => change(null)}>
              {t('logo.drop')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
