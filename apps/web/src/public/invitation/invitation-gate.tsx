import { useTranslation } from 'react-i18next';
import { useInvitationCover } from '../../api/invitation-page.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Cover } from '../../ui/cover.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import styles from './invitation-letter.module.css';
import { NoInvitation } from './no-invitation.js';

/** The envelope: the conference and one button; nothing of the person is asked for before it is pressed. */
export function InvitationGate({ token, onOpen }: { token: string; onOpen: () => void }) {
  const { t } = useTranslation('invited');
  const oneOf = useOneOf();
  const { data: conference, error, isPending, refetch } = useInvitationCover(token);
  usePageTitle(t('title'));
  if (isPending) return <PageSkeleton />;
  if (!conference) return <NoInvitation error={error} onRetry={() => void refetch()} />;
  const { startsAt, endsAt, timeZone } = conference;
  return (
    <article>
      <Cover over={t('over')} title={oneOf(conference.titleZh, conference.titleEn)}>
        <p>{dateTimeRange(startsAt, endsAt, timeZone)}</p>
        <p>{oneOf(conference.venueNameZh, conference.venueNameEn)}</p>
      </Cover>
      <div className={styles.gate}>
        <p>{t('gate.hint')}</p>
        <Button look="primary" isWide onClick={onOpen}>
          {t('gate.open')}
        </Button>
      </div>
    </article>
  );
}
