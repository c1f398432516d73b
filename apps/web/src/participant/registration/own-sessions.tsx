import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Card } from '../../ui/card.js';
import { Tag } from '../../ui/tag.js';
import styles from './self-service.module.css';

interface OwnSessionsProps {
  ticket: Ticket;
  /** When they are not one's own. */
  title?: string;
}

/** The sessions signed up for, each with its place or its number in line. */
export function OwnSessions({ ticket, title }: OwnSessionsProps) {
  const { t } = useTranslation('participant');
  const oneOf = useOneOf();
  const id = useId();
  const sessions = ticket.sessions ?? []; // a copy kept on the device may be older than they are
  if (sessions.length === 0) return null;
  const isWaiting = sessions.some(({ state }) => state === 'waiting');
  return (
    <Card className={styles.card} data-print role="region" aria-labelledby={id}>
      <h2 id={id} className={styles.subtitle}>
        {title ?? t('sessions.title')}
      </h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.sessionId} className={styles.item}>
            <span className={styles.words}>
              {oneOf(session.titleZh, session.titleEn)}
              <span className={styles.aside}>
                {dateTimeRange(session.startsAt, session.endsAt, ticket.conference.timeZone)}
                {session.roomNameZh ? ` · ${oneOf(session.roomNameZh, session.roomNameEn)}` : ''}
              </span>
            </span>
            <Tag tone={session.state === 'taken' ? 'green' : 'amber'}>
              {session.state === 'waiting'
                ? t('sessions.waiting', { position: session.position })
                : t(`sessions.${session.state}`)}
            </Tag>
          </li>
        ))}
      </ul>
      {isWaiting ? <p className={styles.hint}>{t('sessions.waitingHint')}</p> : null}
    </Card>
  );
}
