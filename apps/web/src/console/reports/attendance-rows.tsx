import { Tag as Chip, type TableColumnsType } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useAttendanceRows,
  type AttendanceFilter,
  type AttendanceRow,
  type FigureSet,
} from '../../api/reports.js';
import { clockTime, dateTime } from '../../i18n/dates.js';
import { useCursorPages } from '../list/cursor-pages.js';
import { DataTable, RowName } from '../list/data-table.js';
import { FilterBar, SearchField } from '../list/filter-bar.js';
import { Pager } from '../list/pager.js';
import { Tag } from '../list/state-tag.js';
import styles from './attendance-page.module.css';
import type { filterNames } from './attendance-page.js';
import { useBreakdownName } from './breakdown-table.js';

type Name = (typeof filterNames)[number];
const PAGE = 25;
const tones = {
  arrived: 'green',
  absent: 'amber',
  waitlisted: 'grey',
  pending: 'grey',
  declined: 'red',
  cancelled: 'grey',
} as const;

interface AttendanceRowsProps {
  conferenceId: string;
  timeZone: string;
  filters: Partial<Record<Name, string>>;
  set: (change: Partial<Record<Name, string | null>>) => void;
  clear: () => void;
  isFiltered: boolean;
}

/** The people behind a figure. */
export function AttendanceRows({
  conferenceId,
  timeZone,
  filters,
  set,
  clear,
  isFiltered,
}: AttendanceRowsProps) {
  const { t } = useTranslation('reports');
  const { t: tv } = useTranslation('vocabulary');
  const pages = useCursorPages(JSON.stringify(filters));
  const list = useAttendanceRows(conferenceId, {
    ...(filters as AttendanceFilter),
    limit: PAGE,
    cursor: pages.cursor,
  });
  const search = useCallback((q: string) => set({ q }), [set]);
  const typeName = useBreakdownName('participantType');
  const qualificationName = useBreakdownName('qualification');
  const districtName = useBreakdownName('district');

  const chips: { name: Name; words: string }[] = [];
  if (filters.figure)
    chips.push({
      name: 'figure',
      words: `${t(`unitShort.${(filters.unit ?? 'persons') as 'persons'}`)} · ${t(`figure.${filters.figure as keyof FigureSet}`)}`,
    });
  if (filters.participantType)
    chips.push({ name: 'participantType', words: typeName(filters.participantType) });
  if (filters.qualification)
    chips.push({ name: 'qualification', words: qualificationName(filters.qualification) });
  if (filters.district) chips.push({ name: 'district', words: districtName(filters.district) });
  if (filters.minute) chips.push({ name: 'minute', words: clockTime(filters.minute, timeZone) });

  const columns: TableColumnsType<AttendanceRow & { id: string }> = [
    {
      title: t('rows.name'),
      key: 'name',
      fixed: 'left',
      width: 150,
      render: (_, row) => (
        <RowName below={row.title}>
          <Link to={`../registrations?open=${row.registrationId}`} relative="path">
            {row.name}
          </Link>
        </RowName>
      ),
    },
    {
      title: t('rows.organisation'),
      key: 'organisation',
      width: 250,
      render: (_, row) => (
        <>
          {row.organisation}
          <br />
          <small style={{ color: 'var(--text-secondary)' }}>
            {[row.qualification ? tv(`qualification.${row.qualification}`) : null, row.district]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
    {
      title: t('rows.type'),
      key: 'type',
      width: 110,
      render: (_, row) => tv(`participantType.${row.participantType}`),
    },
    {
      title: t('rows.attendance'),
      key: 'attendance',
      width: 140,
      render: (_, row) => (
        <>
          <Tag tone={tones[row.attendance]}>{t(`figure.${row.attendance}`)}</Tag>{' '}
          {row.isLate ? <Tag tone="amber">{t('rows.late')}</Tag> : null}
          {row.isWalkIn ? <Tag>{t('rows.walkIn')}</Tag> : null}
        </>
      ),
    },
    {
      title: t('rows.firstEntryAt'),
      key: 'firstEntryAt',
      width: 150,
      render: (_, row) => (row.firstEntryAt ? dateTime(row.firstEntryAt, timeZone) : '–'),
    },
    { title: t('rows.firstPoint'), dataIndex: 'firstPoint', width: 110 },
    { title: t('rows.mobile'), dataIndex: 'mobile', width: 140 },
    {
      title: t('rows.source'),
      key: 'source',
      width: 90,
      render: (_, row) => tv(`registrationSource.${row.source}`),
    },
  ];

  const data = list.data
    ? { items: list.data.items.map((row) => ({ ...row, id: row.registrationId })) }
    : undefined;
  return (
    <>
      <h2 id="attendance-rows">
        {chips.length === 0 ? t('rows.all') : t('rows.title')}
        {list.data ? (
          <small style={{ fontWeight: 400 }}>
            {' '}
            {t('rows.chosen', { persons: list.data.persons, enterprises: list.data.enterprises })}
          </small>
        ) : null}
      </h2>
      {chips.length > 0 ? (
        <div className={styles.chips}>
          {chips.map(({ name, words }) => (
            <Chip
              key={name}
              closable
              onClose={(event) => {
                event.preventDefault();
                set(name === 'figure' ? { figure: null, unit: null } : { [name]: null });
              }}
            >
              {words}
            </Chip>
          ))}
        </div>
      ) : null}
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('rows.search')} />
      </FilterBar>
      <DataTable
        label={t('rows.title')}
        columns={columns}
        query={{ ...list, data }}
        isFiltered={isFiltered}
        onClearFilters={clear}
        minWidth={1140}
        empty={{ title: t('rows.empty') }}
      />
      {list.data && list.data.items.length > 0 ? (
        <Pager
          pages={pages}
          shown={list.data.items.length}
          size={PAGE}
          total={list.data.persons}
          nextCursor={list.data.nextCursor}
        />
      ) : null}
    </>
  );
}
