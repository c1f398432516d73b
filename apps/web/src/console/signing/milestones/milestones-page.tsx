import { DownOutlined, ExportOutlined, PlusOutlined, ProfileOutlined } from '@ant-design/icons';
import { Button, Dropdown, Empty, Segmented } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { milestoneLights, milestoneStates } from '#contracts/signing/milestones';
import { useMay } from '../../../api/accounts.js';
import {
  downloadMilestones,
  useEndlessMilestones,
  useKindsOfAgreements,
  type Milestone,
} from '../../../api/milestones.js';
import { asProblem } from '../../../api/problem.js';
import { serverLanguage, useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { EndlessTable } from '../../list/endless-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { SavedViews } from '../../list/saved-views.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import pageStyles from '../../registration/registrations-page.module.css';
import countStyles from '../../registration/state-counts.module.css';
import { SigningTabs } from '../signing-tabs.js';
import { Dot, Light } from './light.js';
import { MilestoneBoard } from './milestone-board.js';
import { MilestoneDrawer } from './milestone-drawer.js';
import { filterNames, queryOf } from './milestone-filters.js';
import { MilestoneForm } from './milestone-form.js';
import { amountWords, dayWords, stateTones } from './milestone-words.js';
import styles from './milestones.module.css';
import { TemplatesDrawer } from './templates-drawer.js';

/** What becomes of a conference's agreements: milestones as a board and as a table, overdue ones first. */
export default function MilestonesPage() {
  const { t } = useTranslation('milestones');
  const { t: tc } = useTranslation('console');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const told = useTold();
  const { filters, set, open } = useUrlFilters([...filterNames, 'view', 'by', 'enter'] as const);
  const { view, by, enter, ...chosen } = filters;
  const isTable = view === 'table';
  const columnsBy = by === 'state' ? 'state' : 'light';
  const isFiltered = Object.keys(chosen).length > 0;
  const clear = (): void => set(Object.fromEntries(filterNames.map((name) => [name, null])));
  const query = queryOf(chosen);
  const list = useEndlessMilestones(conference.id, query);
  const kinds = useKindsOfAgreements();
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const counts = first?.counts ?? [];
  const total = first?.total ?? 0;
  const search = useCallback((q: string) => set({ q }), [set]);
  const searchOwner = useCallback((owner: string) => set({ owner }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const scope = { conferenceId: conference.id, campaignId: conference.campaignId };
  const mayEdit = may('signing.edit', scope);
  const sum = (fits: (row: (typeof counts)[number]) => boolean): number =>
    counts.filter(fits).reduce((whole, { count }) => whole + count, 0);
  const overdue = counts.reduce((whole, row) => whole + row.overdue, 0);
  const columnCount = (column: string): number =>
    sum(
      (row) =>
        row[columnsBy] === column &&
        (!filters.state || filters.state.split(',').includes(row.state)) &&
        (!filters.light || filters.light.split(',').includes(row.light ?? '')),
    );
  const exported = (format: 'xlsx' | 'csv'): void =>
    void downloadMilestones(conference.id, query, { format, language: serverLanguage() }).catch(told.failed);
  const titleOf = ({ titleZh, titleEn }: Milestone): string => oneOf(titleZh, titleEn);
  const kindOf = (id: string): string => {
    const kind = kinds.data?.find((each) => each.id === id);
    return kind ? oneOf(kind.nameZh, kind.nameEn) : '–';
  };
  const columns = [
    { key: 'title', title: t('field.title'), width: 220, render: titleOf },
    {
      key: 'dueOn',
      title: t('field.dueOn'),
      width: 180,
      render: ({ dueOn, overdueDays }: Milestone) =>
        overdueDays > 0 ? (
          <span className={styles.late} title={dayWords(dueOn)}>
            {t('overdueBy', { count: overdueDays })}
          </span>
        ) : (
          dayWords(dueOn)
        ),
    },
    {
      key: 'light',
      title: t('field.light'),
      width: 90,
      render: ({ light }: Milestone) => <Light light={light} />,
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 130,
      render: ({ state }: Milestone) => <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag>,
    },
    {
      key: 'agreement',
      title: t('field.agreement'),
      width: 260,
      render: ({ agreementZh, agreementEn }: Milestone) => oneOf(agreementZh, agreementEn),
    },
    { key: 'kind', title: t('field.kind'), width: 150, render: ({ kindId }: Milestone) => kindOf(kindId) },
    {
      key: 'responsible',
      title: t('field.responsible'),
      width: 220,
      render: ({ parties, partyId }: Milestone) => {
        const party = parties.find(({ id }) => id === partyId);
        return party ? oneOf(party.organisationZh, party.organisationEn) : t('bothParties');
      },
    },
    {
      key: 'owner',
      title: t('field.owner'),
      width: 130,
      render: ({ ownerName }: Milestone) => ownerName || '–',
    },
    {
      key: 'amount',
      title: t('field.amount'),
      width: 190,
      render: ({ amountReached, amountDue, currency }: Milestone) =>
        amountWords(amountReached, amountDue, currency),
    },
  ];

  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          <>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'xlsx', label: t('exportXlsx') },
                  { key: 'csv', label: t('exportCsv') },
                ],
                onClick: ({ key }) => exported(key as 'xlsx' | 'csv'),
              }}
            >
              <Button icon={<ExportOutlined aria-hidden />}>
                {t('export')} <DownOutlined aria-hidden />
              </Button>
            </Dropdown>
            {mayEdit ? (
              <>
                <Button icon={<ProfileOutlined aria-hidden />} onClick={() => set({ enter: 'templates' })}>
                  {t('templates')}
                </Button>
                <Button
                  type="primary"
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => set({ enter: 'one' })}
                >
                  {t('add')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <SigningTabs />
      <div className={countStyles.counts} role="group" aria-label={t('field.light')}>
        <button
          type="button"
          aria-pressed={!filters.overdue && !filters.light}
          onClick={() => set({ overdue: null, light: null })}
        >
          <strong>{sum(() => true)}</strong> {t('all')}
        </button>
        <button
          type="button"
          aria-pressed={filters.overdue === 'true'}
          onClick={() => set({ overdue: filters.overdue ? null : 'true', light: null })}
        >
          <strong>{overdue}</strong> {t('overdue')}
        </button>
        {[...milestoneLights].toReversed().map((light) => (
          <button
            key={light}
            type="button"
            aria-pressed={filters.light === light}
            onClick={() => set({ light: filters.light === light ? null : light, overdue: null })}
          >
            <Dot light={light} />
            <strong>{sum((row) => row.light === light)}</strong> {t(`light.${light}`)}
          </button>
        ))}
      </div>
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('field.state')}
          value={filters.state}
          onChange={(state) => set({ state })}
          options={milestoneStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterChoice
          label={t('field.kind')}
          value={filters.kindId}
          onChange={(kindId) => set({ kindId })}
          options={(kinds.data ?? []).map(({ id, nameZh, nameEn }) => ({
            value: id,
            label: oneOf(nameZh, nameEn),
          }))}
        />
        {may('organisations.read') ? (
          <div className={styles.organisation}>
            <OrganisationPicker
              aria-label={t('field.organisation')}
              placeholder={t('field.organisation')}
              value={filters.organisationId ?? null}
              onChange={(organisationId) => set({ organisationId })}
            />
          </div>
        ) : null}
        <SearchField value={filters.owner} onSearch={searchOwner} label={t('searchOwner')} />
        <FilterChoice
          label={t('stalled')}
          value={filters.stalled}
          onChange={(stalled) => set({ stalled })}
          options={[{ value: 'true', label: t('stalled') }]}
        />
      </FilterBar>
      <SavedViews list="milestones" leftOut={['enter']} />
      <div className={styles.bar}>
        <Segmented
          aria-label={t('view.label')}
          value={isTable ? 'table' : 'board'}
          onChange={(value) => set({ view: value === 'table' ? 'table' : null })}
          options={[
            { value: 'board', label: t('view.board') },
            { value: 'table', label: t('view.table') },
          ]}
        />
        {isTable ? null : (
          <Segmented
            aria-label={t('boardBy.label')}
            value={columnsBy}
            onChange={(value) => set({ by: value === 'state' ? 'state' : null })}
            options={[
              { value: 'light', label: t('boardBy.light') },
              { value: 'state', label: t('boardBy.state') },
            ]}
          />
        )}
      </div>
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
      ) : isTable ? (
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
          nameOf={titleOf}
        />
      ) : (
        <MilestoneBoard
          by={columnsBy}
          rows={rows}
          countOf={columnCount}
          onOpen={(id) => set({ open: id })}
          onMore={(column) => set({ view: 'table', [columnsBy]: column })}
        />
      )}
      {open ? <MilestoneDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
      {enter === 'one' ? <MilestoneForm milestone={null} onClose={() => set({ enter: null })} /> : null}
      {enter === 'templates' ? <TemplatesDrawer onClose={() => set({ enter: null })} /> : null}
    </>
  );
}
