import { Button, Descriptions } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useCancelMeeting, usePrioritiseMeeting, type Meeting } from '../../../api/meetings.js';
import { dateTime, dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { Tag } from '../../list/state-tag.js';
import { AbsencesDialog } from './day/absences-dialog.js';
import { FollowUpField } from './follow-up-field.js';
import { MeetingAgreement } from './meeting-agreement.js';
import { meetingTones, WITHDRAWN } from './meeting-tones.js';
import styles from './meetings.module.css';
import { OutcomeField } from './outcome-field.js';
import { PersonLine } from './person-line.js';
import { PrintOne } from './print-menu.js';
import { Priority } from './priority.js';
import { ReasonDialog } from './reason-dialog.js';

interface MeetingDrawerProps {
  meeting: Meeting;
  onClose: () => void;
}

export function MeetingDrawer({ meeting, onClose }: MeetingDrawerProps) {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const isOpen = meeting.state === 'unscheduled' || meeting.state === 'scheduled';
  const isEditor = isOpen && may('docking.edit', { conferenceId: id, campaignId });
  return (
    <DetailDrawer
      title={t('meetings.one')}
      extra={<Tag tone={meetingTones[meeting.state]}>{tw(`meetingState.${meeting.state}`)}</Tag>}
      onClose={onClose}
      footer={isEditor ? <Cancel meeting={meeting} /> : null}
    >
      <Facts meeting={meeting} isEditor={isEditor} />
    </DetailDrawer>
  );
}

function Facts({ meeting, isEditor }: { meeting: Meeting; isEditor: boolean }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const told = useTold();
  const { id, timeZone } = useThisConference();
  const prioritise = usePrioritiseMeeting(id);
  const { startsAt, endsAt, tableNumber, item, requestId, cancelReason } = meeting;
  const rows: { key: string; label: string; children: ReactNode }[] = [
    {
      key: 'people',
      label: t('meetings.people'),
      children: (
        <div className={styles.form}>
          {meeting.people.map((person) => (
            <div key={person.registrationId} className={styles.person}>
              <PersonLine person={person} />
              {startsAt ? <PrintOne registrationId={person.registrationId} name={person.name} /> : null}
              {isEditor ? <Absences person={person} from={startsAt} /> : null}
            </div>
          ))}
        </div>
      ),
    },
    {
      key: 'time',
      label: t('meetings.time'),
      children: startsAt && endsAt ? dateTimeRange(startsAt, endsAt, timeZone) : '–',
    },
    {
      key: 'table',
      label: t('meetings.table'),
      children:
        tableNumber === null
          ? '–'
          : t('meetings.place', { room: oneOf(meeting.roomZh, meeting.roomEn), number: tableNumber }),
    },
    { key: 'source', label: t('meetings.source'), children: t(`source.${meeting.source}`) },
    { key: 'createdAt', label: t('meetings.createdAt'), children: dateTime(meeting.createdAt, timeZone) },
    ...(item
      ? [{ key: 'item', label: t('requests.item'), children: oneOf(item.titleZh, item.titleEn) }]
      : []),
    ...(meeting.state === 'unscheduled' || meeting.state === 'cancelled'
      ? []
      : [
          {
            key: 'outcome',
            label: t('meetings.outcome'),
            children: (
              <div>
                <OutcomeField meeting={meeting} />
                <MeetingAgreement meeting={meeting} />
              </div>
            ),
          },
        ]),
    ...(meeting.followUp
      ? [
          {
            key: 'followUp',
            label: t('followUp.title'),
            children: <FollowUpField meeting={meeting} followUp={meeting.followUp} />,
          },
        ]
      : []),
    ...(cancelReason
      ? [
          {
            key: 'cancelReason',
            label: t('meetings.cancelReason'),
            children: (
              <span className={styles.reason}>
                {cancelReason === WITHDRAWN ? t('withdrawn') : cancelReason}
              </span>
            ),
          },
        ]
      : []),
    ...(requestId
      ? [
          {
            key: 'request',
            label: t('requests.one'),
            children: (
              <Link to={`/console/conferences/${id}/meetings?open=${requestId}`}>
                {t('meetings.request')}
              </Link>
            ),
          },
        ]
      : []),
    ...(isEditor
      ? [
          {
            key: 'weight',
            label: t('weight.field'),
            children: (
              <Priority
                key={meeting.weight}
                isMust={meeting.isMust}
                weight={meeting.weight}
                isBusy={prioritise.isPending}
                onChange={(change) =>
                  prioritise.mutate({ id: meeting.id, ...change }, { onError: told.failed })
                }
              />
            ),
          },
        ]
      : []),
  ];
  return <Descriptions column={1} size="small" styles={{ label: { width: 110 } }} items={rows} />;
}

function Absences({ person, from }: { person: Meeting['people'][number]; from: string | null }) {
  const { t } = useTranslation('meetings');
  const conference = useThisConference();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <span>
      <Button
        size="small"
        aria-label={t('day.absences.openOf', { name: person.name })}
        onClick={() => setIsOpen(true)}
      >
        {t('day.absences.open')}
      </Button>
      {isOpen ? (
        <AbsencesDialog person={person} from={from ?? conference.startsAt} onClose={() => setIsOpen(false)} />
      ) : null}
    </span>
  );
}

function Cancel({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { id } = useThisConference();
  const told = useTold();
  const cancel = useCancelMeeting(id);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button danger onClick={() => setIsAsking(true)}>
        {t('cancel.meeting')}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={t('cancel.meeting')}
          change={cancel}
          onClose={() => setIsAsking(false)}
          onSend={(reason) =>
            cancel.mutate(
              { id: meeting.id, reason },
              {
                onSuccess: () => {
                  told.done(t('cancel.done'));
                  setIsAsking(false);
                },
              },
            )
          }
        />
      ) : null}
    </>
  );
}
