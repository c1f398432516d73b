import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelOwnMeeting, type OwnMeeting, type OwnMeetings } from '../../../api/own-meetings.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { Tag, type TagTone } from '../../../ui/tag.js';
import { AnswerDialog } from './answer-dialog.js';
import styles from './meetings.module.css';
import { Contact, Partner, useSaid } from './partner.js';

const tones: Record<OwnMeeting['state'], TagTone> = {
  unscheduled: 'amber',
  scheduled: 'green',
  held: 'neutral',
  'no-show': 'red',
  cancelled: 'neutral',
};

interface MeetingCardProps {
  token: string;
  meeting: OwnMeeting;
  own: OwnMeetings;
  /** Within the own timetable, where the time stands beside it. */
  isInDay?: boolean;
  onDone: (words: string) => void;
}

/** Whom one meets, where and when. */
export function MeetingCard({ token, meeting, own, isInDay, onDone }: MeetingCardProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const said = useSaid();
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useCancelOwnMeeting(token);
  const { id: meetingId, state, people, startsAt, endsAt, item, about, cancelReason } = meeting;
  // out of a copy kept on the device nothing can be changed
  const isSaved = own.savedAt !== undefined;
  const isOpen = state === 'unscheduled' || state === 'scheduled';
  const place = t('place', { room: oneOf(meeting.roomZh, meeting.roomEn), number: meeting.tableNumber });
  const hasContact = people.some(({ mobile, email }) => mobile || email);
  const hasMore = hasContact || (isOpen && !isSaved);
  const more = (
    <>
      {people.map((person) => (
        <Contact key={person.registrationId} {...person} />
      ))}
      {isOpen && !isSaved ? (
        <div className={styles.actions}>
          <Button look="quiet" onClick={() => setIsAsking(true)}>
            {t('cancel.openMeeting')}
          </Button>
        </div>
      ) : null}
    </>
  );
  const Frame = isInDay ? 'div' : 'li';
  return (
    <Frame className={isInDay ? styles.inDay : styles.item}>
      <div className={styles.top}>
        <div>
          {people.map((person) => (
            <Partner key={person.registrationId} person={person} />
          ))}
        </div>
        {isInDay && state === 'scheduled' ? null : (
          <Tag tone={tones[state]}>{tw(`meetingState.${state}`)}</Tag>
        )}
      </div>
      {startsAt && endsAt ? (
        <p>
          {isInDay ? null : (
            <>
              <strong>{dateTimeRange(startsAt, endsAt, own.timeZone)}</strong>
              <br />
            </>
          )}
          {isInDay ? <strong>{place}</strong> : place}
        </p>
      ) : isOpen ? (
        <p className={styles.aside}>{t('noPlace')}</p>
      ) : null}
      {item ? (
        <p className={styles.aside}>{t('item', { title: oneOf(item.titleZh, item.titleEn) })}</p>
      ) : null}
      {about ? <p className={styles.aside}>{t('about', { reason: about })}</p> : null}
      {said(cancelReason) ? <p className={styles.words}>{said(cancelReason)}</p> : null}
      {isInDay ? (
        hasMore ? (
          <details className={styles.more}>
            <summary>{t('timetable.more')}</summary>
            {more}
          </details>
        ) : null
      ) : (
        more
      )}
      {isAsking ? (
        <AnswerDialog
          title={t('cancel.titleMeeting', { name: people.map(({ name }) => name).join(', ') })}
          label={t('cancel.reason')}
          hint={t('cancel.reasonHint')}
          send={t('cancel.send')}
          isRequired
          answer={cancel}
          wish={(reason) => ({ meetingId, reason })}
          onClose={() => setIsAsking(false)}
          onDone={() => onDone(t('cancel.done'))}
        />
      ) : null}
    </Frame>
  );
}
