import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../api/accounts.js';
import { useMeetingDay, type DayPerson, type MeetingDay } from '../../../../api/meeting-day.js';
import { asProblem } from '../../../../api/problem.js';
import { clockTime } from '../../../../i18n/dates.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { PageHead } from '../../../list/page-head.js';
import { MeetingsTabs } from '../meetings-tabs.js';
import { AbsencesDialog } from './absences-dialog.js';
import styles from './day.module.css';
import { DelayDialog } from './delay-dialog.js';
import { FreePeople } from './free-people.js';
import { MovesCard } from './moves-card.js';
import { OfferDialog } from './offer-dialog.js';
import { RoomScreens } from './room-screens.js';
import { SlotCard } from './slot-card.js';

/** The day as it runs: who meets now and next, who is missing, who is free. */
export default function DayPage() {
  const { t } = useTranslation('meetings');
  const conference = useThisConference();
  const { data, error, isPending, refetch } = useMeetingDay(conference.id);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={data ? t('day.now', { time: clockTime(data.now, conference.timeZone) }) : ''}
      />
      <MeetingsTabs />
      {isPending ? (
        <div className={styles.card}>
          <Skeleton lines={8} />
        </div>
      ) : data ? (
        <Day day={data} />
      ) : (
        <div className={styles.card}>
          <LoadFailed problem={asProblem(error)} onRetry={() => void refetch()} />
        </div>
      )}
    </>
  );
}

type Asked = { what: 'offer'; ids: string[] } | { what: 'delay' } | { what: 'absences'; person: DayPerson };

function Day({ day }: { day: MeetingDay }) {
  const { t } = useTranslation('meetings');
  const may = useMay();
  const { id: conferenceId, campaignId } = useThisConference();
  const isEditor = may('docking.edit', { conferenceId, campaignId });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const toOffer = [...day.currentMeetings, ...day.nextMeetings]
    .filter(
      ({ meeting, people }) => meeting.state === 'scheduled' && people.some(({ isMissing }) => isMissing),
    )
    .map(({ meeting }) => meeting.id);
  const slotProps = {
    isEditor,
    onOffer: (id: string) => setAsked({ what: 'offer', ids: [id] }),
    onAbsences: (person: DayPerson) => setAsked({ what: 'absences', person }),
  };
  return (
    <>
      <div className={styles.figures}>
        <a href="#slot-current">
          <strong>{day.here}</strong> {t('day.here')}
        </a>
        <a href="#slot-current">
          <strong>{day.missing}</strong> {t('day.missing')}
        </a>
        <a href="#free-people">
          <strong>{day.freePeople.length}</strong> {t('day.free')}
        </a>
        <a href="#free-people">
          <strong>{day.freeTables}</strong> {t('day.freeTables')}
        </a>
      </div>
      {isEditor ? (
        <div className={styles.actions}>
          <Button
            type="primary"
            disabled={toOffer.length === 0}
            onClick={() => setAsked({ what: 'offer', ids: toOffer })}
          >
            {t('day.offer.all', { count: toOffer.length })}
          </Button>
          <Button disabled={day.blocks.length === 0} onClick={() => setAsked({ what: 'delay' })}>
            {t('day.delay.open')}
          </Button>
        </div>
      ) : null}
      <SlotCard which="current" slot={day.current} meetings={day.currentMeetings} {...slotProps} />
      <SlotCard which="next" slot={day.next} meetings={day.nextMeetings} {...slotProps} />
      <MovesCard moves={day.moves} isEditor={isEditor} />
      <FreePeople day={day} isEditor={isEditor} />
      <RoomScreens />
      {asked?.what === 'offer' ? <OfferDialog meetingIds={asked.ids} onClose={close} /> : null}
      {asked?.what === 'delay' ? <DelayDialog blocks={day.blocks} onClose={close} /> : null}
      {asked?.what === 'absences' ? (
        <AbsencesDialog
          person={asked.person}
          from={day.current?.startsAt ?? day.next?.startsAt ?? day.now}
          onClose={close}
        />
      ) : null}
    </>
  );
}
