import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBadges, useBadgesPrinted, type Badge } from '../../../api/badges.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import styles from './badges-page.module.css';

/** One badge a page on A6 label stock (CSS has no word for it), or eight a sheet on A4 to cut. */
const papers = { a6: '148mm 105mm', a4: 'A4 portrait' } as const;
type Paper = keyof typeof papers;

export default function BadgesPage() {
  const { t } = useTranslation('registration');
  const conference = useThisConference();
  const told = useTold();
  const [search] = useSearchParams();
  const ids = (search.get('ids') ?? '').split(',').filter(Boolean);
  const badges = useBadges(conference.id, ids);
  const printed = useBadgesPrinted(conference.id, ids);
  const [paper, setPaper] = useState<Paper>('a6');
  const items = badges.data?.items ?? [];
  const again = items.filter(({ printedAt }) => printedAt);

  const print = (): void =>
    printed.mutate(
      items.map(({ registrationId }) => registrationId),
      { onSuccess: () => window.print(), onError: told.failed },
    );

  return (
    <>
      <PageHead
        title={t('badges.title')}
        hint={t('badges.hint')}
        actions={
          <>
            <Segmented<Paper>
              aria-label={t('badges.paper')}
              value={paper}
              onChange={setPaper}
              options={(Object.keys(papers) as Paper[]).map((value) => ({
                value,
                label: t(`badges.papers.${value}`),
              }))}
            />
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              disabled={items.length === 0}
              loading={printed.isPending}
              onClick={print}
            >
              {t('badges.print', { count: items.length })}
            </Button>
          </>
        }
      />
      {badges.isPending && ids.length > 0 ? <Skeleton lines={6} /> : null}
      {badges.error ? (
        <LoadFailed problem={asProblem(badges.error)} onRetry={() => void badges.refetch()} />
      ) : null}
      {again.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('badges.again', {
            count: again.length,
            names: again
              .slice(0, 5)
              .map(({ name, printedAt }) => `${name} (${dateTime(printedAt!, conference.timeZone)})`)
              .join(t('rules.and')),
          })}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {badges.data && badges.data.withoutTicket.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={t('badges.withoutTicket', { names: badges.data.withoutTicket.join(t('rules.and')) })}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {ids.length === 0 || (badges.data && items.length === 0) ? <p>{t('badges.none')}</p> : null}
      <div className={styles.preview}>
        {items.map((badge) => (
          <BadgeCard key={badge.registrationId} badge={badge} />
        ))}
      </div>
      {createPortal(
        <div className={styles.sheet} data-paper={paper} aria-hidden>
          <style>{`@page { size: ${papers[paper]}; margin: 0; }`}</style>
          {items.map((badge) => (
            <BadgeCard key={badge.registrationId} badge={badge} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}

function BadgeCard({ badge }: { badge: Badge }) {
  const { t: tv } = useTranslation('vocabulary');
  const { titleZh, titleEn } = useThisConference();
  const oneOf = useOneOf();
  return (
    <article className={styles.badge}>
      <p className={styles.conference}>{oneOf(titleZh, titleEn)}</p>
      <div className={styles.middle}>
        <div className={styles.person}>
          <strong data-long={badge.name.length > 8 || undefined}>{badge.name}</strong>
          <span>{oneOf(badge.organisationNameZh, badge.organisationNameEn)}</span>
          {badge.title ? <span>{badge.title}</span> : null}
        </div>
        {/* drawn by our server from the ticket's code alone */}
        <div className={styles.code} dangerouslySetInnerHTML={{ __html: badge.qrSvg }} />
      </div>
      <p className={styles.type}>{tv(`participantType.${badge.participantType}`)}</p>
    </article>
  );
}
