import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVenues, type Venue } from '../../../api/conferences.js';
import { shortDate } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { USUAL_SEATS_PER_TABLE } from './usual-seats.js';
import styles from './venue-form.module.css';
import { VenueForm } from './venue-form.js';

export default function VenuesPage() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const list = useVenues();
  const [open, setOpen] = useState<Venue | 'new' | null>(null);

  const holds = (room: Venue['rooms'][number]): string =>
    [
      room.seats === null ? null : t('venues.seatsOf', { count: room.seats }),
      room.tables === null
        ? null
        : t('venues.tablesOf', { count: room.tables, each: room.seatsPerTable ?? USUAL_SEATS_PER_TABLE }),
      oneOf(room.featuresZh, room.featuresEn) || null,
    ]
      .filter(Boolean)
      .join(' · ');

  const columns: TableColumnsType<Venue> = [
    {
      title: t('field.venue'),
      key: 'name',
      fixed: 'left',
      width: 280,
      render: (_, row) => (
        <RowName onOpen={() => setOpen(row)} below={oneOf(row.addressZh, row.addressEn)}>
          {oneOf(row.nameZh, row.nameEn)}
        </RowName>
      ),
    },
    {
      title: t('venues.rooms'),
      key: 'rooms',
      width: 400,
      render: (_, row) =>
        row.rooms.length > 0 ? (
          <ul className={styles.list}>
            {row.rooms.map((room) => (
              <li key={room.id}>
                {oneOf(room.nameZh, room.nameEn)}
                <small>{holds(room)}</small>
              </li>
            ))}
          </ul>
        ) : (
          '–'
        ),
    },
    {
      title: t('venues.used'),
      key: 'used',
      width: 260,
      render: (_, row) => (
        <>
          {t('venues.usedIn', { count: row.conferenceCount })}
          {row.nextUse ? (
            <div>
              {t('venues.next')}{' '}
              <Link to={`/console/conferences/${row.nextUse.id}`}>
                {shortDate(row.nextUse.startsAt, row.nextUse.timeZone)}{' '}
                {oneOf(row.nextUse.titleZh, row.nextUse.titleEn)}
              </Link>
            </div>
          ) : null}
        </>
      ),
    },
  ];

  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('venues.add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('venues.title')} actions={add} />
      <DataTable
        label={t('venues.title')}
        columns={columns}
        query={list}
        onOpen={setOpen}
        openId={open ? 'open' : null}
        minWidth={940}
        empty={{ title: t('venues.empty'), hint: t('venues.emptyHint'), action: add }}
      />
      {open ? <VenueForm venue={open === 'new' ? undefined : open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
