import { PlusOutlined } from '@ant-design/icons';
import { Button, Progress, type TableColumnsType } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { conferenceStates } from '#contracts/vocabulary';
import { useMay } from '../../api/accounts.js';
import {
  useCampaigns,
  useConferences,
  type ConferenceFilters,
  type ConferenceRow,
} from '../../api/conferences.js';
import { clockTime, shortDate } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { useCursorPages } from '../list/cursor-pages.js';
import { DataTable, RowName } from '../list/data-table.js';
import { FilterBar, FilterChoice, SearchField } from '../list/filter-bar.js';
import { PageHead } from '../list/page-head.js';
import { Pager } from '../list/pager.js';
import { StateTag, Tag } from '../list/state-tag.js';
import { useUrlFilters } from '../list/url-filters.js';

const names = ['q', 'state', 'campaignId'] as const;
const PAGE = 50;

export default function ConferencesPage() {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const may = useMay();
  const navigate = useNavigate();
  const { filters, set, clear, isFiltered } = useUrlFilters(names);
  const pages = useCursorPages(JSON.stringify(filters));
  const list = useConferences({ ...(filters as ConferenceFilters), limit: PAGE, cursor: pages.cursor });
  const campaigns = useCampaigns();
  const search = useCallback((q: string) => set({ q }), [set]);
  const open = (row: ConferenceRow): void => void navigate(`/console/conferences/${row.id}`);

  const columns: TableColumnsType<ConferenceRow> = [
    {
      title: t('field.title'),
      key: 'title',
      fixed: 'left',
      width: 340,
      render: (_, row) => (
        <RowName onOpen={() => open(row)} below={oneOf(row.campaignNameZh, row.campaignNameEn)}>
          {oneOf(row.titleZh, row.titleEn)}
        </RowName>
      ),
    },
    {
      title: t('field.state'),
      key: 'state',
      width: 150,
      render: (_, row) => (
        <>
          <StateTag of="conferenceState" state={row.state} /> {row.isDemo ? <Tag>{t('demo')}</Tag> : null}
        </>
      ),
    },
    {
      title: t('field.when'),
      key: 'when',
      width: 170,
      render: (_, row) => (
        <>
          {shortDate(row.startsAt, row.timeZone)}
          <br />
          {clockTime(row.startsAt, row.timeZone)}–{clockTime(row.endsAt, row.timeZone)}
        </>
      ),
    },
    {
      title: t('field.where'),
      key: 'where',
      width: 240,
      render: (_, row) => oneOf(row.venueNameZh, row.venueNameEn),
    },
    {
      title: t('field.places'),
      key: 'places',
      width: 150,
      render: (_, row) => (
        <Link to={`/console/conferences/${row.id}/registrations`}>
          {t('placesLeft', { taken: row.taken, capacity: row.capacity })}
          <Progress
            percent={row.capacity ? (row.taken / row.capacity) * 100 : 0}
            showInfo={false}
            size="small"
            aria-hidden
          />
        </Link>
      ),
    },
  ];

  const schedule = may('conferences.schedule') ? (
    <>
      <Button onClick={() => navigate('/console/templates')}>{t('templates.title')}</Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/console/conferences/new')}>
        {t('schedule')}
      </Button>
    </>
  ) : null;
  return (
    <>
      <PageHead title={t('title')} actions={schedule} />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('field.state')}
          value={filters.state}
          onChange={(state) => set({ state })}
          options={conferenceStates.map((value) => ({ value, label: tv(`conferenceState.${value}`) }))}
        />
        <FilterChoice
          label={t('field.campaign')}
          value={filters.campaignId}
          onChange={(campaignId) => set({ campaignId })}
          options={(campaigns.data?.items ?? []).map((each) => ({
            value: each.id,
            label: oneOf(each.nameZh, each.nameEn),
          }))}
        />
      </FilterBar>
      <DataTable
        label={t('title')}
        columns={columns}
        query={list}
        onOpen={open}
        isFiltered={isFiltered}
        onClearFilters={clear}
        minWidth={1000}
        empty={{ title: t('empty'), hint: t('emptyHint'), action: schedule }}
      />
      {list.data && list.data.items.length > 0 ? (
        <Pager pages={pages} shown={list.data.items.length} size={PAGE} nextCursor={list.data.nextCursor} />
      ) : null}
    </>
  );
}
