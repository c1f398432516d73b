import { Button, Empty } from 'antd';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { endOf, isPlaced } from '#contracts/programme/slots';
import type { Conference } from '../../../api/conferences.js';
import type { Programme } from '../../../api/programme.js';
import { zoneName } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { PageHead } from '../../list/page-head.js';
import { useIsNarrow } from '../../list/use-is-narrow.js';
import { ClashList } from './clashes/clash-list.js';
import { useClashes, useClashWords } from './clashes/use-clashes.js';
import { newSession, type EditorSession } from './draft/editor-session.js';
import { useDraft } from './draft/use-draft.js';
import { dayKeyOf, daysOf } from './grid/days.js';
import { SessionBlock } from './grid/session-block.js';
import { Shelf } from './grid/shelf.js';
import { SCALE, Timetable, type Column } from './grid/timetable.js';
import { useGridDrag } from './grid/use-grid-drag.js';
import { sessionKeys } from './grid/use-session-keys.js';
import styles from './programme-editor.module.css';
import { HistoryDrawer } from './release/history-drawer.js';
import { ReleaseDialog } from './release/release-dialog.js';
import { ReleaseState } from './release/release-state.js';
import { SaveState, SaveStatus } from './save-status.js';
import { SessionDrawer } from './session/session-drawer.js';
import { SessionTable } from './session-table.js';
import { ShiftDialog } from './shift-dialog.js';
import { Toolbar, type View } from './toolbar.js';
import { useCommands } from './use-commands.js';
import { useUndoKeys } from './use-undo-keys.js';
import { useWording } from './wording.js';

const HELP = 'programme-keys';
type Open = { what: 'session'; session: EditorSession } | { what: 'shift' | 'versions' | 'release' } | null;

export function ProgrammeEditor({ conference, programme }: { conference: Conference; programme: Programme }) {
  const { t } = useTranslation('programme');
  const wording = useWording(conference);
  const isNarrow = useIsNarrow();
  const draft = useDraft(conference, programme);
  const { sessions } = draft;
  const clashesIn = useClashes(conference, programme);
  const words = useClashWords(conference);
  const clashes = clashesIn(sessions);
  const columns = useColumns(conference, sessions);
  const { commands, said, chosen } = useCommands(draft, columns, wording, clashesIn);
  const [view, setView] = useState<View>('grid');
  const [dayKey, setDayKey] = useState<string | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const isReadOnly = !conference.isEditable;
  const shown = isNarrow ? 'list' : view;
  const days = daysOf(conference, sessions);
  const day = days.find(({ key }) => key === dayKey) ?? days[0];
  const area = useRef<HTMLDivElement>(null);
  const drag = useGridDrag(
    area,
    { from: day?.from ?? 0, scale: SCALE, roomIds: columns.map(({ roomId }) => roomId) },
    commands,
  );
  useUndoKeys(!isReadOnly && open === null, commands);
  const follow = useFollow(conference, sessions, setDayKey);

  const { dragging } = drag;
  const preview = sessions.map((session): EditorSession => {
    if (session.id !== dragging?.id) return session;
    if (dragging.what === 'resize') return { ...session, minutes: dragging.minutes };
    return dragging.target && dragging.target !== 'shelf' ? { ...session, ...dragging.target } : session;
  });
  const previewClashes = dragging ? clashesIn(preview) : clashes;
  const onKey = sessionKeys({
    ...commands,
    resize: (session, minutes) => commands.resize(session.id, minutes),
    unschedule: (session) => commands.unschedule(session.id),
    nudge: (session, minutes) => follow(session.id, () => commands.nudge(session, minutes)),
  });
  const openSession = (id: string): void => {
    const session = sessions.find((each) => each.id === id);
    if (session) setOpen({ what: 'session', session });
  };
  const add = (): void => {
    const last = sessions.filter(isPlaced).filter(({ from }) => !day || (from >= day.from && from < day.to));
    const from = last.length > 0 ? Math.max(...last.map(endOf)) : Math.max(0, day?.from ?? 0);
    const slot = shown === 'grid' ? { from, roomId: columns[0]?.roomId ?? null } : {};
    setOpen({ what: 'session', session: newSession('', slot) });
  };

  const block = (session: EditorSession, style?: CSSProperties) => (
    <SessionBlock
      key={session.id}
      session={session}
      time={wording.time(session)}
      room={session.from === null ? t('shelf.title') : wording.room(session)}
      clashes={previewClashes.filter(({ sessionIds }) => sessionIds.includes(session.id))}
      clashWords={(clash) => words(clash, preview)}
      isDragged={dragging?.id === session.id}
      isChosen={chosen === session.id}
      isReadOnly={isReadOnly}
      helpId={HELP}
      style={style}
      onGrab={(event, what) =>
        drag.start(
          event,
          sessions.find(({ id }) => id === session.id)!,
          what,
        )
      }
      onOpen={() => {
        if (!drag.takeDragged()) openSession(session.id);
      }}
      onKey={(event) => onKey(event, session)}
    />
  );

  return (
    <>
      <PageHead
        title={t('title')}
        hint={`${t('hint', { zone: conference.timeZone, offset: zoneName(conference.startsAt, conference.timeZone) })} ${conference.venue ? '' : t('noVenue')}`}
        actions={
          <ReleaseState
            conference={conference}
            programme={programme}
            isSaved={draft.state === 'saved'}
            onRelease={() => setOpen({ what: 'release' })}
          />
        }
      />
      <Toolbar
        view={shown}
        canChooseView={!isNarrow}
        days={days}
        day={day}
        isReadOnly={isReadOnly}
        canUndo={draft.canUndo}
        canRedo={draft.canRedo}
        canShift={sessions.some(isPlaced)}
        onView={setView}
        onDay={setDayKey}
        onAdd={add}
        onUndo={commands.undo}
        onRedo={commands.redo}
        onShift={() => setOpen({ what: 'shift' })}
        onVersions={() => setOpen({ what: 'versions' })}
      />
      <SaveStatus draft={draft} />
      <div className={styles.status}>
        {isReadOnly ? (
          <span>
            {t(
              conference.state === 'concluded' ||
                conference.state === 'archived' ||
                conference.state === 'cancelled'
                ? 'save.readOnly'
                : 'save.noRight',
            )}
          </span>
        ) : (
          <SaveState draft={draft} />
        )}
      </div>
      {sessions.length === 0 ? (
        <div className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <strong>{t('empty')}</strong>
                <p>{t('emptyHint')}</p>
              </>
            }
          >
            {isReadOnly ? null : (
              <Button type="primary" onClick={add}>
                {t('add')}
              </Button>
            )}
          </Empty>
        </div>
      ) : (
        <div className={styles.columns}>
          <div className={styles.main}>
            {shown === 'list' ? (
              <SessionTable
                conference={conference}
                sessions={sessions}
                clashes={clashes}
                clashWords={(clash) => words(clash, sessions)}
                wording={wording}
                dayOf={(minute) =>
                  days.length > 1
                    ? (days.find(({ key }) => key === dayKeyOf(conference, minute))?.label ?? null)
                    : null
                }
                onOpen={openSession}
              />
            ) : day ? (
              <Timetable
                conference={conference}
                programme={programme}
                day={day}
                columns={columns}
                sessions={preview}
                area={area}
                block={block}
              />
            ) : null}
            {shown === 'grid' && !isReadOnly ? (
              <p id={HELP} className={styles.keys}>
                {t('grid.keys')}
              </p>
            ) : null}
          </div>
          <aside className={styles.aside}>
            {shown === 'grid' && !(isReadOnly && sessions.every(isPlaced)) ? (
              <Shelf
                sessions={preview.filter(({ from }) => from === null)}
                isTarget={dragging?.target === 'shelf'}
                block={(session) => block(session)}
              />
            ) : null}
            <section className={styles.card} aria-labelledby="clashes-title">
              <h2 id="clashes-title">{t('clash.title')}</h2>
              <ClashList
                clashes={previewClashes}
                words={(clash) => words(clash, preview)}
                onOpen={isReadOnly ? undefined : openSession}
              />
            </section>
          </aside>
        </div>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {dragging?.what === 'move' && (dragging.target === null || dragging.target === 'shelf') ? (
        <div className={styles.floating} style={{ left: dragging.x + 12, top: dragging.y + 12 }} aria-hidden>
          {wording.title(sessions.find(({ id }) => id === dragging.id)!)}
        </div>
      ) : null}
      {open?.what === 'session' ? (
        <SessionDrawer
          key={open.session.id}
          conference={conference}
          session={open.session}
          taken={programme.sessions.find(({ id }) => id === open.session.id)?.taken ?? 0}
          isReadOnly={isReadOnly}
          onApply={(session) => {
            commands.apply(session);
            setOpen(null);
          }}
          onRemove={() => {
            if (sessions.some(({ id }) => id === open.session.id)) commands.remove(open.session.id);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === 'shift' ? (
        <ShiftDialog
          sessions={sessions}
          wording={wording}
          onShift={commands.shift}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === 'versions' ? (
        <HistoryDrawer conference={conference} onClose={() => setOpen(null)} />
      ) : null}
      {open?.what === 'release' ? (
        <ReleaseDialog
          conference={conference}
          programme={programme}
          version={draft.version}
          clashWords={(clash) => words(clash, sessions)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

/** The venue's rooms, and one column for what has no room where that is needed. */
function useColumns({ venue }: Conference, sessions: readonly EditorSession[]): Column[] {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  const rooms = (venue?.rooms ?? []).map((room): Column => ({
    roomId: room.id,
    name: oneOf(room.nameZh, room.nameEn),
    seats: room.seats,
  }));
  const isNeeded =
    rooms.length === 0 || sessions.some(({ from, roomId }) => from !== null && roomId === null);
  return isNeeded ? [...rooms, { roomId: null, name: t('grid.noRoom'), seats: null }] : rooms;
}

/** A session pushed past midnight takes the page along, with the focus. */
function useFollow(
  conference: Conference,
  sessions: readonly EditorSession[],
  setDayKey: (key: string) => void,
): (id: string, act: () => void) => void {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    const session = sessions.find(({ id }) => id === followed.current);
    followed.current = null;
    if (!session || session.from === null) return;
    setDayKey(dayKeyOf(conference, session.from));
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`button[data-session="${session.id}"]`)?.focus(),
    );
  }, [sessions, conference, setDayKey]);
  return (id, act) => {
    followed.current = id;
    act();
  };
}
