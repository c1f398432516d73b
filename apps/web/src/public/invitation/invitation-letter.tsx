import { useTranslation } from 'react-i18next';
import type { InvitationPage } from '../../api/invitation-page.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { Cover } from '../../ui/cover.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tag.js';
import pageStyles from '../conferences/conference-page.module.css';
import { Facts } from '../conferences/facts.js';
import { Programme } from '../conferences/programme/programme.js';
import { Answer } from './answer.js';
import styles from './invitation-letter.module.css';
import { Standing } from './standing.js';

export interface InvitationProps {
  token: string;
  invitation: InvitationPage;
}

/** Who invites whom to what, and the ways to answer. */
export function InvitationLetter({ token, invitation }: InvitationProps) {
  const { t } = useTranslation(['invited', 'public', 'vocabulary']);
  const oneOf = useOneOf();
  const language = useLanguage();
  const { conference } = invitation;
  const { data: details } = usePublicConference(conference.slug);
  const organisation = oneOf(invitation.organisationNameZh, invitation.organisationNameEn);
  const hosts = (details?.hosts ?? [])
    .filter(({ part }) => part === 'organiser')
    .map(({ nameZh, nameEn }) => oneOf(nameZh, nameEn))
    .join(language === 'en' ? ', ' : '、');
  const title = oneOf(conference.titleZh, conference.titleEn);
  usePageTitle(`${t('title')} · ${title}`);
  return (
    <article>
      <Cover over={t('over')} title={title}>
        <p>{dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone)}</p>
        <p>{oneOf(conference.venueNameZh, conference.venueNameEn)}</p>
        {conference.isDemo ? (
          <p>
            <Tag>{t('public:conference.demo')}</Tag>
          </p>
        ) : null}
      </Cover>
      <div className={pageStyles.columns}>
        <div className={pageStyles.content}>
          <section className={styles.letter}>
            <h2>{t('to', { name: invitation.name })}</h2>
            <p>{hosts ? t('invitesBy', { hosts, organisation }) : t('invites', { organisation })}</p>
            <p className={styles.aside}>
              {t('as', { type: t(`vocabulary:participantType.${invitation.participantType}`) })}
            </p>
          </section>
          <Standing token={token} invitation={invitation} />
          {details ? (
            <>
              <Facts conference={details} />
              {oneOf(details.summaryZh, details.summaryEn) ? (
                <section>
                  <h2>{t('public:conference.about')}</h2>
                  <p className={pageStyles.summary}>{oneOf(details.summaryZh, details.summaryEn)}</p>
                </section>
              ) : null}
              <Programme conference={details} />
            </>
          ) : (
            <Skeleton lines={6} />
          )}
        </div>
        <Answer token={token} invitation={invitation} />
      </div>
    </article>
  );
}
