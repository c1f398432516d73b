import { ExportOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Empty, Select } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { cooperationKinds, itemKinds, itemStates } from '#contracts/docking/items';
import { useMay } from '../../../api/accounts.js';
import { useDockingFields } from '../../../api/docking-fields.js';
import { downloadItems, useEndlessItems, type Item } from '../../../api/docking-items.js';
import { useOrganisationFacets } from '../../../api/organisations.js';
import { asProblem } from '../../../api/problem.js';
import { shortDate } from '../../../i18n/dates.js';
import { serverLanguage, useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { EndlessTable } from '../../list/endless-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { useRowSelection } from '../../list/row-selection.js';
import { SavedViews } from '../../list/saved-views.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { toggled, listed } from '../../registration/list/list-filters.js';
import pageStyles from '../../registration/registrations-page.module.css';
import countStyles from '../../registration/state-counts.module.css';
import { DockingTabs } from '../docking-tabs.js';
import { ItemBulkBar } from './item-bulk-bar.js';
import { ItemDrawer } from './item-drawer.js';
import { filterNames, queryOf, sorts } from './item-filters.js';
import { ItemForm } from './item-form.js';
import { ItemStateTag } from './item-state-tag.js';

/** Demands, achievements and expertise of a conference. */
export default function ItemsPage() {
  const { t } = useTranslation('docking-items');
  const { t: tc } = useTranslation('console');
  const { t: ta } = useTranslation();
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const navigate = useNavigate();
  const told = useTold();
  const { filters, set, open } = useUrlFilters([...filterNames, 'sort', 'enter'] as const);
  const { enter, sort, ...chosen } = filters;
  const isFiltered = Object.keys(chosen).length > 0;
  const clear = (): void => set(Object.fromEntries(filterNames.map((name) => [name, null])));
  const query = queryOf({ ...chosen, ...(sort ? { sort } : {}) });
  const list = useEndlessItems(conference.id, query);
  const fields = useDockingFields();
  const facets = useOrganisationFacets();
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const total = first?.total ?? 0;
  const selection = useRowSelection(JSON.stringify(query), total);
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const mayEdit = may('docking.edit', { conferenceId: conference.id, campaignId: conference.campaignId });
  const titleOf = ({ titleZh, titleEn }: Item): string => oneOf(titleZh, titleEn);
  const columns = [
    { key: 'title', title: t('field.title'), width: 300, render: titleOf },
    {
      key: 'kind',
      title: t('field.kind'),
      width: 120,
      render: ({ kind, number }: Item) => `${tv(`itemKind.${kind}`)} ${number}`,
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 120,
      render: (item: Item) => <ItemStateTag item={item} />,
    },
    {
      key: 'organisation',
      title: t('field.organisation'),
      width: 240,
      render: ({ organisationZh, organisationEn }: Item) => oneOf(organisationZh, organisationEn),
    },
    {
      key: 'presenter',
      title: t('field.presenter'),
      width: 130,
      render: ({ presenterName, presenterIsGone }: Item) =>
        presenterIsGone ? `${presenterName ?? '–'} (${t('presenterGone')})` : (presenterName ?? '–'),
    },
    {
      key: 'field',
      title: t('field.field'),
      width: 160,
      render: ({ field }: Item) => (field ? oneOf(field.nameZh, field.nameEn) : '–'),
    },
    {
      key: 'answers',
      title: t('field.answers'),
      width: 120,
      render: ({ kind, state, answers }: Item) =>
        kind !== 'demand' ? (
          '–'
        ) : answers === 0 && (state === 'released' || state === 'docked') ? (
          <Tag tone="amber">{t('unanswered')}</Tag>
        ) : (
          answers
        ),
    },
    {
      key: 'createdAt',
      title: t('field.createdAt'),
      width: 120,
      render: ({ createdAt }: Item) => shortDate(createdAt, conference.timeZone),
    },
  ];
  const exported = (): void =>
    void downloadItems(conference.id, query, { language: serverLanguage() }).catch(told.failed);
  const states = listed(filters.state);
  const countOf = (state: string): number => first?.counts.find((each) => each.state === state)?.count ?? 0;

  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          <>
            <Link to={`/c/${conference.slug}/catalogue`}>{t('catalogue')}</Link>
            <Button icon={<ExportOutlined aria-hidden />} onClick={exported}>
              {t('export')}
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
                  {t('enter')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <DockingTabs />
      <div className={countStyles.counts} role="group" aria-label={t('field.state')}>
        <button type="button" aria-pressed={states.length === 0} onClick={() => set({ state: null })}>
          <strong>{(first?.counts ?? []).reduce((sum, { count }) => sum + count, 0)}</strong> {t('all')}
        </button>
        {itemStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={states.includes(state)}
            onClick={() => set({ state: toggled(filters.state, state) })}
          >
            <strong>{countOf(state)}</strong> {tv(`itemState.${state}`)}
          </button>
        ))}
      </div>
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('field.kind')}
          value={filters.kind}
          onChange={(kind) => set({ kind })}
          options={itemKinds.map((value) => ({ value, label: tv(`itemKind.${value}`) }))}
        />
        <FilterChoice
          label={t('field.field')}
          value={filters.fieldId}
          onChange={(fieldId) => set({ fieldId })}
          options={(fields.data?.fields ?? []).map(({ id, parentId, nameZh, nameEn }) => ({
            value: id,
            label: `${parentId ? '　' : ''}${oneOf(nameZh, nameEn)}`,
          }))}
        />
        <FilterChoice
          label={t('field.cooperation')}
          value={filters.cooperation}
          onChange={(cooperation) => set({ cooperation })}
          options={cooperationKinds.map((value) => ({ value, label: tv(`cooperationKind.${value}`) }))}
        />
        <FilterChoice
          label={t('field.district')}
          value={filters.district}
          onChange={(district) => set({ district })}
          options={(facets.data?.districts ?? []).map((value) => ({ value, label: value }))}
        />
        <FilterChoice
          label={t('filter.returned')}
          value={filters.returned}
          onChange={(returned) => set({ returned })}
          options={[
            { value: 'true', label: t('filter.isReturned') },
            { value: 'false', label: t('filter.notReturned') },
          ]}
        />
        <FilterChoice
          label={t('field.answered')}
          value={filters.answered}
          onChange={(answered) => set({ answered })}
          options={[
            { value: 'true', label: t('filter.answered') },
            { value: 'false', label: t('filter.unanswered') },
          ]}
        />
        <Select
          aria-label={t('sort.label')}
          value={sort ?? 'newest'}
          onChange={(value: string) => set({ sort: value === 'newest' ? null : value })}
          popupMatchSelectWidth={false}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
      </FilterBar>
      <SavedViews list="docking-items" leftOut={['enter']} />
      {list.isPending ? (
        <div className={pageStyles.card}>
          <Skeleton lines={8} />
        </div>
      ) : list.error && !list.data ? (
        <div className={pageStyles.card}>
          <LoadFailed problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
        </div>
      ) : rows.length === 0 ? (
        <div className={pageStyles.card}>
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
            {isFiltered ? <Button onClick={clear}>{ta('action.clearFilters')}</Button> : null}
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
      {mayEdit ? <ItemBulkBar selection={selection} rows={rows} /> : null}
      {open ? <ItemDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
      {enter ? <ItemForm onClose={() => set({ enter: null })} /> : null}
    </>
  );
}
