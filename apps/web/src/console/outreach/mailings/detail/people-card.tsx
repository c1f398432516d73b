import type { TableColumnsType } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { personStates } from '#contracts/outreach/mailing';
import { useMay } from '../../../../api/accounts.js';
import {
  useMailingPeople,
  type Mailing,
  type MailingPerson,
  type PeopleFilters,
} from '../../../../api/mailings.js';
import { dateTime } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useCursorPages } from '../../../list/cursor-pages.js';
import { DataTable, RowName } from '../../../list/data-table.js';
import { FilterBar, FilterChoice, SearchField } from '../../../list/filter-bar.js';
import { Pager } from '../../../list/pager.js';
import { Tag } from '../../../list/state-tag.js';
import { useUrlFilters } from '../../../list/url-filters.js';
import { MailDrawer } from '../../mailbox/mail-drawer.js';
import { personTones } from '../mailing-words.js';
import styles from './detail.module.css';

const PAGE = 100;

/** Everybody of a mailing with what became of their mail, which opens beside the list. */
export function PeopleCard({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { t: to } = useTranslation('outreach');
  const conference = useThisConference();
  const may = useMay();
  const mayOpen = may('mail.read', { conferenceId: conference.id, campaignId: conference.campaignId });
  const { filters, set, clear, isFiltered, open } = useUrlFilters(['q', 'state'] as const);
  const pages = useCursorPages(JSON.stringify(filters));
  const list = useMailingPeople(conference.id, mailing, {
    ...(filters as PeopleFilters),
    limit: PAGE,
    ...(pages.cursor ? { cursor: pages.cursor } : {}),
  });
  const search = useCallback((q: string) => set({ q }), [set]);
  const openMail = (row: MailingPerson): void => {
    if (row.mailId && mayOpen) set({ open: row.mailId });
  };

  const columns: TableColumnsType<MailingPerson> = [
    {
      title: t('field.name'),
      key: 'name',
      fixed: 'left',
      width: 240,
      render: (_, row) =>
        row.mailId && mayOpen ? (
          <RowName onOpen={() => openMail(row)} below={row.email}>
            {row.name}
          </RowName>
        ) : (
          <RowName below={row.email}>{row.name}</RowName>
        ),
    },
    { title: t('detail.organisation'), dataIndex: 'organisation', width: 260 },
    {
      title: t('field.state'),
      key: 'state',
      width: 260,
      render: (_, row) => (
        <>
          <Tag tone={personTones[row.state]}>{t(`detail.personStates.${row.state}`)}</Tag>{' '}
          {row.skipReason ? t(`detail.skipReasons.${row.skipReason}`) : null}
          {(row.state === 'failed' || row.state === 'bounced') && row.lastReply ? (
            <span className={styles.reply}>{row.lastReply}</span>
          ) : null}
        </>
      ),
    },
    {
      title: t('detail.result'),
      key: 'result',
      width: 180,
      render: (_, row) =>
        row.hasArrived ? (
          <Tag tone="green">{t('detail.came')}</Tag>
        ) : row.hasRegistered ? (
          <Tag tone="violet">{t('detail.registered')}</Tag>
        ) : null,
    },
    {
      title: t('funnel.steps.sent'),
      key: 'sentAt',
      width: 170,
      render: (_, row) => (row.sentAt ? dateTime(row.sentAt, conference.timeZone) : null),
    },
  ];

  return (
    <div className={styles.people}>
      <h2>{t('detail.people')}</h2>
      {mayOpen ? (
        <p>
          <Link to={`/console/mailbox?conferenceId=${conference.id}&batchId=${mailing.id}`}>
            {to('mailing.log')}
          </Link>
        </p>
      ) : null}
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('detail.searchPeople')} />
        <FilterChoice
          label={t('field.state')}
          value={filters.state}
          onChange={(state) => set({ state })}
          options={personStates.map((value) => ({ value, label: t(`detail.personStates.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        label={t('detail.people')}
        columns={columns}
        query={list}
        openId={open}
        {...(mayOpen ? { onOpen: openMail } : {})}
        isFiltered={isFiltered}
        onClearFilters={clear}
        minWidth={1110}
        empty={{ title: t('detail.noPeople'), hint: t('detail.noPeopleHint') }}
      />
      {list.data && list.data.items.length > 0 ? (
        <Pager pages={pages} shown={list.data.items.length} size={PAGE} nextCursor={list.data.nextCursor} />
      ) : null}
      {open ? <MailDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
    </div>
  );
}
