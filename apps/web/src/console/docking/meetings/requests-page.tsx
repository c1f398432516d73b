import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requestStates } from '#contracts/docking/meetings';
import { participantTypes } from '#contracts/vocabulary';
import { useEndlessRequests, type MeetingRequest, type RequestChoice } from '../../../api/meetings.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { EndlessTable, type EndlessColumn } from '../../list/endless-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { toggled } from '../../registration/list/list-filters.js';
import { ListBody } from './list-body.js';
import { requestTones } from './meeting-tones.js';
import { MeetingsTabs } from './meetings-tabs.js';
import { RequestDrawer } from './request-drawer.js';
import { StateCounts } from './state-counts.js';

const filterNames = ['q', 'state', 'fromType', 'must', 'registrationId'] as const;

/** Who asked whom, and what came of it. */
export default function RequestsPage() {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const conference = useThisConference();
  const { filters, set, clear, isFiltered, open } = useUrlFilters(filterNames);
  const { must, ...rest } = filters;
  const choice: RequestChoice = { ...rest, ...(must ? { must: must === 'true' } : {}) };
  const list = useEndlessRequests(conference.id, choice);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const opened = rows.find(({ id }) => id === open);
  return (
    <>
      <PageHead title={t('title')} hint={oneOf(conference.titleZh, conference.titleEn)} />
      <MeetingsTabs />
      <StateCounts
        states={requestStates}
        wordOf={(state) => tw(`requestState.${state}`)}
        counts={first?.counts ?? []}
        chosen={filters.state}
        onToggle={(state) => set({ state: toggled(filters.state, state) })}
        onAll={() => set({ state: null })}
      />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('requests.fromType')}
          value={filters.fromType}
          onChange={(fromType) => set({ fromType })}
          options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
        />
        <FilterChoice
          label={t('must.field')}
          value={must}
          onChange={(chosen) => set({ must: chosen })}
          options={[{ value: 'true', label: t('must.only') }]}
        />
      </FilterBar>
      <ListBody
        list={list}
        isEmpty={rows.length === 0}
        isFiltered={isFiltered}
        empty={
          <>
            <strong>{t('requests.empty')}</strong>
            <br />
            {t('requests.emptyHint')}
            <br />
            <Link to={`/console/conferences/${conference.id}/meetings/setup`}>{t('requests.toSetup')}</Link>
          </>
        }
      >
        <EndlessTable
          label={t('tabs.requests')}
          columns={useColumns()}
          rows={rows}
          total={first?.total ?? rows.length}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={more}
          onOpen={({ id }) => set({ open: id })}
          openId={open}
          nameOf={({ from }) => from.name}
        />
      </ListBody>
      {opened ? <RequestDrawer request={opened} onClose={() => set({ open: null })} /> : null}
    </>
  );
}

function useColumns(): EndlessColumn<MeetingRequest>[] {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const organisation = ({ organisationZh, organisationEn }: MeetingRequest['to']) => {
    const name = oneOf(organisationZh, organisationEn);
    return <span title={name}>{name}</span>;
  };
  return [
    { key: 'from', title: t('requests.from'), width: 130, render: ({ from }) => from.name },
    {
      key: 'fromOrganisation',
      title: t('without.organisation'),
      width: 220,
      render: ({ from }) => organisation(from),
    },
    { key: 'to', title: t('requests.to'), width: 130, render: ({ to }) => to.name },
    {
      key: 'toOrganisation',
      title: t('without.organisation'),
      width: 220,
      render: ({ to }) => organisation(to),
    },
    {
      key: 'state',
      title: t('state'),
      width: 150,
      render: ({ state }) => <Tag tone={requestTones[state]}>{tw(`requestState.${state}`)}</Tag>,
    },
    {
      key: 'must',
      title: t('weight.field'),
      width: 100,
      render: ({ isMust, weight }) => (isMust ? <Tag tone="violet">{t('must.field')}</Tag> : weight),
    },
    {
      key: 'reason',
      title: t('requests.reason'),
      width: 260,
      render: ({ reason }) => <span title={reason}>{reason}</span>,
    },
    {
      key: 'createdAt',
      title: t('requests.createdAt'),
      width: 150,
      render: ({ createdAt }) => dateTime(createdAt, timeZone),
    },
    {
      key: 'expiresAt',
      title: t('requests.expiresAt'),
      width: 150,
      render: ({ expiresAt, state }) => (state === 'requested' ? dateTime(expiresAt, timeZone) : '–'),
    },
  ];
}
