import { Button, Modal } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes } from '#contracts/vocabulary';
import { useMay } from '../../../api/accounts.js';
import {
  useNudgePeople,
  usePeopleWithout,
  type PersonWithout,
  type WithoutChoice,
} from '../../../api/meetings.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { EndlessTable, type EndlessColumn } from '../../list/endless-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { PageHead } from '../../list/page-head.js';
import { useRowSelection } from '../../list/row-selection.js';
import { useUrlFilters } from '../../list/url-filters.js';
import barStyles from '../../registration/bulk/bulk-bar.module.css';
import { ListBody } from './list-body.js';
import { MeetingsTabs } from './meetings-tabs.js';
import { WithoutDrawer } from './without-drawer.js';

const filterNames = ['q', 'participantType', 'nudged'] as const;
/** So many in one request, as the server takes them. */
const MOST_AT_ONCE = 1000;

type Row = PersonWithout & { id: string };

/** Nobody without a meeting goes unnoticed. */
export default function WithoutPage() {
  const { t } = useTranslation('meetings');
  const { t: tv } = useTranslation('vocabulary');
  const may = useMay();
  const conference = useThisConference();
  const { filters, set, clear, isFiltered, open } = useUrlFilters(filterNames);
  const { nudged, ...rest } = filters;
  const choice: WithoutChoice = { ...rest, ...(nudged ? { nudged: nudged === 'true' } : {}) };
  const list = usePeopleWithout(conference.id, choice);
  const rows = useMemo(
    () =>
      list.data?.pages.flatMap(({ items }) =>
        items.map((item): Row => ({ ...item, id: item.registrationId })),
      ) ?? [],
    [list.data],
  );
  const first = list.data?.pages[0];
  const total = first?.total ?? rows.length;
  const selection = useRowSelection(JSON.stringify(filters), rows.length);
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const [isAsking, setIsAsking] = useState(false);
  const opened = rows.find(({ id }) => id === open);
  const mayNudge = may('docking.edit', { conferenceId: conference.id, campaignId: conference.campaignId });
  return (
    <>
      <PageHead title={t('title')} hint={t('without.hint')} />
      <MeetingsTabs />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('without.type')}
          value={filters.participantType}
          onChange={(participantType) => set({ participantType })}
          options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
        />
        <FilterChoice
          label={t('without.nudged')}
          value={nudged}
          onChange={(chosen) => set({ nudged: chosen })}
          options={(['false', 'true'] as const).map((value) => ({
            value,
            label: t(`without.nudgedOptions.${value}`),
          }))}
        />
      </FilterBar>
      <ListBody
        list={list}
        isEmpty={rows.length === 0}
        isFiltered={isFiltered}
        empty={
          <>
            <strong>{t('without.empty')}</strong>
            <br />
            {t('without.emptyHint')}
          </>
        }
      >
        <EndlessTable
          label={t('tabs.without')}
          columns={useColumns()}
          rows={rows}
          total={total}
          hasMore={list.hasNextPage}
          isLoadingMore={list.isFetchingNextPage}
          onMore={more}
          onOpen={({ id }) => set({ open: id })}
          openId={open}
          selection={mayNudge ? selection : undefined}
          nameOf={({ name }) => name}
        />
      </ListBody>
      {opened ? (
        <WithoutDrawer person={opened} isEditor={mayNudge} onClose={() => set({ open: null })} />
      ) : null}
      {selection.count > 0 || isAsking ? (
        <div className={barStyles.bar} role="toolbar" aria-label={t('without.bar')}>
          <span className={barStyles.count} role="status">
            {t('without.chosen', { count: selection.count })}
          </span>
          <Button type="primary" onClick={() => setIsAsking(true)}>
            {t('without.nudge')}
          </Button>
          <Button type="text" onClick={selection.clear}>
            {t('without.clear')}
          </Button>
        </div>
      ) : null}
      {isAsking ? (
        <NudgeDialog
          rows={rows.filter(({ id }) => selection.has(id))}
          onClose={(isDone) => {
            setIsAsking(false);
            if (isDone) selection.clear();
          }}
        />
      ) : null}
    </>
  );
}

interface NudgeDialogProps {
  rows: readonly Row[];
  onClose: (isDone: boolean) => void;
}

/** Names how many will be written to before anything leaves. */
function NudgeDialog({ rows, onClose }: NudgeDialogProps) {
  const { t } = useTranslation('meetings');
  const { id } = useThisConference();
  const nudge = useNudgePeople(id);
  const told = useTold();
  const toNudge = rows.filter(({ hasEmail, nudgedAt }) => hasEmail && nudgedAt === null);
  return (
    <Modal
      open
      title={t('without.nudgeAsk', { count: toNudge.length })}
      onCancel={() => onClose(false)}
      onOk={() =>
        nudge.mutate(
          rows.slice(0, MOST_AT_ONCE).map(({ id: registrationId }) => registrationId),
          {
            onSuccess: ({ nudged, left }) => {
              told.done(
                [t('without.done', { count: nudged }), left > 0 ? t('without.left', { count: left }) : '']
                  .filter(Boolean)
                  .join(' '),
              );
              onClose(true);
            },
          },
        )
      }
      okText={t('without.nudge')}
      okButtonProps={{ disabled: toNudge.length === 0 }}
      cancelText={t('cancel.back')}
      confirmLoading={nudge.isPending}
    >
      {nudge.isError ? <ProblemAlert problem={asProblem(nudge.error)} /> : null}
      <p>{t('without.nudgeHint')}</p>
    </Modal>
  );
}

function useColumns(): EndlessColumn<Row>[] {
  const { t } = useTranslation('meetings');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  return [
    { key: 'name', title: t('without.name'), width: 140, render: ({ name }) => name },
    {
      key: 'organisation',
      title: t('without.organisation'),
      width: 260,
      render: ({ organisationZh, organisationEn }) => {
        const name = oneOf(organisationZh, organisationEn);
        return <span title={name}>{name}</span>;
      },
    },
    {
      key: 'type',
      title: t('without.type'),
      width: 190,
      render: ({ participantType }) => tv(`participantType.${participantType}`),
    },
    { key: 'toAnswer', title: t('without.toAnswer'), width: 110, render: ({ toAnswer }) => toAnswer },
    { key: 'sent', title: t('without.sent'), width: 130, render: ({ sent }) => sent },
    {
      key: 'nudgedAt',
      title: t('without.nudgedAt'),
      width: 170,
      render: ({ nudgedAt, hasEmail }) =>
        nudgedAt ? dateTime(nudgedAt, timeZone) : hasEmail ? '–' : t('without.noEmail'),
    },
  ];
}
