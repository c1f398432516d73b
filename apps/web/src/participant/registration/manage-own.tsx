import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { dateTime } from '../../i18n/dates.js';
import { ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { pageOf, type WhoseProps } from './link-props.js';
import styles from './self-service.module.css';

/** What one can do about the own registration or a colleague's, and until when. */
export function ManageOwn({ ticket, ...whose }: WhoseProps & { ticket: Ticket }) {
  const { t } = useTranslation('participant');
  const { mayEdit, mayHandOver, editUntil, needsAnswers, conference } = ticket;
  const until = dateTime(editUntil, conference.timeZone);
  if (!mayEdit && !mayHandOver) return null;
  return (
    <section className={styles.section} aria-label={whose.colleagueId ? t('manageOf') : t('manage')}>
      {needsAnswers && mayEdit ? <Notice tone="amber">{t('edit.answersMissing')}</Notice> : null}
      {mayEdit ? (
        <ButtonLink isWide look={needsAnswers ? 'primary' : 'plain'} to={`${pageOf(whose)}/edit`}>
          {whose.colleagueId ? t('edit.openOf') : t('edit.open')}
        </ButtonLink>
      ) : null}
      <p className={styles.hint}>
        {mayEdit ? t('edit.until', { time: until }) : t('edit.over', { time: until })}
      </p>
      {mayHandOver ? (
        <ButtonLink isWide to={`${pageOf(whose)}/hand-over`}>
          {t(whose.colleagueId ? 'handOverOf.open' : 'handOver.open')}
        </ButtonLink>
      ) : null}
    </section>
  );
}
