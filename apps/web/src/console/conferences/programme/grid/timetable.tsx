import type { CSSProperties, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlaced } from '#contracts/programme/slots';
import type { Conference } from '../../../../api/conferences.js';
import type { Programme } from '../../../../api/programme.js';
import { clockTime } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { minutesAt, momentAt, type EditorSession } from '../draft/editor-session.js';
import type { Day } from './days.js';
import { lanesOf } from './lanes.js';
import styles from './timetable.module.css';

/** Pixels of a minute. */
export const SCALE = 1.7;
const LABEL_EVERY = 30;

export interface Column {
  roomId: string | null;
  name: string;
  seats: number | null;
}

interface TimetableProps {
  conference: Conference;
  programme: Programme;
  day: Day;
  columns: readonly Column[];
  /** As they are shown, the dragged one where it would be dropped. */
  sessions: readonly EditorSession[];
  area: RefObject<HTMLDivElement | null>;
  block: (session: EditorSession, style: CSSProperties) => ReactNode;
}

/** Rooms as columns, time as rows. */
export function Timetable({ conference, programme, day, columns, sessions, area, block }: TimetableProps) {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  const { startsAt, endsAt, timeZone } = conference;
  const end = minutesAt(startsAt, endsAt);
  const top = (minute: number): number => (minute - day.from) * SCALE;
  const height = (day.to - day.from) * SCALE;
  const width = 100 / columns.length;
  const span = (from: number, to: number): CSSProperties => ({
    top: top(Math.max(from, day.from)),
    height: (Math.min(to, day.to) - Math.max(from, day.from)) * SCALE,
  });
  const labels = Array.from(
    { length: (day.to - day.from) / LABEL_EVERY + 1 },
    (_, index) => day.from + index * LABEL_EVERY,
  );
  const placed = sessions
    .filter(isPlaced)
    .filter((session) => session.from >= day.from && session.from < day.to);
  return (
    <div className={styles.scroll}>
      <div className={styles.timetable} style={{ '--columns': columns.length } as CSSProperties}>
        <div className={styles.heads}>
          <span className={styles.corner} />
          {columns.map(({ roomId, name, seats }) => (
            <div key={roomId ?? 'none'} className={styles.head}>
              <strong>{name}</strong>
              {seats === null ? null : <span>{t('grid.seats', { count: seats })}</span>}
            </div>
          ))}
        </div>
        <div className={styles.body}>
          <div className={styles.times} style={{ height }} aria-hidden>
            {labels.map((minute) => (
              <span key={minute} style={{ top: top(minute) }}>
                {clockTime(momentAt(startsAt, minute), timeZone)}
              </span>
            ))}
          </div>
          <div
            ref={area}
            role="group"
            aria-label={t('grid.label')}
            className={styles.area}
            style={{ height, '--half-hour': `${LABEL_EVERY * SCALE}px` } as CSSProperties}
          >
            {day.from < 0 ? (
              <div className={styles.outside} style={span(day.from, 0)} title={t('grid.outside')} />
            ) : null}
            {day.to > end ? (
              <div className={styles.outside} style={span(end, day.to)} title={t('grid.outside')} />
            ) : null}
            {programme.roomsHeldElsewhere.map((held) => {
              const column = columns.findIndex(({ roomId }) => roomId === held.roomId);
              const from = minutesAt(startsAt, held.startsAt);
              const to = minutesAt(startsAt, held.endsAt);
              if (column < 0 || to <= day.from || from >= day.to) return null;
              return (
                <div
                  key={`${held.roomId} ${held.startsAt}`}
                  className={styles.held}
                  style={{ ...span(from, to), left: `${column * width}%`, width: `${width}%` }}
                >
                  {t('grid.held', { conference: oneOf(held.conferenceZh, held.conferenceEn) })}
                </div>
              );
            })}
            {placedBlocks(placed, columns, block, (session, lane, of, column) => ({
              position: 'absolute',
              top: top(session.from) + 1,
              height: Math.max(16, session.minutes * SCALE - 2),
              left: `calc(${(column + lane / of) * width}% + 3px)`,
              width: `calc(${width / of}% - 6px)`,
            }))}
          </div>
        </div>
      </div>
    </div>
  );
}

type Placed = EditorSession & { from: number };

/** In the order of the draft, so that a moved session keeps its element and the focus. */
function placedBlocks(
  placed: readonly Placed[],
  columns: readonly Column[],
  block: TimetableProps['block'],
  styleOf: (session: Placed, lane: number, of: number, column: number) => CSSProperties,
): ReactNode[] {
  const lanes = new Map(
    columns.flatMap(({ roomId }) => [...lanesOf(placed.filter((session) => session.roomId === roomId))]),
  );
  return placed.map((session) => {
    const column = columns.findIndex(({ roomId }) => roomId === session.roomId);
    const { lane, of } = lanes.get(session.id) ?? { lane: 0, of: 1 };
    return block(session, styleOf(session, lane, of, Math.max(0, column)));
  });
}
