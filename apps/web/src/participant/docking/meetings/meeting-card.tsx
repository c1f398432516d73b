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
  onDone: (words: string) => void;
}

/** Whom one meets, where and when. */
export function MeetingCard({ token, meeting, own, onDone }: MeetingCardProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const said = useSaid();
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useCancelOwnMeeting(token);
  const [isChanging, setIsChanging] = useState(false);
  const { id: meetingId, state, people, startsAt, endsAt, item, cancelReason, outcome } = meeting;
  const isOpen = state === 'unscheduled' || state === 'scheduled';
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <div>
          {people.map((person) => (
            <Partner key={person.registrationId} person={person} />
          ))}
        </div>
        <Tag tone={tones[state]}>{tw(`meetingState.${state}`)}</Tag>
      </div>
      {startsAt && endsAt ? (
        <p>
          <strong>{dateTimeRange(startsAt, endsAt, own.timeZone)}</strong>
          <br />
          {t('place', { room: oneOf(meeting.roomZh, meeting.roomEn), number: meeting.tableNumber })}
        </p>
      ) : isOpen ? (
        <p className={styles.aside}>{t('noPlace')}</p>
      ) : null}
      {item ? (
        <p className={styles.aside}>{t('item', { title: oneOf(item.titleZh, item.titleEn) })}</p>
      ) : null}
      {said(cancelReason) ? <p className={styles.words}>{said(cancelReason)}</p> : null}
      {people.map((person) => (
        <Contact key={person.registrationId} {...person} />
      ))}
      {isChanging ? (
        <OutcomePanel token={token} meeting={meeting} onDone={onDone} />
      ) : outcome ? (
        <div className={styles.top}>
          <p>
            {t('outcome.mine')}
            <strong>{tw(`meetingOutcome.${outcome}`)}</strong>
            {meeting.note ? <span className={styles.aside}> {meeting.note}</span> : null}
          </p>
          <Button look="quiet" onClick={() => setIsChanging(true)}>
            {t('outcome.edit')}
          </Button>
        </div>
      ) : null}
      {meeting.followUp ? (
        <FollowUpPanel {...{ token, meeting, own, onDone }} followUp={meeting.followUp} />
      ) : null}
      {isOpen && !meeting.mayTellOutcome ? (
        <div className={styles.actions}>
          <Button look="quiet" onClick={() => setIsAsking(true)}>
            {t('cancel.openMeeting')}
          </Button>
        </div>
      ) : null}
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
    </li>
  );
}
