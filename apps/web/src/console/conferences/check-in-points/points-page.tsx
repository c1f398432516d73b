import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCheckInPoints, type CheckInPoint } from '../../../api/check-in.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { useThisConference } from '../conference-context.js';
import { PointForm } from './point-form.js';

/** The gates and desks of a conference, and when each checks in. */
export default function PointsPage() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const conference = useThisConference();
  const list = useCheckInPoints(conference.id);
  const [open, setOpen] = useState<CheckInPoint | 'new' | null>(null);
  const edit = (point: CheckInPoint): void => {
    if (conference.isEditable) setOpen(point);
  };
  const columns: TableColumnsType<CheckInPoint> = [
    {
      title: t('points.name'),
      key: 'name',
      width: 240,
      render: (_, row) => <RowName onOpen={() => edit(row)}>{oneOf(row.nameZh, row.nameEn)}</RowName>,
    },
    {
      title: t('points.hours'),
      key: 'hours',
      width: 320,
      render: (_, row) =>
        row.opensAt || row.closesAt
          ? [row.opensAt, row.closesAt]
              .map((moment) => (moment ? dateTime(moment, conference.timeZone) : t('points.any')))
              .join(' – ')
          : t('points.always'),
    },
  ];
  return (
    <>
      <PageHead
        title={t('points.title')}
        hint={t('points.hint')}
        actions={
          conference.isEditable ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              {t('points.add')}
            </Button>
          ) : null
        }
      />
      <DataTable
        label={t('points.title')}
        columns={columns}
        query={list}
        onOpen={edit}
        minWidth={560}
        empty={{ title: t('points.title'), hint: t('points.hint') }}
      />
      {open ? (
        <PointForm
          conference={conference}
          point={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
