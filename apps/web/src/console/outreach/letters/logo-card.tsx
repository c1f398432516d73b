import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { useLogo, useSetLogo, type Logo } from '../../../api/letters.js';
import { asProblem } from '../../../api/problem.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import styles from './logo-card.module.css';

/** The organiser's sign at the top of letters: the conference's own, or its campaign's. */
export function LogoCard() {
  const { t } = useTranslation('letters');
  const { id: conferenceId, campaignId } = useThisConference();
  const may = useMay();
  const query = useLogo(conferenceId);
  const set = useSetLogo(conferenceId);
  const told = useTold();
  const [fault, setFault] = useState<string | null>(null);
  if (!query.data) return null;
  const { logo } = query.data;
  const owners: Logo['owner'][] = [
    ...(may('outreach.send', { conferenceId, campaignId }) ? (['conference'] as const) : []),
    ...(may('outreach.send', { campaignId }) ? (['campaign'] as const) : []),
  ];
  const change = (owner: Logo['owner'], file: File | null): void => {
    setFault(null);
    set.mutate(
      { owner, file },
      {
        onSuccess: () => told.done(t(file ? 'logo.kept' : 'logo.dropped')),
        onError: (error) => {
          const problem = asProblem(error);
          setFault(problem.fields[0]?.detail ?? problem.message);
        },
      },
    );
  };
  return (
    <section className={styles.card} aria-labelledby="letter-logo">
      <div className={styles.words}>
        <h2 id="letter-logo">{t('logo.title')}</h2>
        <p>{logo ? t(`logo.of.${logo.owner}`) : t('logo.none')}</p>
        {fault ? (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        ) : null}
      </div>
      {logo ? <img className={styles.logo} src={logo.picture} alt={t('logo.title')} /> : null}
      <div className={styles.actions}>
        {owners.map((owner) => (
          <Upload
            key={owner}
            accept="image/png,image/jpeg"
            showUploadList={false}
            beforeUpload={(file) => {
              change(owner, file);
              return false;
            }}
          >
            <Button icon={<UploadOutlined />} loading={set.isPending}>
              {t(`logo.put.${owner}`)}
            </Button>
          </Upload>
        ))}
        {logo && owners.includes(logo.owner) ? (
          <Button onClick={() => change(logo.owner, null)}>{t('logo.drop')}</Button>
        ) : null}
      </div>
    </section>
  );
}
