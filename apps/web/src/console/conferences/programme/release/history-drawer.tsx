import { Collapse, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../../api/conferences.js';
import { useRelease, useReleases, type Release } from '../../../../api/programme.js';
import { dateTime } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { DetailDrawer } from '../../../list/detail-drawer.js';
import { ChangeList } from './change-list.js';

/** Every public version there has been, and what each changed. */
export function HistoryDrawer({ conference, onClose }: { conference: Conference; onClose: () => void }) {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  const releases = useReleases(conference.id);
  const rows = releases.data?.items ?? [];
  const label = (row: Release, isFirst: boolean) => (
    <>
      <strong>{t('history.number', { number: row.number })}</strong>{' '}
      {isFirst ? <Tag>{t('history.inForce')}</Tag> : null}
      <div>
        {t('history.by', {
          time: dateTime(row.releasedAt, conference.timeZone),
          name: row.releasedByName ?? t('history.system'),
        })}
        {' · '}
        {t('history.sessions', { count: row.sessions })}
      </div>
      <div>{oneOf(row.noteZh, row.noteEn)}</div>
    </>
  );
  return (
    <DetailDrawer title={t('history.title')} onClose={onClose} query={releases}>
      {rows.length === 0 ? <p>{t('history.empty')}</p> : null}
      <Collapse
        destroyOnHidden
        items={rows.map((row, index) => ({
          key: row.number,
          label: label(row, index === 0),
          children: <Difference conference={conference} number={row.number} />,
        }))}
      />
    </DetailDrawer>
  );
}

function Difference({ conference, number }: { conference: Conference; number: number }) {
  const { t } = useTranslation('programme');
  const { data } = useRelease(conference.id, number);
  if (!data) return <Skeleton lines={3} />;
  if (data.difference.length === 0) return <p>{t('history.same')}</p>;
  return <ChangeList conference={conference} changes={data.difference} />;
}
