import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { asProblem } from '../../api/problem.js';
import { usePrivacyText } from '../../api/public-registration.js';
import { useGiveConsent } from '../../api/self-service.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { PrivacyText } from '../../public/registration/privacy-text.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ProblemNotice } from '../../ui/notice.js';
import { CancelOwn } from './cancel-own.js';
import styles from './self-service.module.css';

export interface ConsentFirstProps {
  token: string;
  ticket: Ticket;
}

/** Somebody else entered this person: the privacy text comes first, with the way out beside it. */
export default function ConsentFirst({ token, ticket }: ConsentFirstProps) {
  const { t } = useTranslation('participant');
  const oneOf = useOneOf();
  const privacy = usePrivacyText();
  const consent = useGiveConsent(token);
  const { conference, registeredByName } = ticket;
  return (
    <>
      <h1 className={styles.title}>{t('consent.title', { name: ticket.name })}</h1>
      <p>
        {registeredByName ? t('consent.by', { name: registeredByName }) : null}{' '}
        {t('consent.what', {
          title: oneOf(conference.titleZh, conference.titleEn),
          time: dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone),
        })}
      </p>
      <Card className={styles.card}>
        <PrivacyText />
      </Card>
      {consent.isError ? <ProblemNotice problem={asProblem(consent.error)} /> : null}
      <Button
        look="primary"
        isWide
        isBusy={consent.isPending}
        disabled={!privacy.data}
        onClick={() => consent.mutate(privacy.data?.version ?? '', { onError: () => void privacy.refetch() })}
      >
        {t('consent.agree')}
      </Button>
      {ticket.mayCancel ? <CancelOwn token={token} ticket={ticket} /> : null}
    </>
  );
}
