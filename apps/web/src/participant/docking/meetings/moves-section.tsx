import { useTranslation } from 'react-i18next';
import { useAnswerMove, type OwnMove } from '../../../api/own-day.js';
import type { OwnMeetings } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { clockTime, dateTimeRange } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';
import { Partner } from './partner.js';

interface MovesSectionProps {
  token: string;
  own: OwnMeetings;
  onDone: (words: string) => void;
}

/** Meetings that could be held earlier, or at once, if both agree. */
export function MovesSection({ token, own, onDone }: MovesSectionProps) {
  const { t } = useTranslation('own-meetings');
  if (own.moves.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="moves">
      <h2 id="moves">{t('move.title')}</h2>
      <ul className={styles.list}>
        {own.moves.map((move) => (
          <Move key={move.id} {...{ token, own, move, onDone }} />
        ))}
      </ul>
    </section>
  );
}

function Move({ token, own, move, onDone }: MovesSectionProps & { move: OwnMove }) {
  const { t } = useTranslation('own-meetings');
  const answer = useAnswerMove(token);
  const meeting = own.meetings.find(({ id }) => id === move.meetingId);
  if (!meeting) return null;
  const say = (isAgreed: boolean): void =>
    answer.mutate(
      { moveId: move.id, isAgreed },
      { onSuccess: () => onDone(t(isAgreed ? 'move.agreed' : 'move.declined')) },
    );
  return (
    <li className={styles.item}>
      {meeting.people.map((person) => (
        <Partner key={person.registrationId} person={person} />
      ))}
      <p>
        {t(`move.why.${move.why}`)}
        <br />
        <strong>{dateTimeRange(move.startsAt, move.endsAt, own.timeZone)}</strong>
        {meeting.startsAt ? (
          <>
            <br />
            <span className={styles.aside}>
              {t('move.before', { time: clockTime(meeting.startsAt, own.timeZone) })}
            </span>
          </>
        ) : null}
      </p>
      {answer.isError ? <ProblemNotice problem={asProblem(answer.error)} /> : null}
      {move.hasAgreed ? (
        <p className={styles.aside}>{t('move.waiting')}</p>
      ) : (
        <div className={styles.actions}>
          <Button look="primary" isBusy={answer.isPending} onClick={() => say(true)}>
            {t('move.yes')}
          </Button>
          <Button onClick={() => say(false)}>{t('move.no')}</Button>
        </div>
      )}
    </li>
  );
}
