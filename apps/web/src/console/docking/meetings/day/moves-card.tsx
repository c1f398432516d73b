import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDecideMove, type DayMove } from '../../../../api/meeting-day.js';
import { clockTime } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useTold } from '../../../form/use-told.js';
import { Tag } from '../../../list/state-tag.js';
import styles from './day.module.css';

/** Meetings that could move into a slot that is free: both are asked, the organiser may answer for them. */
export function MovesCard({ moves, isEditor }: { moves: readonly DayMove[]; isEditor: boolean }) {
  const { t } = useTranslation('meetings');
  const { id, timeZone } = useThisConference();
  const told = useTold();
  const decide = useDecideMove(id);
  if (moves.length === 0) return null;
  const say = (moveId: string, isAgreed: boolean): void =>
    decide.mutate(
      { id: moveId, isAgreed },
      {
        onSuccess: () => told.done(t(isAgreed ? 'day.moves.moved' : 'day.moves.left')),
        onError: told.failed,
      },
    );
  return (
    <section className={styles.card} aria-labelledby="moves">
      <h2 id="moves">{t('day.moves.title')}</h2>
      <p className={styles.aside}>{t('day.moves.hint')}</p>
      <ul className={styles.rows}>
        {moves.map(({ id: moveId, meeting, agreedIds, startsAt }) => {
          const names = meeting.people.map(({ name }) => name).join(' – ');
          return (
            <li key={moveId} className={styles.row}>
              <span className={styles.table}>
                {meeting.startsAt ? clockTime(meeting.startsAt, timeZone) : '–'} →{' '}
                {clockTime(startsAt, timeZone)}
              </span>
              <div className={styles.people}>
                {meeting.people.map((person) => (
                  <div key={person.registrationId} className={styles.person}>
                    <strong>{person.name}</strong>
                    <Tag tone={agreedIds.includes(person.registrationId) ? 'green' : 'amber'}>
                      {t(agreedIds.includes(person.registrationId) ? 'day.moves.agreed' : 'day.moves.asked')}
                    </Tag>
                  </div>
                ))}
              </div>
              {isEditor ? (
                <div className={styles.end}>
                  <Button aria-label={t('day.moves.acceptOf', { names })} onClick={() => say(moveId, true)}>
                    {t('day.moves.accept')}
                  </Button>
                  <Button
                    type="text"
                    aria-label={t('day.moves.declineOf', { names })}
                    onClick={() => say(moveId, false)}
                  >
                    {t('day.moves.decline')}
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
