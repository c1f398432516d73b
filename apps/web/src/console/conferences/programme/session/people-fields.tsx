import { DeleteOutlined, LinkOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Speaker } from '#contracts/programme/slots';
import { useRegistrations } from '../../../../api/registration.js';
import { useOneOf } from '../../../../i18n/language.js';
import styles from './session-drawer.module.css';

interface PeopleFieldsProps {
  conferenceId: string;
  people: readonly Speaker[];
  isReadOnly: boolean;
  onChange: (people: Speaker[]) => void;
}

const nobody: Speaker = {
  nameZh: '',
  nameEn: '',
  organisation: '',
  registrationId: null,
  representativeId: null,
};

/** Who speaks, one by one; somebody who has registered is found by name, and then told of changes. */
export function PeopleFields({ conferenceId, people, isReadOnly, onChange }: PeopleFieldsProps) {
  const { t } = useTranslation('programme');
  const { t: ta } = useTranslation();
  const set = (at: number, facts: Partial<Speaker>): void =>
    onChange(people.map((person, index) => (index === at ? { ...person, ...facts } : person)));
  return (
    <fieldset className={styles.people}>
      <legend>{t('session.people')}</legend>
      {people.map((person, at) => {
        const name = t('session.person', { number: at + 1 });
        const text = (field: 'nameZh' | 'nameEn' | 'organisation', label: string, max: number) => (
          <Input
            aria-label={`${name}: ${label}`}
            placeholder={label}
            disabled={isReadOnly}
            maxLength={max}
            value={person[field]}
            onChange={(event) =>
              // another name is another person
              set(at, {
                [field]: event.target.value,
                ...(field === 'nameZh' ? { registrationId: null, representativeId: null } : {}),
              })
            }
          />
        );
        return (
          // eslint-disable-next-line react/no-array-index-key -- people have no other identity while they are typed
          <div key={at} className={styles.person}>
            {text('nameZh', t('session.personZh'), 60)}
            {text('nameEn', t('session.personEn'), 100)}
            {text('organisation', t('session.organisation'), 120)}
            {isReadOnly ? null : (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${ta('action.remove')}: ${person.nameZh || name}`}
                onClick={() => onChange(people.filter((_, index) => index !== at))}
              />
            )}
            {person.registrationId ? (
              <small>
                <LinkOutlined aria-hidden /> {t('session.isKnown')}
              </small>
            ) : null}
          </div>
        );
      })}
      {isReadOnly ? null : (
        <div className={styles.addPerson}>
          <Button icon={<PlusOutlined />} onClick={() => onChange([...people, nobody])}>
            {t('session.addPerson')}
          </Button>
          <KnownPerson conferenceId={conferenceId} onChoose={(person) => onChange([...people, person])} />
        </div>
      )}
    </fieldset>
  );
}

function KnownPerson({
  conferenceId,
  onChoose,
}: {
  conferenceId: string;
  onChoose: (person: Speaker) => void;
}) {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q.trim());
  const found = useRegistrations(conferenceId, { q: wanted, limit: 10 }, wanted !== '');
  const rows = wanted === '' ? [] : (found.data?.items ?? []);
  return (
    <Select
      className={styles.known}
      aria-label={t('session.known')}
      placeholder={`${t('session.known')}: ${t('session.knownHint')}`}
      showSearch={{ searchValue: q, onSearch: setQ, filterOption: false }}
      value={null}
      notFoundContent={null}
      options={rows.map((row) => ({
        value: row.id,
        label: `${row.name} · ${oneOf(row.organisationNameZh, row.organisationNameEn)}`,
      }))}
      onChange={(id: string | null) => {
        const row = rows.find((each) => each.id === id);
        if (!row) return;
        setQ('');
        onChoose({
          ...nobody,
          nameZh: row.name,
          organisation: row.organisationNameZh,
          registrationId: row.id,
        });
      }}
    />
  );
}
