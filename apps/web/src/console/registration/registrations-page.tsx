import { UploadOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../api/accounts.js';
import { asProblem } from '../../api/problem.js';
import { useEndlessRegistrations, type Registration } from '../../api/registration.js';
import { useOneOf } from '../../i18n/language.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useThisConference } from '../conferences/conference-context.js';
import { ColumnChoice, useChosenColumns } from '../list/chosen-columns.js';
import { EndlessTable } from '../list/endless-table.js';
import { LoadFailed } from '../list/load-failed.js';
import { PageHead } from '../list/page-head.js';
import { useRowSelection } from '../list/row-selection.js';
import { SavedViews } from '../list/saved-views.js';
import { useUrlFilters } from '../list/url-filters.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { DeskForm } from './desk-form.js';
import { useAnswerColumns } from './list/answer-columns.js';
import { filterNames, queryOf, toggled } from './list/list-filters.js';
import { columnKeys, usualColumns, useRegistrationColumns } from './list/registration-columns.js';
import { RegistrationFilters } from './list/registration-filters.js';
import { RegistrationDrawer } from './registration-drawer.js';
import { StateCounts } from './state-counts.js';
import styles from './registrations-page.module.css';

export default function RegistrationsPage() {
  const { t } = useTranslation('registration');
  const { t: tc } = useTranslation('console');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const navigate = useNavigate();
  const url = useUrlFilters([...filterNames, 'sort', 'desk'] as const);
  const { filters, set, open } = url;
  const { desk, sort, ...chosen } = filters;
  const isFiltered = Object.keys(chosen).length > 0;
  const clear = (): void => set(Object.fromEntries(filterNames.map((name) => [name, null])));
  const filter = queryOf(chosen);
  const answers = useAnswerColumns(conference.id);
  const query = {
    ...queryOf({ ...chosen, ...(sort ? { sort } : {}) }),
    ...(answers.shown.length > 0 ? { answers: answers.shown.join(',') } : {}),
  };
  const list = useEndlessRegistrations(conference.id, query);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const total = first?.total ?? 0;
  const selection = useRowSelection(JSON.stringify(filter), total);
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const all = useRegistrationColumns();
  const [shown, choose] = useChosenColumns('registrations', columnKeys, usualColumns);
  const scope = { conferenceId: conference.id, campaignId: conference.campaignId };
  const isOngoing = conference.state === 'published' || conference.state === 'live';
  const columns = [
    { key: 'name', title: t('field.name'), width: 160, render: ({ name }: Registration) => name },
    ...all.filter(({ key }) => shown.includes(key)),
    ...answers.all.filter(({ key }) => answers.chosen.includes(key)),
  ];

  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          <>
            <ColumnChoice<string>
              columns={[...all, ...answers.all]}
              chosen={[...shown, ...answers.chosen]}
              onChange={(keys) => {
                choose(columnKeys.filter((key) => keys.includes(key)));
                answers.choose(keys);
              }}
            />
            {may('registration.admit', scope) && isOngoing ? (
              <Button icon={<UploadOutlined aria-hidden />} onClick={() => void navigate('import')}>
                {t('import.open')}
              </Button>
            ) : null}
            {may('registration.desk', scope) && isOngoing ? (
              <Button type="primary" icon={<UserAddOutlined />} onClick={() => set({ desk: '1' })}>
                {t('desk')}
              </Button>
            ) : null}
          </>
        }
      />
      <StateCounts
        counts={first?.counts ?? []}
        chosen={filters.state}
        onToggle={(state) => set({ state: toggled(filters.state, state), held: null })}
        onAll={() => set({ state: null, held: null })}
        held={first?.held ?? 0}
        isHeld={filters.held !== undefined}
        onHeld={() => set({ held: filters.held ? null : '1', state: null })}
      />
      <RegistrationFilters
        filters={filters}
        set={set}
        onSearch={search}
        isFiltered={isFiltered}
        onClear={clear}
      />
      <SavedViews list="registrations" leftOut={['desk']} />
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
          selection={may('registration.admit', scope) || may('reports.export', scope) ? selection : undefined}
          nameOf={({ name }) => name}
        />
      )}
      <BulkBar selection={selection} total={total} filter={filter} columns={shown} answers={answers.shown} />
      {open ? <RegistrationDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
      {desk ? <DeskForm onClose={() => set({ desk: null })} /> : null}
    </>
  );
}
