import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayMeeting, DayPerson, MeetingDay } from '../../../../api/meeting-day.js';
import { clockTime } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { Tag } from '../../../list/state-tag.js';
import { meetingTones } from '../meeting-tones.js';
import styles from './day.module.css';

interface SlotCardProps {
  which: 'current' | 'next';
  slot: MeetingDay['current'];
  meetings: readonly DayMeeting[];
  isEditor: boolean;
  onOffer: (meetingId: string) => void;
  onAbsences: (person: DayPerson) => void;
}

/** The tables of a slot, with who is here and who is not. */
export function SlotCard({ which, slot, meetings, ...more }: SlotCardProps) {
  const { t } = useTranslation('meetings');
  const { timeZone } = useThisConference();
  const id = `slot-${which}`;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>
        {t(`day.${which}`)}
        {slot ? (
          <small>
            {' '}
            {clockTime(slot.startsAt, timeZone)}–{clockTime(slot.endsAt, timeZone)}
          </small>
        ) : null}
      </h2>
      {slot === null ? (
        <p className={styles.aside}>{t(which === 'current' ? 'day.noCurrent' : 'day.noNext')}</p>
      ) : meetings.length === 0 ? (
        <p className={styles.aside}>{t('day.noMeetings')}</p>
      ) : (
        <ul className={styles.rows}>
          {meetings.map((each) => (
            <Row key={each.meeting.id} {...each} {...more} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({
  meeting,
  people,
  isEditor,
  onOffer,
  onAbsences,
}: DayMeeting & Pick<SlotCardProps, 'isEditor' | 'onOffer' | 'onAbsences'>) {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const { id: conferenceId } = useThisConference();
  const names = meeting.people.map(({ name }) => name).join(' – ');
  return (
    <li className={styles.row}>
      <Link
        className={styles.table}
        to={`/console/conferences/${conferenceId}/meetings/list?open=${meeting.id}&q=${encodeURIComponent(people[0]?.name ?? '')}`}
      >
        {t('meetings.place', { room: oneOf(meeting.roomZh, meeting.roomEn), number: meeting.tableNumber })}
      </Link>
      <div className={styles.people}>
        {people.map((person) => (
          <div key={person.registrationId} className={styles.person}>
            <span>
              <strong>{person.name}</strong>{' '}
              <small>{oneOf(person.organisationZh, person.organisationEn)}</small>
            </span>
            <Tag tone={person.isMissing ? 'red' : person.arrivedAt ? 'green' : 'grey'}>
              {t(person.isAway ? 'day.isAway' : person.arrivedAt ? 'day.isHere' : 'day.isMissing')}
            </Tag>
            {isEditor ? (
              <Button
                size="small"
                type="text"
                aria-label={t('day.absences.openOf', { name: person.name })}
                onClick={() => onAbsences(person)}
              >
                {t('day.absences.open')}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      <div className={styles.end}>
        {meeting.state === 'scheduled' ? null : (
          <Tag tone={meetingTones[meeting.state]}>{tw(`meetingState.${meeting.state}`)}</Tag>
        )}
        {isEditor && meeting.state === 'scheduled' && people.some(({ isMissing }) => isMissing) ? (
          <Button aria-label={t('day.offer.of', { names })} onClick={() => onOffer(meeting.id)}>
            {t('day.offer.one')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
