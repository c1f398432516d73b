import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes } from '#contracts/vocabulary';
import { useSetPlaces } from '../../../api/conferences.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { PageHead } from '../../list/page-head.js';
import { RegistrationRules } from '../../registration/rules/registration-rules.js';
import { useConfirmed } from '../change/use-confirmed.js';
import { useThisConference } from '../conference-context.js';
import styles from './places-page.module.css';
import { SharedPlaces } from './shared-places.js';

export default function PlacesPage() {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const save = useSetPlaces(conference.id);
  const told = useTold();
  const [rows, setRows] = useState(() =>
    conference.places.map(({ participantType, capacity }) => ({ participantType, capacity })),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const unused = participantTypes.filter((type) => !rows.some((row) => row.participantType === type));
  const taken = (type: string): number =>
    conference.places.find(({ participantType }) => participantType === type)?.taken ?? 0;

  const { send, dialog } = useConfirmed(save, {
    done: () => {
      setProblem(null);
      told.done(t('placesPage.saved'));
    },
    failed: (error) => setProblem(asProblem(error)),
  });

  return (
    <>
      <PageHead title={t('placesPage.title')} hint={t('placesPage.hint')} />
      <ProblemAlert problem={problem} />
      <div className={styles.card}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('placesPage.type')}</th>
              <th scope="col">{t('placesPage.capacity')}</th>
              <th scope="col">{t('placesPage.taken')}</th>
              <th scope="col">{t('placesPage.free')}</th>
              <th>
                <span className="visually-hidden">{ta('action.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const name = tv(`participantType.${row.participantType}`);
              return (
                <tr key={row.participantType}>
                  <th scope="row">{name}</th>
                  <td>
                    <InputNumber
                      aria-label={`${name}: ${t('placesPage.capacity')}`}
                      min={0}
                      max={1_000_000}
                      precision={0}
                      disabled={!conference.isEditable}
                      value={row.capacity}
                      onChange={(capacity) =>
                        setRows(
                          rows.map((each, index) =>
                            index === at ? { ...each, capacity: capacity ?? 0 } : each,
                          ),
                        )
                      }
                    />
                  </td>
                  <td>{taken(row.participantType)}</td>
                  <td>{Math.max(row.capacity - taken(row.participantType), 0)}</td>
                  <td>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      disabled={!conference.isEditable}
                      aria-label={`${ta('action.remove')}: ${name}`}
                      onClick={() => setRows(rows.filter((_, index) => index !== at))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {conference.isEditable ? (
          <div className={styles.actions}>
            {unused.length > 0 ? (
              <Select
                style={{ minWidth: 200 }}
                aria-label={t('placesPage.addType')}
                placeholder={
                  <>
                    <PlusOutlined aria-hidden /> {t('placesPage.addType')}
                  </>
                }
                value={null}
                onChange={(type: (typeof participantTypes)[number] | null) =>
                  type && setRows([...rows, { participantType: type, capacity: 50 }])
                }
                options={unused.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
              />
            ) : null}
            <Button type="primary" loading={save.isPending} onClick={() => send({ places: rows })}>
              {ta('action.save')}
            </Button>
          </div>
        ) : null}
      </div>
      <SharedPlaces />
      <RegistrationRules />
      {dialog}
    </>
  );
}
