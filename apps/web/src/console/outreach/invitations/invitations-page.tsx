import { BellOutlined, DownloadOutlined, UserAddOutlined } from '@ant-design/icons';
import { Alert, Button, Empty } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import {
  downloadInvitations,
  useEndlessInvitations,
  useNudgeUnanswered,
  type Invitation,
  type InvitationChoice,
} from '../../../api/invitations.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { ColumnChoice, useChosenColumns } from '../../list/chosen-columns.js';
import { EndlessTable } from '../../list/endless-table.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { useRowSelection } from '../../list/row-selection.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { toggled } from '../../registration/list/list-filters.js';
import { columnKeys, useInvitationColumns, usualColumns } from './invitation-columns.js';
import { InvitationCounts } from './invitation-counts.js';
import { InvitationDrawer } from './invitation-drawer.js';
import { filterNames, InvitationFilters } from './invitation-filters.js';
import { InvitationsBar } from './invitations-bar.js';
import { InviteDrawer } from './invite-drawer.js';
import styles from './invitations-page.module.css';

/** Who was invited, what they answered, and what can be done about it. */
export default function InvitationsPage() {
  const { t } = useTranslation('invitations');
  const { t: tc } = useTranslation('console');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const may = useMay();
  const told = useTold();
  const navigate = useNavigate();
  const conference = useThisConference();
  const { id, campaignId } = conference;
  const { filters, set, clear, isFiltered, open } = useUrlFilters(filterNames);
  const query = filters as InvitationChoice;
  const list = useEndlessInvitations(id, query);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const total = first?.total ?? 0;
  const selection = useRowSelection(JSON.stringify(filters), total);
  const search = useCallback((q: string) => set({ q }), [set]);
  const more = useCallback(() => void list.fetchNextPage(), [list]);
  const all = useInvitationColumns();
  const [shown, choose] = useChosenColumns('invitations', columnKeys, usualColumns);
  const nudge = useNudgeUnanswered(id);
  const [isInviting, setIsInviting] = useState(false);
  const [isExporting, setIsExporting] = useState(false);
  const scope = { conferenceId: id, campaignId };
  const isOngoing = conference.state === 'published' || conference.state === 'live';
  const maySend = may('outreach.send', scope);
  const columns = [
    { key: 'name', title: t('field.name'), width: 160, render: ({ name }: Invitation) => name },
    ...all.filter(({ key }) => shown.includes(key)),
  ];

  const exported = async (): Promise<void> => {
    setIsExporting(true);
    await downloadInvitations(id, query).catch(told.failed);
    setIsExporting(false);
  };
  const nudged = (): void =>
    nudge.mutate(undefined, {
      onSuccess: ({ mailingId, count }) => {
        told.done(t('nudged', { count }));
        void navigate(`/console/conferences/${id}/mailings/${mailingId}/edit`);
      },
      onError: told.failed,
    });

  return (
    <>
      <PageHead
        title={t('title')}
        hint={oneOf(conference.titleZh, conference.titleEn)}
        actions={
          <>
            <ColumnChoice columns={all} chosen={shown} onChange={choose} />
            {may('reports.export', scope) ? (
              <Button
                icon={<DownloadOutlined aria-hidden />}
                loading={isExporting}
                disabled={total === 0}
                onClick={() => void exported()}
              >
                {t('export')}
              </Button>
            ) : null}
            {maySend && isOngoing ? (
              <>
                <Button icon={<BellOutlined aria-hidden />} loading={nudge.isPending} onClick={nudged}>
                  {t('nudge')}
                </Button>
                <Button
                  type="primary"
                  icon={<UserAddOutlined aria-hidden />}
                  onClick={() => setIsInviting(true)}
                >
                  {t('invite.open')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {first?.missedHolds ? (
        <Alert
          className={styles.notice}
          type="warning"
          showIcon
          title={t('missed', { count: first.missedHolds })}
          action={
            <Button type="link" size="small" onClick={() => set({ hold: 'missed', state: null })}>
              {t('showMissed')}
            </Button>
          }
        />
      ) : null}
      <InvitationCounts
        counts={first?.counts ?? []}
        chosen={filters.state}
        onToggle={(state) => set({ state: toggled(filters.state, state) })}
        onAll={() => set({ state: null })}
      />
      <InvitationFilters
        filters={filters}
        set={set}
        waves={first?.waves ?? []}
        onSearch={search}
        isFiltered={isFiltered}
        onClear={clear}
      />
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
          selection={maySend ? selection : undefined}
          nameOf={({ name }) => name}
        />
      )}
      <InvitationsBar selection={selection} total={total} filter={query} />
      {open ? <InvitationDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
      {isInviting ? <InviteDrawer onClose={() => setIsInviting(false)} /> : null}
    </>
  );
}
