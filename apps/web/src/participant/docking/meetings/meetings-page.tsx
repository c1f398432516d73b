import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnMeetings, type OwnMeetings } from '../../../api/own-meetings.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { ButtonLink } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { PageSkeleton } from '../../../ui/skeleton.js';
import type { LinkProps } from '../../registration/link-props.js';
import { NoTicket } from '../../registration/no-ticket.js';
import { PersonalFrame } from '../../registration/personal-frame.js';
import { FreeNow } from './free-now.js';
import { MeetingCard } from './meeting-card.js';
import styles from './meetings.module.css';
import { MovesSection } from './moves-section.js';
import { OutcomesSection } from './outcomes-section.js';
import { OwnTimetable } from './own-timetable.js';
import { OwnTimes } from './own-times.js';
import { RequestCard } from './request-card.js';

/** The own day first, then what waits for an answer, meetings without a place, what one asked, and when one can. */
export function MeetingsPage({ token }: LinkProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tp } = useTranslation('participant');
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useOwnMeetings(token);
  const [done, setDone] = useState<string | null>(null);
  const oneOf = useOneOf();
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const toAnswer = data.requests.filter(
    ({ direction, state }) => direction === 'received' && state === 'requested',
  );
  const settled = data.requests.filter(
    (request) => request.direction === 'received' && !toAnswer.includes(request),
  );
  const sent = data.requests.filter(({ direction }) => direction === 'sent');
  const isSaved = data.savedAt !== undefined;
  const cards = (requests: typeof sent) => (
    <ul className={styles.list}>
      {requests.map((request) => (
        <RequestCard key={request.id} {...{ token, request }} timeZone={data.timeZone} onDone={setDone} />
      ))}
    </ul>
  );
  return (
    <PersonalFrame>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{oneOf(data.titleZh, data.titleEn)}</p>
      </header>
      {done ? <Notice tone="green">{done}</Notice> : null}
      {data.savedAt ? (
        <Notice tone="amber">{tp('savedCopy', { time: dateTime(data.savedAt) })}</Notice>
      ) : null}
      {data.isConfirmed ? null : <Notice tone="amber">{t('notConfirmed')}</Notice>}
      {data.isConfirmed && !isSaved ? <OutcomesSection token={token} own={data} onDone={setDone} /> : null}
      {data.isConfirmed && !isSaved ? <MovesSection token={token} own={data} onDone={setDone} /> : null}
      {data.timetable.length > 0 ? <OwnTimetable token={token} own={data} onDone={setDone} /> : null}
      {toAnswer.length > 0 ? (
        <section className={styles.section} aria-labelledby="to-answer">
          <h2 id="to-answer">{t('toAnswer')}</h2>
          <p className={styles.aside}>{t('contactHint')}</p>
          {cards(toAnswer)}
        </section>
      ) : null}
      {data.isConfirmed && data.isHere && !isSaved ? (
        <FreeNow token={token} own={data} onDone={setDone} />
      ) : null}
      <Meetings token={token} own={data} onDone={setDone} />
      {isSaved ? null : (
        <section className={styles.section} aria-labelledby="sent">
          <h2 id="sent">{t('sent')}</h2>
          <Standing own={data} />
          {data.isConfirmed && data.askableTypes.length > 0 ? (
            <ButtonLink
              isWide
              look={toAnswer.length > 0 ? 'plain' : 'primary'}
              to={`/r/${token}/meetings/find`}
            >
              {t('find')}
            </ButtonLink>
          ) : null}
          {sent.length > 0 ? cards(sent) : <p className={styles.aside}>{t('nothingSent')}</p>}
        </section>
      )}
      {settled.length > 0 ? (
        <section className={styles.section} aria-labelledby="received">
          <h2 id="received">{t('received')}</h2>
          {cards(settled)}
        </section>
      ) : null}
      {data.isConfirmed && !isSaved ? <OwnTimes token={token} own={data} onDone={setDone} /> : null}
      <ButtonLink look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}

interface MeetingsProps extends LinkProps {
  own: OwnMeetings;
  onDone: (words: string) => void;
}

/** Those that do not stand in the timetable: without a place yet, or cancelled. */
function Meetings({ token, own, onDone }: MeetingsProps) {
  const { t } = useTranslation('own-meetings');
  const agreed = own.meetings.filter(({ state }) => state === 'unscheduled' || state === 'scheduled').length;
  const others = own.meetings.filter(({ id }) => !own.timetable.some(({ meetingId }) => meetingId === id));
  if (others.length === 0 && own.timetable.length > 0) return null;
  return (
    <section className={styles.section} aria-labelledby="meetings">
      <h2 id="meetings">{t(own.timetable.length > 0 ? 'timetable.others' : 'meetings')}</h2>
      {own.blocks.length > 0 && agreed > own.freeSlots ? (
        <Notice tone="amber">{t('overbooked', { meetings: agreed, slots: own.freeSlots })}</Notice>
      ) : null}
      {others.length === 0 ? (
        <p className={styles.aside}>{t('noMeetings')}</p>
      ) : (
        <ul className={styles.list}>
          {others.map((meeting) => (
            <MeetingCard key={meeting.id} {...{ token, meeting, own, onDone }} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** How many more may be sent, and until when. */
export function Standing({ own }: { own: OwnMeetings }) {
  const { t } = useTranslation('own-meetings');
  const { quota, left, isOpen, opensAt, closesAt, timeZone, askableTypes } = own;
  if (askableTypes.length === 0) return <p className={styles.aside}>{t('people.mayNotAsk')}</p>;
  if (isOpen)
    return (
      <p className={styles.aside}>{left > 0 ? t('quota', { left, quota }) : t('quotaUsed', { quota })}</p>
    );
  const now = new Date().toISOString();
  const words =
    opensAt && now < opensAt
      ? t('notYet', { time: dateTime(opensAt, timeZone) })
      : now >= closesAt
        ? t('closed', { time: dateTime(closesAt, timeZone) })
        : t('notOpen');
  return <Notice>{words}</Notice>;
}
