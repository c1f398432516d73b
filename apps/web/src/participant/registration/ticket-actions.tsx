import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import type { WhoseProps } from './link-props.js';
import styles from './ticket-actions.module.css';

interface Props extends WhoseProps {
  ticket: Ticket;
  isSaved: boolean;
}

/** Calendar file, the code as a picture, printing, and how to keep the page at hand. */
export function TicketActions({ token, colleagueId, ticket, isSaved }: Props) {
  const { t } = useTranslation('participant');
  const { state, conference, qrSvg } = ticket;
  const whose = colleagueId
    ? `${encodeURIComponent(token)}/colleagues/${colleagueId}`
    : encodeURIComponent(token);
  const file = (name: string): string => `/api/v1/public/registrations/${whose}/${name}`;
  const isAlive = state === 'confirmed' && conference.state !== 'cancelled';
  return (
    <div className={styles.actions}>
      {isAlive && !isSaved && !colleagueId ? (
        <ButtonAnchor isWide href={file('calendar.ics')} download="zijin.ics">
          <Icon name="calendar" />
          {t('calendar')}
        </ButtonAnchor>
      ) : null}
      {isAlive && qrSvg && !isSaved ? (
        <ButtonAnchor isWide href={file('ticket.png')} download="zijin-ticket.png">
          <Icon name="picture" />
          {t('picture')}
        </ButtonAnchor>
      ) : null}
      {isAlive ? (
        <Button isWide icon={<Icon name="print" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      ) : null}
      {colleagueId ? null : (
        <ButtonLink isWide look="quiet" to={`/c/${conference.slug}`}>
          {t('conference')}
        </ButtonLink>
      )}
      {isAlive && qrSvg && !colleagueId ? (
        <p className={styles.hint}>
          {t('brightness')} {t('homeScreen')}
        </p>
      ) : null}
    </div>
  );
}
