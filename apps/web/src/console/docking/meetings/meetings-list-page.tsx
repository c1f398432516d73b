import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followUpChoices, meetingSources, meetingStates, outcomeChoices } from '#contracts/docking/meetings';
import { useMay } from '../../../api/accounts.js';
import { useEndlessMeetings, type Meeting, type MeetingChoice } from '../../../api/meetings.js';
import { clockTime, dateTime, shortDate } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { EndlessTable, type EndlessColumn } from '../../list/endless-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { toggled } from '../../registration/list/list-filters.js';
import { FollowUpState } from './follow-up-field.js';
import { ListBody } from './list-body.js';
import { MeetingDrawer } from './meeting-drawer.js';
import { meetingTones } from './meeting-tones.js';
import { MeetingsTabs } from './meetings-tabs.js';
import { PrintMenu } from './print-menu.js';
import { QuickMeeting } from './quick-meeting.js';
import { StateCounts } from './state-counts.js';

const filterNames = ['q', 'state', 'source', 'outcome', 'followUp', 'must', 'registrationId'] as const;

/** Every meeting, agreed or arranged, with its slot and table once it has them. */
export default function MeetingsListPage() {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const may = useMay();
  const conference = useThisConference();
  const { filters, set, clear, isFiltered, open } = useUrlFilters(filterNames);
  const { must, ...rest } = filters;
  const choice: MeetingChoice = { ...rest, ...(must ? { must: must === 'true' } : {}) };
  const list = useEndlessMeetings(conference.id, choice);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const [isArranging, setIsArranging] = useState(false);
  const isEditor = may('docking.edit', { conferenceId: conference.id, campaignId: conference.campaignId });
  const opened = rows.find(({ id }) => id === open);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          <>
            <PrintMenu />
            {isEditor ? (
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsArranging(true)}>
                {t('quick.open')}
              </Button>
            ) : null}
          </>
        }
      />
      <MeetingsTabs />
      <StateCounts
        states={meetingStates}
        wordOf={(state) => tw(`meetingState.${state}`)}
        counts={first?.counts ?? []}
        chosen={filters.state}
        onToggle={(state) => set({ state: toggled(filters.state, state) })}
        onAll={() => set({ state: null })}
      />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('meetings.source')}
          value={filters.source}
          onChange={(source) => set({ source })}
          options={meetingSources.map((value) => ({ value, label: t(`source.${value}`) }))}
        />
        <FilterChoice
          label={t('meetings.outcome')}
          value={filters.outcome}
          onChange={(outcome) => set({ outcome })}
          options={outcomeChoices.map((value) => ({
            value,
            label: value === 'open' ? t('outcome.open') : tw(`meetingOutcome.${value}`),
          }))}
        />
        <FilterChoice
          label={t('followUp.title')}
          value={filters.followUp}
          onChange={(followUp) => set({ followUp })}
          options={followUpChoices.map((value) => ({ value, label: t(`followUp.${value}`) }))}
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
            <strong>{t('meetings.empty')}</strong>
            <br />
            {t('meetings.emptyHint')}
          </>
        }
      >
        <EndlessTable
          label={t('tabs.meetings')}
          columns={useColumns()}
          rows={rows}
          total={first?.total ?? rows.length}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={more}
          onOpen={({ id }) => set({ open: id })}
          openId={open}
          nameOf={(meeting) => meeting.people.map(({ name }) => name).join(' – ')}
        />
      </ListBody>
      {opened ? <MeetingDrawer meeting={opened} onClose={() => set({ open: null })} /> : null}
      {isArranging ? <QuickMeeting onClose={() => setIsArranging(false)} /> : null}
    </>
  );
}

function useColumns(): EndlessColumn<Meeting>[] {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  return [
    {
      key: 'people',
      title: t('meetings.people'),
      width: 180,
      render: ({ people }) => people.map(({ name }) => name).join(' – '),
    },
    {
      key: 'organisations',
      title: t('without.organisation'),
      width: 320,
      render: ({ people }) => {
        const names = people.map((each) => oneOf(each.organisationZh, each.organisationEn)).join(' – ');
        return <span title={names}>{names}</span>;
      },
    },
    {
      key: 'state',
      title: t('state'),
      width: 130,
      render: ({ state }) => <Tag tone={meetingTones[state]}>{tw(`meetingState.${state}`)}</Tag>,
    },
    {
      key: 'outcome',
      title: t('meetings.outcome'),
      width: 170,
      render: ({ outcome }) => (outcome ? tw(`meetingOutcome.${outcome}`) : '–'),
    },
    {
      key: 'followUp',
      title: t('followUp.title'),
      width: 190,
      render: ({ followUp }) => (followUp ? <FollowUpState followUp={followUp} /> : '–'),
    },
    {
      key: 'time',
      title: t('meetings.time'),
      width: 200,
      render: ({ startsAt, endsAt }) =>
        startsAt && endsAt
          ? `${shortDate(startsAt, timeZone)} ${clockTime(startsAt, timeZone)}–${clockTime(endsAt, timeZone)}`
          : '–',
    },
    {
      key: 'table',
      title: t('meetings.table'),
      width: 180,
      render: ({ tableNumber, roomZh, roomEn }) =>
        tableNumber === null
          ? '–'
          : t('meetings.place', { room: oneOf(roomZh, roomEn), number: tableNumber }),
    },
    {
      key: 'must',
      title: t('weight.field'),
      width: 110,
      render: ({ isMust, weight }) => (isMust ? <Tag tone="violet">{t('must.field')}</Tag> : weight),
    },
    { key: 'source', title: t('meetings.source'), width: 120, render: ({ source }) => t(`source.${source}`) },
    {
      key: 'createdAt',
      title: t('meetings.createdAt'),
      width: 150,
      render: ({ createdAt }) => dateTime(createdAt, timeZone),
    },
  ];
}
