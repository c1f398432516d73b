import { UserAddOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes, registrationSources } from '#contracts/vocabulary';
import { useMay } from '../../api/accounts.js';
import { useRegistrations, type Registration, type RegistrationFilters } from '../../api/registration.js';
import { clockTime, dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { useThisConference } from '../conferences/conference-context.js';
import { useCursorPages } from '../list/cursor-pages.js';
import { DataTable, RowName } from '../list/data-table.js';
import { FilterBar, FilterChoice, SearchField } from '../list/filter-bar.js';
import { PageHead } from '../list/page-head.js';
import { Pager } from '../list/pager.js';
import { StateTag } from '../list/state-tag.js';
import { useUrlFilters } from '../list/url-filters.js';
import { DeskForm } from './desk-form.js';
import { RegistrationDrawer } from './registration-drawer.js';
import { StateCounts } from './state-counts.js';

const names = ['q', 'state', 'participantType', 'source', 'arrived'] as const;
const PAGE = 100;

export default function RegistrationsPage() {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const { filters, set, clear, isFiltered, open } = useUrlFilters([...names, 'desk'] as const);
  const { desk, arrived, ...rest } = filters;
  const query: RegistrationFilters = {
    ...(rest as RegistrationFilters),
    ...(arrived ? { arrived: arrived === 'true' } : {}),
    limit: PAGE,
  };
  const pages = useCursorPages(JSON.stringify(query));
  const list = useRegistrations(conference.id, { ...query, cursor: pages.cursor });
  const search = useCallback((q: string) => set({ q }), [set]);
  const mayDesk =
    may('registration.desk', { conferenceId: conference.id, campaignId: conference.campaignId }) &&
    (conference.state === 'published' || conference.state === 'live');

  const columns: TableColumnsType<Registration> = [
    {
      title: t('field.name'),
      key: 'name',
      fixed: 'left',
      width: 150,
      render: (_, row) => (
        <RowName onOpen={() => set({ open: row.id })} below={row.title}>
          {row.name}
        </RowName>
      ),
    },
    {
      title: t('field.organisation'),
      key: 'organisation',
      width: 250,
      render: (_, row) => oneOf(row.organisationNameZh, row.organisationNameEn),
    },
    {
      title: t('field.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <StateTag of="registrationState" state={row.state} />,
    },
    {
      title: t('field.participantType'),
      key: 'participantType',
      width: 120,
      render: (_, row) => tv(`participantType.${row.participantType}`),
    },
    { title: t('field.mobile'), dataIndex: 'mobile', width: 140 },
    {
      title: t('field.source'),
      key: 'source',
      width: 100,
      render: (_, row) => tv(`registrationSource.${row.source}`),
    },
    {
      title: t('field.registeredAt'),
      key: 'registeredAt',
      width: 150,
      render: (_, row) => dateTime(row.registeredAt, conference.timeZone),
    },
    {
      title: t('field.arrivedAt'),
      key: 'arrivedAt',
      width: 80,
      render: (_, row) => (row.arrivedAt ? clockTime(row.arrivedAt, conference.timeZone) : '–'),
    },
  ];

  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          mayDesk ? (
            <Button type="primary" icon={<UserAddOutlined />} onClick={() => set({ desk: '1' })}>
              {t('desk')}
            </Button>
          ) : null
        }
      />
      <StateCounts
        counts={list.data?.counts ?? []}
        chosen={filters.state}
        onChoose={(state) => set({ state })}
      />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('field.participantType')}
          value={filters.participantType}
          onChange={(participantType) => set({ participantType })}
          options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
        />
        <FilterChoice
          label={t('field.source')}
          value={filters.source}
          onChange={(source) => set({ source })}
          options={registrationSources.map((value) => ({ value, label: tv(`registrationSource.${value}`) }))}
        />
        <FilterChoice
          label={t('field.arrived')}
          value={arrived}
          onChange={(value) => set({ arrived: value })}
          options={[
            { value: 'true', label: t('arrivedYes') },
            { value: 'false', label: t('arrivedNo') },
          ]}
        />
      </FilterBar>
      <DataTable
        label={t('title')}
        columns={columns}
        query={list}
        openId={open}
        onOpen={(row) => set({ open: row.id })}
        isFiltered={isFiltered}
        onClearFilters={clear}
        minWidth={1100}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
      />
      {list.data && list.data.items.length > 0 ? (
        <Pager
          pages={pages}
          shown={list.data.items.length}
          size={PAGE}
          total={list.data.total ?? undefined}
          nextCursor={list.data.nextCursor}
        />
      ) : null}
      {open ? <RegistrationDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
      {desk ? <DeskForm onClose={() => set({ desk: null })} /> : null}
    </>
  );
}
