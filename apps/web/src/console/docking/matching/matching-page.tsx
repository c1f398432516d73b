import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useDemandSuggestions } from '../../../api/matching.js';
import { asProblem } from '../../../api/problem.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { SearchField } from '../../list/filter-bar.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { SectionTabs } from '../../list/section-tabs.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { DemandCard } from './demand-card.js';
import styles from './matching-page.module.css';
import { TermsPanel } from './terms-panel.js';

const views = ['suggestions', 'terms'] as const;

/** Who fits whom: the demands with their best suggestions, and the list of terms these stand on. */
export default function MatchingPage() {
  const { t } = useTranslation('matching');
  const { id, campaignId } = useThisConference();
  const may = useMay();
  const { filters, set } = useUrlFilters(['view', 'q'] as const);
  const mayEdit = may('docking.edit', { conferenceId: id, campaignId });
  const view = filters.view === 'terms' ? 'terms' : 'suggestions';
  const search = (words: string): void => set({ q: words || null });
  return (
    <>
      <PageHead title={t('title')} hint={t(view === 'terms' ? 'terms.hint' : 'hint')} />
      <SectionTabs label={t('tabs.label')}>
        {views.map((one) => (
          <Link
            key={one}
            to={one === 'terms' ? '?view=terms' : '?'}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`tabs.${one}`)}
          </Link>
        ))}
      </SectionTabs>
      <div className={styles.bar}>
        <SearchField
          value={filters.q}
          onSearch={search}
          label={t(view === 'terms' ? 'terms.search' : 'search')}
        />
      </div>
      {view === 'terms' ? (
        <TermsPanel q={filters.q ?? ''} mayEdit={mayEdit} />
      ) : (
        <Suggestions q={filters.q ?? ''} mayDecide={mayEdit} onClear={() => search('')} />
      )}
    </>
  );
}

function Suggestions({ q, mayDecide, onClear }: { q: string; mayDecide: boolean; onClear: () => void }) {
  const { t } = useTranslation('matching');
  const { id } = useThisConference();
  const query = useDemandSuggestions(id, q);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const demands = query.data.pages.flatMap(({ items }) => items);
  if (demands.length === 0)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={q ? t('noResult') : t('empty')}>
        {q ? <Button onClick={onClear}>{t('clear')}</Button> : <p>{t('emptyHint')}</p>}
      </Empty>
    );
  return (
    <>
      {demands.map((demand) => (
        <DemandCard key={demand.id} demand={demand} mayDecide={mayDecide} />
      ))}
      {query.hasNextPage ? (
        <div className={styles.more}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
