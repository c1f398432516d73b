import { FilterOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferences } from '../../../api/conferences.js';
import { useMails, type Mail, type MailFilters } from '../../../api/outreach.js';
import { useMailings } from '../../../api/mailings.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useCursorPages } from '../../list/cursor-pages.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { FilterChips } from '../../list/filter-chips.js';
import { FilterBar, FilterChoice, SearchField } from '../../list/filter-bar.js';
import { PageHead } from '../../list/page-head.js';
import { Pager } from '../../list/pager.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { MailFault } from '../section/mail-fault.js';
import { MailDrawer } from './mail-drawer.js';
import { useMailboxChips } from './mailbox-chips.js';
import styles from './mailbox-page.module.css';
import { mailStates, mailTones, useMailKind } from './mail-words.js';

const names = ['q', 'state', 'conferenceId', 'batchId', 'personKind', 'personId'] as const;
const PAGE = 100;

/** The log of every mail; in the default installation also the place where they arrive. */
export default function MailboxPage() {
  const { t } = useTranslation('outreach');
  const oneOf = useOneOf();
  const kindOf = useMailKind();
  const { filters, set, clear, isFiltered, open } = useUrlFilters(names);
  const pages = useCursorPages(JSON.stringify(filters));
  const list = useMails({ ...(filters as MailFilters), limit: PAGE, cursor: pages.cursor });
  const conferences = useConferences({ limit: 200 });
  const mailings = useMailings(filters.conferenceId ?? '', !!filters.conferenceId);
  const chips = useMailboxChips(filters, set, list.data);
  const search = useCallback((q: string) => set({ q }), [set]);

  const columns: TableColumnsType<Mail> = [
    {
      title: t('field.subject'),
      key: 'subject',
      fixed: 'left',
      width: 340,
      render: (_, row) => (
        <RowName onOpen={() => set({ open: row.id })} below={kindOf(row.template)}>
          {row.subjectLine ?? t('notComposed')}
        </RowName>
      ),
    },
    {
      title: t('field.to'),
      key: 'to',
      width: 220,
      render: (_, row) => (
        <>
          {row.toName}{' '}
          {filters.personId ? null : (
            <Button
              type="text"
              size="small"
              icon={<FilterOutlined />}
              aria-label={t('person.allTo', { name: row.toName })}
              title={t('person.allTo', { name: row.toName })}
              onClick={() => set({ personKind: 'mail', personId: row.id })}
            />
          )}
          <br />
          <span style={{ color: 'var(--text-secondary)' }}>{row.toAddress}</span>
        </>
      ),
    },
    {
      title: t('field.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <Tag tone={mailTones[row.state]}>{t(`states.${row.state}`)}</Tag>,
    },
    { title: t('field.attempts'), dataIndex: 'attempts', width: 80 },
    {
      title: t('field.createdAt'),
      key: 'createdAt',
      width: 160,
      render: (_, row) => dateTime(row.createdAt),
    },
    {
      title: t('field.reply'),
      dataIndex: 'lastReply',
      width: 240,
      ellipsis: true,
    },
  ];

  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <MailFault />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('field.state')}
          value={filters.state}
          onChange={(state) => set({ state })}
          options={mailStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <FilterChoice
          label={t('field.conference')}
          value={filters.conferenceId}
          onChange={(conferenceId) => set({ conferenceId, batchId: null })}
          options={(conferences.data?.items ?? []).map((each) => ({
            value: each.id,
            label: oneOf(each.titleZh, each.titleEn),
          }))}
        />
        <FilterChoice
          label={t(filters.conferenceId ? 'field.mailing' : 'mailing.choose')}
          value={filters.conferenceId ? filters.batchId : undefined}
          onChange={(batchId) => set({ batchId })}
          options={(mailings.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          isDisabled={!filters.conferenceId}
        />
      </FilterBar>
      <FilterChips chips={chips} />
      {list.data?.person?.address ? <p className={styles.hint}>{t('person.hint')}</p> : null}
      <DataTable
        label={t('title')}
        columns={columns}
        query={list}
        openId={open}
        onOpen={(row) => set({ open: row.id })}
        isFiltered={isFiltered}
        onClearFilters={clear}
        minWidth={1150}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
      />
      {list.data && list.data.items.length > 0 ? (
        <Pager pages={pages} shown={list.data.items.length} size={PAGE} nextCursor={list.data.nextCursor} />
      ) : null}
      {open ? <MailDrawer key={open} id={open} onClose={() => set({ open: null })} /> : null}
    </>
  );
}
