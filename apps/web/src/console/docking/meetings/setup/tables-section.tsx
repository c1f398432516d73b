import { Alert, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../../api/accounts.js';
import {
  useMeetingTables,
  useSetRoomTables,
  useSetTableState,
  type MeetingRoom,
} from '../../../../api/meetings.js';
import { asProblem, type Problem } from '../../../../api/problem.js';
import { dateTimeRange } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useTold } from '../../../form/use-told.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { LosesDialog } from './loses-dialog.js';
import styles from './setup.module.css';

/** Tables by room; a number on a click closes its table, or opens it again. */
export function TablesSection() {
  const { t } = useTranslation('meetings');
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const isEditor = may('docking.edit', { conferenceId: id, campaignId });
  const tables = useMeetingTables(id);
  const rooms = tables.data?.rooms ?? [];
  return (
    <section className={styles.section} aria-labelledby="meeting-tables">
      <div className={styles.head}>
        <h2 id="meeting-tables">{t('tables.title')}</h2>
        <span className={styles.hint}>
          {tables.data && tables.data.open > 0 ? t('tables.total', { count: tables.data.open }) : ''}
        </span>
      </div>
      <p className={styles.hint}>{t('tables.hint')}</p>
      {tables.isPending ? <Skeleton lines={3} /> : null}
      {tables.error ? (
        <LoadFailed problem={asProblem(tables.error)} onRetry={() => void tables.refetch()} />
      ) : null}
      {tables.data && rooms.length === 0 ? (
        <p className={styles.hint}>
          {t('tables.noRooms')} <Link to={`/console/conferences/${id}/edit`}>{t('tables.toVenue')}</Link>
        </p>
      ) : null}
      <ul className={styles.list}>
        {rooms.map((room) => (
          <Room key={room.id} room={room} isEditor={isEditor} />
        ))}
      </ul>
    </section>
  );
}

/** What was asked for and waits for a yes. */
interface Pending {
  problem: Problem;
  again: () => void;
}

function Room({ room, isEditor }: { room: MeetingRoom; isEditor: boolean }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const { id, timeZone } = useThisConference();
  const told = useTold();
  const setRoom = useSetRoomTables(id);
  const setState = useSetTableState(id);
  const open = room.tables.filter(({ isClosed }) => !isClosed).length;
  const [count, setCount] = useState(open || (room.usualTables ?? 0));
  const [pending, setPending] = useState<Pending | null>(null);
  const name = oneOf(room.nameZh, room.nameEn);
  const outcome = (again: () => void) => ({
    onSuccess: () => {
      setPending(null);
      told.done(t('tables.saved'));
    },
    onError: (error: Error) => {
      const problem = asProblem(error);
      if (problem.needsConfirmation) setPending({ problem, again });
      else told.failed(error);
    },
  });
  const save = (confirm: boolean): void =>
    setRoom.mutate(
      { roomId: room.id, count, confirm },
      outcome(() => save(true)),
    );
  const toggle = (tableId: string, isClosed: boolean, confirm = false): void =>
    setState.mutate(
      { id: tableId, isClosed, confirm },
      outcome(() => toggle(tableId, isClosed, true)),
    );
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <div>
          <strong>{name}</strong>{' '}
          <span className={styles.hint}>
            {room.isHere
              ? room.usualTables === null
                ? ''
                : t('tables.usual', { count: room.usualTables })
              : t('tables.elsewhere')}
          </span>
        </div>
        {isEditor ? (
          <div className={styles.actions}>
            <InputNumber
              aria-label={t('tables.countOf', { room: name })}
              min={0}
              max={500}
              precision={0}
              value={count}
              onChange={(value) => setCount(value ?? 0)}
            />
            <Button disabled={count === open} loading={setRoom.isPending} onClick={() => save(false)}>
              {t('tables.save')}
            </Button>
          </div>
        ) : null}
      </div>
      {room.tables.length > 0
        ? room.inUse.map((session) => (
            <Alert
              key={session.startsAt + session.titleZh}
              type="info"
              showIcon
              title={t('tables.inUse', {
                title: oneOf(session.titleZh, session.titleEn),
                time: dateTimeRange(session.startsAt, session.endsAt, timeZone),
              })}
            />
          ))
        : null}
      <ul className={styles.chips}>
        {room.tables.map((table) => (
          <li key={table.id}>
            <button
              type="button"
              className={`${styles.table} ${table.meetings > 0 ? styles.full : ''}`}
              aria-pressed={table.isClosed}
              disabled={!isEditor}
              aria-label={t(table.isClosed ? 'tables.open' : 'tables.close', { number: table.number })}
              title={[
                t('tables.table', { number: table.number }),
                table.isClosed ? t('tables.closed') : t('tables.meetings', { count: table.meetings }),
              ].join(' · ')}
              onClick={() => toggle(table.id, !table.isClosed)}
            >
              {table.number}
            </button>
          </li>
        ))}
      </ul>
      {pending ? (
        <LosesDialog
          problem={pending.problem}
          isBusy={setRoom.isPending || setState.isPending}
          onConfirm={pending.again}
          onClose={() => setPending(null)}
        />
      ) : null}
    </li>
  );
}
