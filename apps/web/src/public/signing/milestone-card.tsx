import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMilestone, OwnMilestones } from '../../api/milestone-page.js';
import { dateTime, shortDate } from '../../i18n/dates.js';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { EvidenceList } from './evidence-list.js';
import styles from './milestones.module.css';
import { ReportForm } from './report-form.js';

interface MilestoneCardProps {
  token: string;
  view: OwnMilestones;
  milestone: OwnMilestone;
}

const dayWords = (day: string): string => shortDate(`${day}T12:00:00Z`, 'UTC');

/** One milestone: how it stands, and what its party can say of it. */
export function MilestoneCard({ token, view, milestone }: MilestoneCardProps) {
  const { t } = useTranslation('milestone-page');
  const oneOf = useOneOf();
  const [isSaying, setIsSaying] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const { state, lastSaid } = milestone;
  const title = oneOf(milestone.titleZh, milestone.titleEn);
  const mayReport = view.mayReport && (state === 'open' || state === 'reported');
  return (
    <section className={styles.card} data-light={milestone.light} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.facts}>
        <span className={milestone.overdueDays > 0 ? styles.late : ''}>
          {milestone.reachedOn
            ? t('reachedOn', { day: dayWords(milestone.reachedOn) })
            : t('due', { day: dayWords(milestone.dueOn) })}
        </span>
        {milestone.overdueDays > 0 ? (
          <strong className={styles.late}>{t('overdue', { count: milestone.overdueDays })}</strong>
        ) : null}
        {milestone.isShared ? <span>{t('shared')}</span> : null}
        <Amount milestone={milestone} currency={view.currency} />
      </p>
      {milestone.askedAgain ? (
        <Notice tone="amber" title={t('again')}>
          {milestone.askedAgain}
        </Notice>
      ) : null}
      {state === 'missed' ? <Notice tone="red">{t('missed')}</Notice> : null}
      {milestone.proposes ? <Notice>{t(`waits.${milestone.proposes}`)}</Notice> : null}
      {lastSaid?.words ? (
        <p className={styles.hint}>
          {t('lastSaid', { ...lastSaid, name: lastSaid.byName, at: dateTime(lastSaid.at, view.timeZone) })}
        </p>
      ) : null}
      {said ? <Notice tone="green">{said}</Notice> : null}
      {mayReport ? (
        <Button
          ref={button}
          look={isSaying ? 'quiet' : 'primary'}
          isWide
          aria-expanded={isSaying}
          aria-label={isSaying ? undefined : t('say', { title })}
          onClick={() => {
            setSaid('');
            setIsSaying(!isSaying);
          }}
        >
          {isSaying ? t('close') : t('sayShort')}
        </Button>
      ) : null}
      {mayReport && isSaying ? (
        <ReportForm
          {...{ token, view, milestone }}
          onSent={() => {
            setIsSaying(false);
            setSaid(t('form.sent'));
            button.current?.focus();
          }}
        />
      ) : null}
      <EvidenceList {...{ token, view, milestone, title, mayReport }} />
    </section>
  );
}

function Amount({ milestone, currency }: { milestone: OwnMilestone; currency: string }) {
  const { t } = useTranslation('milestone-page');
  const language = useLanguage();
  const words = (amount: number): string =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  const { amountDue, amountReached } = milestone;
  if (amountDue !== null && amountReached !== null)
    return <span>{t('amount.of', { reached: words(amountReached), due: words(amountDue) })}</span>;
  if (amountReached !== null) return <span>{t('amount.reached', { reached: words(amountReached) })}</span>;
  return amountDue === null ? null : <span>{t('amount.due', { due: words(amountDue) })}</span>;
}
