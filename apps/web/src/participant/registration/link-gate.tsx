import { useTranslation } from 'react-i18next';
import { useLinkCover } from '../../api/self-service.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Cover } from '../../ui/cover.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import styles from './link-gate.module.css';
import type { LinkProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { PersonalFrame } from './personal-frame.js';

/** The conference and one button; nothing of the person is asked for before it is pressed. */
export function LinkGate({ token, onOpen }: LinkProps & { onOpen: () => void }) {
  const { t } = useTranslation('participant');
  const oneOf = useOneOf();
  usePageTitle(t('title'));
  const { data: conference, error, isPending, refetch } = useLinkCover(token);
  if (isPending) return <PageSkeleton />;
  if (!conference) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const { startsAt, endsAt, timeZone } = conference;
  return (
    <PersonalFrame>
      <div className={styles.cover}>
        <Cover
          over={conference.isDemo ? t('demo') : undefined}
          title={oneOf(conference.titleZh, conference.titleEn)}
        >
          <p>{dateTimeRange(startsAt, endsAt, timeZone)}</p>
          <p>{oneOf(conference.venueNameZh, conference.venueNameEn)}</p>
        </Cover>
      </div>
      <Button look="primary" isWide onClick={onOpen}>
        {t('gate.open')}
      </Button>
      <p className={styles.hint}>{t('gate.hint')}</p>
    </PersonalFrame>
  );
}
