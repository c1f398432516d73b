import { LockOutlined } from '@ant-design/icons';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Timetable,
  TimetableMeeting,
  TimetablePiece,
  TimetableTable,
} from '../../../../api/timetables.js';
import { clockTime, shortDate } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { isMeant, namesOf, organisationsOf } from './meeting-words.js';
import type { SlotTone } from './slot-tone.js';
import styles from './timetable.module.css';

export interface Place {
  slot: string;
  tableId: string;
}

interface GridProps {
  version: Timetable;
  /** The meeting that is being moved, and what each slot would cost it. */
  chosenId: string | null;
  slotTone: (slot: string) => SlotTone | undefined;
  /** A place may be chosen for the meeting. */
  isMoving: boolean;
  search: string;
  onChoose: (meetingId: string) => void;
  onDragStart: (meetingId: string) => void;
  onPlace: (place: Place) => void;
}

/** Tables down, slots across; in each place the meeting that stands there. */
export function Grid({ version, ...props }: GridProps) {
  const { t } = useTranslation('timetable');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const at = useMemo(
    () => new Map(version.pieces.map((piece) => [`${piece.slot} ${piece.tableId}`, piece])),
    [version],
  );
  const meetings = useMemo(() => new Map(version.meetings.map((each) => [each.id, each])), [version]);
  const { slots } = version;
  const days = new Set(slots.map(({ startsAt }) => shortDate(startsAt, timeZone))).size;
  const used = new Set(version.pieces.map(({ tableId }) => tableId));
  const tables = version.tables.filter(({ id, isClosed }) => !isClosed || used.has(id));
  const isFirstOfBlock = (index: number): boolean =>
    index > 0 && slots[index]?.blockId !== slots[index - 1]?.blockId;
  return (
    <div className={styles.scroll} role="region" aria-label={t('grid.scroll')} tabIndex={0}>
      <table className={styles.grid}>
        <caption className="visually-hidden">{t('grid.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grid.table')}</th>
            {slots.map(({ id, startsAt, endsAt }, index) => (
              <th
                key={id}
                scope="col"
                className={isFirstOfBlock(index) ? styles.block : undefined}
                data-tone={props.slotTone(id)}
              >
                {days > 1 ? <span>{shortDate(startsAt, timeZone)}</span> : null}
                {clockTime(startsAt, timeZone)}–{clockTime(endsAt, timeZone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {version.rooms.map((room) => {
            const own = tables.filter(({ roomId }) => roomId === room.id);
            return own.length === 0 ? null : (
              <Fragment key={room.id}>
                <tr className={styles.room}>
                  <th scope="rowgroup" colSpan={slots.length + 1}>
                    <span>{oneOf(room.nameZh, room.nameEn)}</span>
                  </th>
                </tr>
                {own.map((table) => (
                  <tr key={table.id}>
                    <th scope="row">
                      {table.number}
                      {isGone(table, version) ? <small>{t('grid.closed')}</small> : null}
                    </th>
                    {slots.map((slot, index) => {
                      const piece = at.get(`${slot.id} ${table.id}`);
                      return (
                        <Cell
                          key={slot.id}
                          {...props}
                          isFirst={isFirstOfBlock(index)}
                          place={{ slot: slot.id, tableId: table.id }}
                          words={`${clockTime(slot.startsAt, timeZone)}, ${t('grid.tableNumber', { number: table.number })}`}
                          piece={piece}
                          meeting={piece && meetings.get(piece.meetingId)}
                          isPast={slot.startsAt < version.now}
                          isClosed={isGone(table, version)}
                        />
                      );
                    })}
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const isGone = ({ id, isClosed }: TimetableTable, { lostTableIds }: Timetable): boolean =>
  isClosed || lostTableIds.includes(id);

/** As the slot, and no place costs nothing where another meeting stands; a locked one cannot be pushed away. */
function placeTone(slot: SlotTone | undefined, piece: TimetablePiece | undefined): SlotTone | undefined {
  if (!slot || !piece) return slot;
  if (piece.isLocked) return 'no';
  return slot === 'free' ? 'costs' : slot;
}

interface CellProps extends Omit<GridProps, 'version'> {
  place: Place;
  /** Time and table. */
  words: string;
  piece: TimetablePiece | undefined;
  meeting: TimetableMeeting | undefined;
  isPast: boolean;
  isClosed: boolean;
  isFirst: boolean;
}

function Cell({ place, words, piece, meeting, isPast, isClosed, isFirst, ...grid }: CellProps) {
  const { t } = useTranslation('timetable');
  const oneOf = useOneOf();
  const isTarget = grid.isMoving && !isPast && !isClosed && meeting?.id !== grid.chosenId;
  const className = [
    isFirst ? styles.block : '',
    isPast ? styles.past : '',
    isClosed ? styles.gone : '',
  ].join(' ');
  return (
    <td
      className={className}
      data-tone={isTarget ? placeTone(grid.slotTone(place.slot), piece) : undefined}
      onDragOver={(event) => {
        if (isTarget) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (isTarget) grid.onPlace(place);
      }}
    >
      {meeting ? (
        <button
          type="button"
          className={styles.piece}
          data-chosen={meeting.id === grid.chosenId}
          data-found={isMeant(meeting, grid.search)}
          data-state={meeting.state}
          aria-pressed={meeting.id === grid.chosenId}
          draggable={!isPast}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            grid.onDragStart(meeting.id);
          }}
          onClick={() => (isTarget && grid.isMoving ? grid.onPlace(place) : grid.onChoose(meeting.id))}
        >
          <b>
            {piece?.isLocked ? <LockOutlined aria-label={t('grid.locked')} /> : null}
            {namesOf(meeting)}
          </b>
          <span>{organisationsOf(meeting, oneOf)}</span>
          <span className="visually-hidden">{words}</span>
        </button>
      ) : isTarget ? (
        <button
          type="button"
          className={styles.free}
          aria-label={`${t('grid.moveHere')}: ${words}`}
          onClick={() => grid.onPlace(place)}
        />
      ) : null}
    </td>
  );
}
