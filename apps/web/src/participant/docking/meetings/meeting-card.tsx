import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelOwnMeeting, type OwnMeeting, type OwnMeetings } from '../../../api/own-meetings.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { Tag, type TagTone } from '../../../ui/tag.js';
import { AnswerDialog } from './answer-dialog.js';
import { FollowUpPanel } from './follow-up-panel.js';
import styles from './meetings.module.css';
import { OutcomePanel } from './outcome-panel.js';
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
  const [isChanging, setIsChanging] = useState(false);
  const { id: meetingId, state, people, startsAt, endsAt, item, about, cancelReason, outcome } = meeting;
  // out of a copy kept on the device nothing can be changed
  const isSaved = own.savedAt !== undefined;
  const isOpen = state === 'unscheduled' || state === 'scheduled';
  const place = t('place', { room: oneOf(meeting.roomZh, meeting.roomEn), number: meeting.tableNumber });
  const hasContact = people.some(({ mobile, email }) => mobile || email);
  const mayCancel = isOpen && !meeting.mayTellOutcome && !isSaved;
  const hasMore = hasContact || mayCancel;
  const more = (
    <>
      {people.map((person) => (
        <Contact key={person.registrationId} {...person} />
      ))}
      {mayCancel ? (
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
      {isChanging ? (
        <OutcomePanel token={token} meeting={meeting} onDone={onDone} />
      ) : outcome ? (
        <div className={styles.top}>
          <p>
            {t('outcome.mine')}
            <strong>{tw(`meetingOutcome.${outcome}`)}</strong>
            {meeting.note ? <span className={styles.aside}> {meeting.note}</span> : null}
          </p>
          {isSaved ? null : (
            <Button look="quiet" onClick={() => setIsChanging(true)}>
              {t('outcome.edit')}
            </Button>
          )}
        </div>
      ) : null}
      {meeting.followUp && !isSaved ? (
        <FollowUpPanel {...{ token, meeting, own, onDone }} followUp={meeting.followUp} />
      ) : null}
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
