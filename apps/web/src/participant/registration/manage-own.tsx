import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { dateTime } from '../../i18n/dates.js';
import { ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { LinkProps } from './link-props.js';
import styles from './self-service.module.css';

/** What a person can do about the own registration, and until when. */
export function ManageOwn({ token, ticket }: LinkProps & { ticket: Ticket }) {
  const { t } = useTranslation('participant');
  const { mayEdit, mayHandOver, editUntil, needsAnswers, conference } = ticket;
  const until = dateTime(editUntil, conference.timeZone);
  if (!mayEdit && !mayHandOver) return null;
  return (
    <section className={styles.section} aria-label={t('manage')}>
      {needsAnswers && mayEdit ? <Notice tone="amber">{t('edit.answersMissing')}</Notice> : null}
      {mayEdit ? (
        <ButtonLink isWide look={needsAnswers ? 'primary' : 'plain'} to={`/r/${token}/edit`}>
          {t('edit.open')}
        </ButtonLink>
      ) : null}
      <p className={styles.hint}>
        {mayEdit ? t('edit.until', { time: until }) : t('edit.over', { time: until })}
      </p>
      {mayHandOver ? (
        <ButtonLink isWide to={`/r/${token}/hand-over`}>
          {t('handOver.open')}
        </ButtonLink>
      ) : null}
    </section>
  );
}
