import { EyeOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/accounts.js';
import { useRepresentatives, useRevealRepresentative, type Representative } from '../../api/organisations.js';
import { Skeleton } from '../../ui/skeleton.js';
import { PersonMailsLink } from '../outreach/mailbox/person-mails.js';
import { useTold } from '../form/use-told.js';
import styles from './representatives.module.css';

export function Representatives({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisations');
  const query = useRepresentatives(organisationId);
  return (
    <section className={styles.section}>
      <h2>{t('representatives.title')}</h2>
      {query.isPending ? <Skeleton lines={3} /> : null}
      {query.data?.items.length === 0 ? <p>{t('representatives.empty')}</p> : null}
      <ul>
        {query.data?.items.map((each) => (
          <Person key={each.id} organisationId={organisationId} person={each} />
        ))}
      </ul>
    </section>
  );
}

function Person({ organisationId, person }: { organisationId: string; person: Representative }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const told = useTold();
  const reveal = useRevealRepresentative(organisationId);
  const shown = reveal.data ?? person;
  return (
    <li>
      <div>
        <strong>{person.name}</strong> {person.title}
      </div>
      <div className={styles.contact}>
        {[shown.mobile, shown.email].filter(Boolean).join(' · ')}
        {may('personal-data.read') && !reveal.data ? (
          <Tooltip title={t('representatives.revealHint')}>
            <Button
              type="text"
              size="small"
              icon={<EyeOutlined />}
              loading={reveal.isPending}
              aria-label={`${t('representatives.reveal')}: ${person.name}`}
              onClick={() => reveal.mutate(person.id, { onError: told.failed })}
            />
          </Tooltip>
        ) : null}
        {person.email && may('mail.read') ? (
          <PersonMailsLink kind="representative" id={person.id} name={person.name} />
        ) : null}
      </div>
    </li>
  );
}
