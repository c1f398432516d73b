import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import { useSetSharedPlaces } from '../../../api/conferences.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { useThisConference } from '../conference-context.js';
import styles from './places-page.module.css';

interface Row {
  id?: string;
  participantTypes: ParticipantType[];
  nameZh: string;
  nameEn: string;
  capacity: number;
}

/** Limits that several participant types share, such as the seats of the hall. */
export function SharedPlaces() {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const save = useSetSharedPlaces(conference.id);
  const told = useTold();
  const [rows, setRows] = useState<Row[]>(() => conference.sharedPlaces.map(({ taken: _, ...pool }) => pool));
  const [problem, setProblem] = useState<Problem | null>(null);
  const types = conference.places.map(({ participantType }) => participantType);
  const taken = (row: Row): number =>
    conference.places
      .filter(({ participantType }) => row.participantTypes.includes(participantType))
      .reduce((sum, pool) => sum + pool.taken, 0);
  const change = (at: number, changes: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const faultOf = (at: number, field: string): string | undefined =>
    problem?.fields.find((error) => error.field === `pools.${at}.${field}`)?.detail;
  const send = () =>
    save.mutate(
      { pools: rows },
      {
        onSuccess: (saved) => {
          setProblem(null);
          setRows(saved.sharedPlaces.map(({ taken: _, ...pool }) => pool));
          told.done(t('sharedPlaces.saved'));
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  return (
    <section className={styles.shared} aria-labelledby="shared-places">
      <h2 id="shared-places">{t('sharedPlaces.title')}</h2>
      <p className={styles.hint}>{t('sharedPlaces.hint')}</p>
      <ProblemAlert problem={problem} />
      {rows.map((row, at) => {
        const name = row.nameZh || t('sharedPlaces.nth', { n: at + 1 });
        return (
          <fieldset key={row.id ?? at} className={styles.pool} disabled={!conference.isEditable}>
            <legend>{name}</legend>
            <label>
              {t('sharedPlaces.nameZh')}
              <Input
                value={row.nameZh}
                maxLength={60}
                status={faultOf(at, 'nameZh') ? 'error' : undefined}
                onChange={({ target }) => change(at, { nameZh: target.value })}
              />
              <span className={styles.fault}>{faultOf(at, 'nameZh')}</span>
            </label>
            <label>
              {t('sharedPlaces.nameEn')}
              <Input
                value={row.nameEn}
                maxLength={120}
                onChange={({ target }) => change(at, { nameEn: target.value })}
              />
            </label>
            <div className={styles.wide}>
              <span id={`shared-types-${at}`}>{t('sharedPlaces.types')}</span>
              <Select
                mode="multiple"
                aria-labelledby={`shared-types-${at}`}
                status={faultOf(at, 'participantTypes') ? 'error' : undefined}
                value={row.participantTypes}
                onChange={(participantTypes: ParticipantType[]) => change(at, { participantTypes })}
                options={types.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
              />
              <span className={styles.fault}>{faultOf(at, 'participantTypes')}</span>
            </div>
            <label>
              {t('placesPage.capacity')}
              <InputNumber
                min={0}
                max={1_000_000}
                precision={0}
                value={row.capacity}
                status={faultOf(at, 'capacity') ? 'error' : undefined}
                onChange={(capacity) => change(at, { capacity: capacity ?? 0 })}
              />
              <span className={styles.fault}>{faultOf(at, 'capacity')}</span>
            </label>
            <p className={styles.taken}>{t('sharedPlaces.taken', { taken: taken(row) })}</p>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${ta('action.remove')}: ${name}`}
              onClick={() => setRows(rows.filter((_, index) => index !== at))}
            >
              {ta('action.remove')}
            </Button>
          </fieldset>
        );
      })}
      {conference.isEditable ? (
        <div className={styles.actions}>
          <Button
            icon={<PlusOutlined />}
            onClick={() =>
              setRows([...rows, { participantTypes: types, nameZh: '', nameEn: '', capacity: 200 }])
            }
          >
            {t('sharedPlaces.add')}
          </Button>
          <Button type="primary" loading={save.isPending} onClick={send}>
            {ta('action.save')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
