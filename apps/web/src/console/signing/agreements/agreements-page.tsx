import { PlusOutlined, TagsOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useAgreementKinds } from '../../../api/agreement-kinds.js';
import { useEndlessAgreements } from '../../../api/agreements.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { EndlessTable } from '../../list/endless-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { useRowSelection } from '../../list/row-selection.js';
import { SavedViews } from '../../list/saved-views.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { SigningTabs } from '../signing-tabs.js';
import { AgreementBulkBar } from './agreement-bulk-bar.js';
import { AgreementDrawer } from './agreement-drawer.js';
import { filterNames, queryOf } from './agreement-filters.js';
import styles from './agreements.module.css';
import { CountFilters } from './count-filters.js';
import { AgreementForm } from './form/agreement-form.js';
import { KindsDrawer } from './kinds/kinds-drawer.js';
import { useAgreementWords } from './use-agreement-words.js';
import { useColumns } from './use-columns.js';

/** The agreements of a conference. */
export default function AgreementsPage() {
  const { t } = useTranslation('signing');
  const { t: tc } = useTranslation('console');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const navigate = useNavigate();
  const { filters, set, open } = useUrlFilters([...filterNames, 'enter', 'kinds'] as const);
  const { enter, kinds: showsKinds, ...chosen } = filters;
  const isFiltered = Object.keys(chosen).length > 0;
  const clear = (): void => set(Object.fromEntries(filterNames.map((name) => [name, null])));
  const query = queryOf(chosen);
  const list = useEndlessAgreements(conference.id, query);
  const kinds = useAgreementKinds().data ?? [];
  const { titleOf } = useAgreementWords();
  const columns = useColumns(kinds);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const total = first?.total ?? 0;
  const selection = useRowSelection(JSON.stringify(query), total);
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const mayEdit = may('signing.edit', { conferenceId: conference.id, campaignId: conference.campaignId });

  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          <>
            <Button icon={<TagsOutlined aria-hidden />} onClick={() => set({ kinds: '1' })}>
              {t('kindsButton')}
            </Button>
            {mayEdit ? (
              <>
                <Button icon={<UploadOutlined aria-hidden />} onClick={() => void navigate('import')}>
                  {t('import')}
                </Button>
                <Button
                  type="primary"
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => set({ enter: '1' })}
                >
                  {t('add')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <SigningTabs />
      <CountFilters counts={first?.counts ?? []} kinds={kinds} filters={filters} onSet={set} />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('filter.confirmation')}
          value={filters.unconfirmed}
          onChange={(unconfirmed) => set({ unconfirmed })}
          options={[
            { value: 'true', label: t('filter.unconfirmed') },
            { value: 'false', label: t('filter.confirmed') },
          ]}
        />
      </FilterBar>
      <SavedViews list="agreements" leftOut={['enter', 'kinds']} />
      {list.isPending ? (
        <div className={styles.card}>
          <Skeleton lines={8} />
        </div>
      ) : list.error && !list.data ? (
        <div className={styles.card}>
          <LoadFailed problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
        </div>
      ) : rows.length === 0 ? (
        <div className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              isFiltered ? (
                tc('list.nothingFound')
              ) : (
                <>
                  <strong>{t('empty')}</strong>
                  <p>{t('emptyHint')}</p>
                </>
              )
            }
          >
            {isFiltered ? (
              <Button onClick={clear}>{ta('action.clearFilters')}</Button>
            ) : mayEdit ? (
              <Button type="primary" onClick={() => set({ enter: '1' })}>
                {t('add')}
              </Button>
            ) : null}
          </Empty>
        </div>
      ) : (
        <EndlessTable
          label={t('title')}
          columns={columns}
          rows={rows}
          total={total}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={more}
          onOpen={(row) => set({ open: row.id })}
          openId={open}
          selection={mayEdit ? selection : undefined}
          nameOf={titleOf}
        />
      )}
      {mayEdit ? <AgreementBulkBar selection={selection} rows={rows} /> : null}
      {open ? <AgreementDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
      {enter && mayEdit ? (
        <AgreementForm
          onClose={() => set({ enter: null })}
          onSaved={({ id }) => set({ enter: null, open: id })}
        />
      ) : null}
      {showsKinds ? <KindsDrawer onClose={() => set({ kinds: null })} /> : null}
    </>
  );
}
