import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSeatPerson, useSpreadSeats } from '../../../api/docking-sessions.js';
import { useOneOf } from '../../../i18n/language.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import type { SectionProps } from './session-page.js';
import styles from './sessions.module.css';

/** Who has a place and where they sit; one click seats everybody else. */
export function PeopleSection({ path, detail: { people, roundtables }, isEditor }: SectionProps) {
  const { t } = useTranslation('docking-sessions');
  const oneOf = useOneOf();
  const told = useTold();
  const spread = useSpreadSeats(path);
  const seat = useSeatPerson(path);
  const unseated = people.filter(({ roundtableId }) => !roundtableId).length;
  const numberOf = (id: string | null): number | undefined =>
    roundtables.find((table) => table.id === id)?.number;
  const seatAll = (): void =>
    spread.mutate(undefined, {
      onSuccess: ({ placed, left }) =>
        told.done(
          [t('spreadDone', { count: placed }), left > 0 ? t('spreadLeft', { count: left }) : '']
            .filter(Boolean)
            .join(' '),
        ),
      onError: told.failed,
    });
  return (
    <section id="people" className={styles.card} aria-labelledby="people-title">
      <div className={styles.head}>
        <h2 id="people-title">
          {t('people')} ({people.length})
        </h2>
        {isEditor && roundtables.length > 0 && unseated > 0 ? (
          <span className={styles.actions}>
            <span className={styles.hint}>{t('unseated', { count: unseated })}</span>
            <Button type="primary" title={t('spreadHint')} loading={spread.isPending} onClick={seatAll}>
              {t('spread')}
            </Button>
          </span>
        ) : null}
      </div>
      {people.length === 0 ? <p className={styles.hint}>{t('nobody')}</p> : null}
      {people.length > 0 ? (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('people')}>
          <table className={styles.people}>
            <thead>
              <tr>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('organisation')}</th>
                <th scope="col">{t('seat')}</th>
                <th scope="col">{t('presence')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => {
                const { registrationId, name, roundtableId, wishId, presence, meetsThen } = person;
                const wish = numberOf(wishId);
                return (
                  <tr key={registrationId}>
                    <th scope="row">
                      <Link
                        to={`/console/conferences/${path.conferenceId}/registrations?open=${registrationId}`}
                      >
                        {name}
                      </Link>{' '}
                      {meetsThen ? <Tag tone="amber">{t('meetsThen')}</Tag> : null}
                    </th>
                    <td>{oneOf(person.organisationZh, person.organisationEn)}</td>
                    <td>
                      {isEditor && roundtables.length > 0 ? (
                        <select
                          className={styles.seat}
                          aria-label={t('seatOf', { name })}
                          value={roundtableId ?? ''}
                          onChange={({ target: { value } }) =>
                            seat.mutate(
                              { registrationId, roundtableId: value || null },
                              { onError: told.failed },
                            )
                          }
                        >
                          <option value="">{t('noSeat')}</option>
                          {roundtables.map((table) => (
                            <option
                              key={table.id}
                              value={table.id}
                              disabled={table.taken >= table.seats && table.id !== roundtableId}
                            >
                              {t('table', { number: table.number })} · {oneOf(table.topicZh, table.topicEn)}
                            </option>
                          ))}
                        </select>
                      ) : roundtableId ? (
                        t('table', { number: numberOf(roundtableId) })
                      ) : (
                        t('noSeat')
                      )}
                      {wish === undefined ? null : (
                        <span className={styles.hint}> {t('wish', { number: wish })}</span>
                      )}
                    </td>
                    <td>{presence ? t(`presenceWord.${presence}`) : null}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
