import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVenues, type Venue } from '../../../api/conferences.js';
import { useOneOf } from '../../../i18n/language.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { VenueForm } from './venue-form.js';

export default function VenuesPage() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const list = useVenues();
  const [open, setOpen] = useState<Venue | 'new' | null>(null);

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
      width: 460,
      render: (_, row) =>
        row.rooms
          .map((room) => oneOf(room.nameZh, room.nameEn) + (room.seats ? ` (${room.seats})` : ''))
          .join(', '),
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
        minWidth={740}
        empty={{ title: t('venues.empty'), hint: t('venues.emptyHint'), action: add }}
      />
      {open ? <VenueForm venue={open === 'new' ? undefined : open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
