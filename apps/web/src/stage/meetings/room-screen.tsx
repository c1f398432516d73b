import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useRoomScreen, type RoomScreen as Screen } from '../../api/meeting-day.js';
import { clockTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Ridge } from '../../ui/ridge.js';
import { sensibleBreaks } from '../docking/sensible-breaks.js';
import styles from './room-screen.module.css';

/** So many can be read from the back of a room. */
const ON_A_PAGE = 9;
const TURN_MS = 12_000;

/** A room's tables with who sits there now and next. The last frame stays when the network drops. */
export default function RoomScreen() {
  const { t } = useTranslation('room-screen');
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const { conferenceId = '', roomId = '' } = useParams();
  const { data } = useRoomScreen(conferenceId, roomId);
  const [isBlack, setIsBlack] = useState(false);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil((data?.tables.length ?? 0) / ON_A_PAGE));
  const at = page % pages;
  usePageTitle(data && oneOf(data.roomZh, data.roomEn));
  const turn = useCallback((by: number) => setPage((before) => (before + by + pages) % pages), [pages]);
  useEffect(() => {
    if (pages === 1) return undefined;
    const timer = setInterval(() => turn(1), TURN_MS);
    return () => clearInterval(timer);
  }, [pages, turn]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key } = event;
      if (['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'].includes(key)) turn(1);
      else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) turn(-1);
      else if (key === 'b' || key === 'B' || key === '.') setIsBlack((before) => !before);
      else if (key === 'Escape') void navigate(`/console/conferences/${conferenceId}/meetings/day`);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [turn, navigate, conferenceId]);
  if (isBlack) return <main className={styles.black} aria-label={t('keys')} />;
  const begin = (slot: Screen['current']): string =>
    slot && data ? clockTime(slot.startsAt, data.timeZone) : '';
  return (
    <main className={styles.screen}>
      <Ridge className={styles.ridge} />
      <header className={styles.head}>
        <div>
          <p className={styles.event}>{data ? oneOf(data.titleZh, data.titleEn) : ''}</p>
          <h1 className={styles.room}>{data ? oneOf(data.roomZh, data.roomEn) : ''}</h1>
        </div>
        {data ? <Clock now={data.now} timeZone={data.timeZone} /> : null}
      </header>
      {data && data.tables.length === 0 ? <p className={styles.none}>{t('noTables')}</p> : null}
      {data && data.tables.length > 0 ? (
        <ul className={styles.tables} data-many={data.tables.length > 6}>
          {data.tables.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE).map((table) => (
            <li key={table.number} className={styles.table}>
              <p className={styles.number}>{t('table', { number: table.number })}</p>
              <Seats label={t('now')} time={begin(data.current)} people={table.now} isNow />
              <Seats label={t('next')} time={begin(data.next)} people={table.next} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.place}>{pages > 1 ? t('page', { at: at + 1, all: pages }) : ''}</p>
    </main>
  );
}

interface SeatsProps {
  label: string;
  time: string;
  people: Screen['tables'][number]['now'];
  isNow?: boolean;
}

function Seats({ label, time, people, isNow = false }: SeatsProps) {
  const { t } = useTranslation('room-screen');
  const oneOf = useOneOf();
  return (
    <section className={isNow ? styles.now : styles.next}>
      <h2>
        {label} <span>{time}</span>
      </h2>
      {people.length === 0 ? (
        <p className={styles.free}>{t('free')}</p>
      ) : (
        people.map((person) => (
          <p key={person.name + person.organisationZh}>
            <strong>{person.name}</strong>{' '}
            <span>{sensibleBreaks(oneOf(person.organisationZh, person.organisationEn))}</span>
          </p>
        ))
      )}
    </section>
  );
}

/** Goes by the server's clock, also between two readings. */
function Clock({ now, timeZone }: { now: string; timeZone: string }) {
  const [ahead, setAhead] = useState(0);
  const [, setTick] = useState(0);
  useEffect(() => setAhead(Date.parse(now) - Date.now()), [now]);
  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const time = clockTime(new Date(Date.now() + ahead).toISOString(), timeZone);
  return (
    <time className={styles.clock} dateTime={time}>
      {time}
    </time>
  );
}
